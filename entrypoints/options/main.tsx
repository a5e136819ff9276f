import { render } from 'preact';
import { i18n, markLanguage } from '#i18n';
import { goToPart } from './go-to-part.ts';
import { Options } from './options.tsx';
import { OptionsModel } from './options-model.ts';

markLanguage(document.documentElement);
document.title = i18n.t('options.title');

const model = new OptionsModel();
render(<Options model={model} />, document.body);
await model.open();
requestAnimationFrame(goToPart);
window.addEventListener('hashchange', goToPart);
