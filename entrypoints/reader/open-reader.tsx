import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import controlsCss from '../../components/controls.css?inline';
import { lookStyle } from '../../components/look-style.ts';
import lookCss from '../../components/reader-look.css?inline';
import lookControlsCss from '../../components/reader-look-controls.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { Summary } from '../../engine/types.ts';
import type { ReaderSettings } from '../../settings/reader-settings.ts';
import articleCss from './article/article.css?inline';
import { followLink } from './article/follow-links.ts';
import { followTranslation } from './article/follow-translation.ts';
import { type Layer, openLayer } from './layer/open-layer.ts';
import leftOutCss from './left-out/left-out.css?inline';
import { loadBundledFont } from './look/bundled-fonts.ts';
import { LookModel } from './look/look-model.ts';
import { obeyKey } from './obey-keys.ts';
import type { PageArticle } from './page-article.ts';
import printCss from './print.css?inline';
import { ReaderModel } from './reader-model.ts';
import readerCss from './reader-view.css?inline';
import { ReaderView } from './reader-view.tsx';

const SHEETS = [tokensCss, controlsCss, lookCss, lookControlsCss, readerCss, articleCss, leftOutCss, printCss];

export interface OpenReader {
  /** Settled once the article is shown. */
  readonly hasRead: Promise<void>;
  /** Scrolls to a sentence of the article and marks it; false if it is not there. */
  showSentence(text: string): boolean;
  /** Shows a summary of a text that was selected, or the article's own summary where there is none. */
  sumUp(sentences: Summary['sentences'] | null): void;
  /** Says that the page shows another article by now, and offers it; this one stays until the reader wants that. */
  tellPageMovedOn(): void;
  close(): void;
}

interface Options {
  readonly page: PageArticle;
  readonly host: string;
  readonly settings: ReaderSettings;
  readonly summarySentences: number;
  /** Whether changes are stored. */
  readonly remembers: boolean;
  /** Closes the reader at once. */
  readonly signal: AbortSignal;
  readonly onClose: () => void;
}

/** Opens the reader view over the page. */
export function openReader(options: Options): OpenReader {
  const layer = openLayer({
    label: i18n.t('reader.label'),
    sheets: SHEETS,
    signal: options.signal,
    onKey: (event) => obeyKey(model, layer.root, event),
    onClose() {
      render(null, layer.dialog);
      options.onClose();
    },
  });
  const look = new LookModel(options.host, options.settings, options.remembers, layer.signal);
  const model = new ReaderModel({ ...options, layer, look });
  dress(layer.dialog, look, layer.signal);
  bringFonts(look, layer.signal);

  layer.dialog.addEventListener('click', (event) => answerClick(event, model, layer), { signal: layer.signal });

  const readAgain = () => {
    model.read();
    layer.dialog.scrollTop = 0;
  };
  const read = () => {
    if (layer.signal.aborted) return;
    try {
      model.read();
    } catch (error) {
      // An empty layer would hide the page.
      layer.close();
      throw error;
    }
  };
  followTranslation(document, layer.signal, () => model.read());
  const isLarge = isLargePage(document);
  // What is short is there with the first frame.
  if (!isLarge) read();
  render(<ReaderView model={model} onReadAgain={readAgain} />, layer.dialog);
  return {
    hasRead: isLarge ? nextPaint().then(read) : Promise.resolve(),
    showSentence: (text) => model.showSentence(text),
    sumUp: (sentences) => model.sumUp(sentences),
    tellPageMovedOn() {
      model.hasPageMovedOn.value = true;
    },
    close: layer.close,
  };
}

/** Pages that take longer to read than a reader takes for at once: the view opens first, and is filled then. */
const LARGE_ELEMENTS = 2500;
const LARGE_CHARACTERS = 60_000;

function isLargePage(document: Document): boolean {
  return (
    document.getElementsByTagName('*').length > LARGE_ELEMENTS ||
    (document.body?.textContent?.length ?? 0) > LARGE_CHARACTERS
  );
}

/** A page that is not in sight is not painted. */
async function nextPaint(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** What stands in the article's own text is not Preact's: its links and pictures are answered here. */
function answerClick(event: MouseEvent, model: ReaderModel, layer: Layer): void {
  const content = model.reading.value?.content;
  if (!content || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('a[href]');
  if (link && followLink(link, content)) event.preventDefault();
  else if (link && leadsAway(link, event)) {
    event.preventDefault();
    // A click from script is not trusted: it goes its way.
    void layer.stepAside().then(() => link.click());
  }
  const picture = event.target.closest('.enlarge')?.querySelector('img');
  if (picture) model.enlarge(picture);
}

/** Whether a click takes this tab to another page. */
function leadsAway(link: HTMLAnchorElement, { isTrusted, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  const isHere = !link.target || link.target === '_self' || link.target === '_top' || link.target === '_parent';
  return isTrusted && isHere && !(ctrlKey || metaKey || shiftKey || altKey) && /^https?:$/.test(link.protocol);
}

/** Gives the layer the reader's look, and each change of it. */
function dress(dialog: HTMLDialogElement, { look, theme }: LookModel, signal: AbortSignal): void {
  const end = effect(() => {
    dialog.dataset.theme = theme.value;
    dialog.dataset.font = look.value.font;
    dialog.dataset.dims = String(look.value.dimsPictures);
    for (const [name, value] of Object.entries(lookStyle(look.value))) dialog.style.setProperty(name, value);
  });
  signal.addEventListener('abort', end);
}

/** A bundled font comes when it is chosen, and not before. */
function bringFonts(look: LookModel, signal: AbortSignal): void {
  const brought = new Set<string>();
  const end = effect(() => {
    const { font } = look.look.value;
    if ((font !== 'literata' && font !== 'opendyslexic') || brought.has(font)) return;
    brought.add(font);
    // Where it cannot come, the system's stands in.
    loadBundledFont(font, signal).catch(() => {});
  });
  signal.addEventListener('abort', end);
}
