import { render } from 'preact';
import { markLanguage } from '#i18n';
import { Popup } from './popup.tsx';
import { PopupModel } from './popup-model.ts';

markLanguage(document.documentElement);

const model = new PopupModel();
render(<Popup model={model} />, document.body);
void model.open();
