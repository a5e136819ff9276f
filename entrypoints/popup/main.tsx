import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from './popup.tsx';
import { PopupModel } from './popup-model.ts';

document.documentElement.lang = browser.i18n.getUILanguage();

const model = new PopupModel();
render(<Popup model={model} />, document.body);
void model.open();
