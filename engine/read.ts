import { countText } from './count-text.ts';
import { baseOf, rootElementOf } from './dom.ts';
import { MARKS } from './mark-names.ts';
import { type Block, FAR } from './page.ts';
import { readUnfoldedPage } from './read-page.ts';
import { buildContent } from './reading/build-content.ts';
import { findArticle } from './reading/find-article.ts';
import { isStub } from './reading/is-stub.ts';
import { type Metadata, readMetadata } from './reading/metadata.ts';
import { obeyOptions, type ReadOptions } from './reading/read-options.ts';
import { readWithReadability } from './reading/read-with-readability.ts';
import { readingMinutes } from './reading/reading-time.ts';
import { sanitize } from './reading/sanitize.ts';
import type { Survey } from './survey.ts';
import { surveyPage } from './survey.ts';
import type { Article } from './types.ts';

/** Less than this share of the page's prose is a mistake rather than an article. */
const LEAST_SHARE_OF_PROSE = 0.2;
/** With fewer words than this there is nothing to read. */
const LEAST_WORDS = 25;

/** Why there is nothing to read: a page without text, with a line or two, or with text that is no prose. */
export type NothingToRead = 'no-text' | 'too-short' | 'no-prose';

/**
 * Reads the article of a page, without touching the page.
 * @param options what the reader wants otherwise than the engine
 * @returns the article, sanitized; null if there is nothing to read
 */
export function read(document: Document, options: ReadOptions = {}): Article | null {
  return readOrReason(document, options).article;
}

/** The same, with the reason where there is nothing to read. */
export function readOrReason(
  document: Document,
  options: ReadOptions = {},
): { article: Article } | { article: null; reason: NothingToRead } {
  if (!rootElementOf(document)) return { article: null, reason: 'no-text' };
  const survey = surveyPage(readUnfoldedPage(document));
  const metadata = readMetadata(document);
  const wantsReadability = options.source === 'readability';
  const found = (wantsReadability ? null : readBlocks(survey, metadata.byline, options)) ?? readOtherwise(document);
  const wordCount = countText(found?.textContent ?? '').words;
  if (!found || wordCount < LEAST_WORDS) return { article: null, reason: reasonFor(survey) };
  const article = {
    ...metadata,
    ...withByline(metadata, found.byline),
    standfirst: repeats(found.textContent, metadata.standfirst) ? null : metadata.standfirst,
    leadImage: found.fragment.querySelector('img') ? null : metadata.leadImage,
    dir: isRightToLeft(survey) ? ('rtl' as const) : ('ltr' as const),
    content: sanitize(found.fragment, baseOf(document)),
    textContent: found.textContent,
    wordCount,
    readingMinutes: readingMinutes(wordCount, metadata.lang),
    isStub: found.isStub,
  };
  return { article };
}

function reasonFor({ blocks, wordsBefore, isProse }: Survey): NothingToRead {
  const words = wordsBefore[blocks.length] ?? 0;
  if (words === 0) return 'no-text';
  return words < LEAST_WORDS || isProse.includes(true) ? 'too-short' : 'no-prose';
}

/** Whether an article says its standfirst again where it begins: many sites take one from the other. */
function repeats(textContent: string, standfirst: string | null): boolean {
  const plain = standfirst?.replace(/(?:\.{3}|…)$/, '').trim();
  return Boolean(plain) && textContent.slice(0, 4 * (plain?.length ?? 0)).includes(plain as string);
}

/** Where the page's data name nobody, a line of the article may. */
function withByline({ byline, origins }: Metadata, found: string | null): Pick<Metadata, 'byline' | 'origins'> {
  return byline || !found ? { byline, origins } : { byline: found, origins: { ...origins, byline: 'page' } };
}

/** Where no article is found in blocks, Readability may still find one. */
function readOtherwise(document: Document): Found | null {
  const found = readWithReadability(document);
  return found && { ...found, isStub: false, byline: null };
}

interface Found {
  readonly fragment: DocumentFragment;
  readonly textContent: string;
  readonly isStub: boolean;
  readonly byline: string | null;
}

function readBlocks(survey: Survey, stated: string | null, options: ReadOptions): Found | null {
  const article = findArticle(survey, stated);
  const isArticle = obeyOptions(survey, article.isArticle, options);
  const blocks = survey.blocks.filter((block) => isArticle[block.index]);
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const prose = survey.proseBefore[survey.blocks.length] ?? 0;
  if (words < LEAST_WORDS || words < LEAST_SHARE_OF_PROSE * prose) return null;
  return {
    fragment: buildContent(survey, isArticle),
    textContent: blocks
      .filter((block) => !isCaption(block))
      .map((block) => block.text)
      .join('\n\n'),
    isStub: isStub(survey, isArticle),
    byline: article.byline,
  };
}

const IN_CAPTION = MARKS.indexOf('in-caption');
const isCaption = (block: Block): boolean => (block.markDistance[IN_CAPTION] ?? FAR) < FAR;

/** The direction in which the article's own text runs. */
const isRightToLeft = (survey: Survey): boolean => getComputedStyle(survey.core.element).direction === 'rtl';
