import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { clean } from '../../engine/clean.ts';
import { readPage } from '../../engine/read-page.ts';
import type { CleanLevel } from '../../engine/types.ts';
import { plainText } from '../plain-text.ts';

/** What is left of the blocks of the open page, and how long it took, once warm. */
export interface Cleaned {
  readonly name: string;
  readonly isHidden: readonly boolean[];
  readonly ms: number;
}

interface Extract {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly content?: string | null | undefined;
}

interface ShownBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
}

/** Cleans the page with each cleaner in turn; the page is put back in between. */
export function cleanWithAll(): { texts: string[]; cleaned: Cleaned[] } {
  const blocks = readPage(document).blocks.filter(({ nodes }) => nodes.some(isShown));
  return {
    texts: blocks.map(({ text }) => text),
    cleaned: [
      cleanInPlace('Cleansheet, tidy', 'tidy', blocks),
      cleanInPlace('Cleansheet, focus', 'focus', blocks),
      hideWhatIsLeftOut('Readability', blocks, () => new Readability(document.cloneNode(true) as Document).parse()),
      hideWhatIsLeftOut('Defuddle', blocks, () => {
        const { title, author, content } = new Defuddle(document, { url: location.href }).parse();
        return { title, byline: author, content };
      }),
    ],
  };
}

function cleanInPlace(name: string, level: CleanLevel, blocks: readonly ShownBlock[]): Cleaned {
  clean(document, { level }).undo();
  const { result, ms } = timed(() => clean(document, { level }));
  const isHidden = blocks.map(({ nodes }) => !nodes.some(isShown));
  result.undo();
  return { name, isHidden, ms };
}

/** An extractor as a filter: what its output does not say, headline and byline included, is hidden. */
function hideWhatIsLeftOut(name: string, blocks: readonly ShownBlock[], extract: () => Extract | null): Cleaned {
  extract();
  const { result, ms } = timed(extract);
  const { title, byline, content } = result ?? {};
  const said = ['', title, byline, plainText(content ?? ''), ''].map((text) => text ?? '').join('\n');
  const isHidden = blocks.map((block) => !says(said, block));
  return { name, isHidden, ms };
}

/** Fewer words than these stand in an article by chance, so they must be a line of their own. */
const TELLING_WORDS = 5;

/** Whether an extract has a block, or any part of it that is long enough to tell. */
function says(said: string, { text, nodes }: ShownBlock): boolean {
  const parts = [text, ...nodes.map(({ data }) => data.replace(/\s+/g, ' ').trim())];
  return said.includes(`\n${text}\n`) || parts.some((part) => isTelling(part) && said.includes(part));
}

const isTelling = (part: string): boolean => part.split(' ').length >= TELLING_WORDS;

const isShown = (node: Text): boolean =>
  node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;

function timed<T>(run: () => T): { result: T; ms: number } {
  const started = performance.now();
  const result = run();
  return { result, ms: performance.now() - started };
}
