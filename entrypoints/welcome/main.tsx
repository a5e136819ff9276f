import { render } from 'preact';
import { i18n, markLanguage } from '#i18n';
import { Welcome } from './welcome.tsx';
import { WelcomeModel } from './welcome-model.ts';

markLanguage(document.documentElement);
document.title = i18n.t('welcome.title');

const model = new WelcomeModel();
render(<Welcome model={model} />, document.body);
void model.open();
