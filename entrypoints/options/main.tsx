import { render } from 'preact';
import { i18n, markLanguage } from '#i18n';
import { Options } from './options.tsx';
import { OptionsModel } from './options-model.ts';

markLanguage(document.documentElement);
document.title = i18n.t('options.title');

const model = new OptionsModel();
render(<Options model={model} />, document.body);
void model.open();
