import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Options } from './options.tsx';
import { OptionsModel } from './options-model.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = i18n.t('options.title');

const model = new OptionsModel();
render(<Options model={model} />, document.body);
void model.open();
