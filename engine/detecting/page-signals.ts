import type { PageFacts } from './read-facts.ts';

export interface PageSignal {
  readonly name: string;
  readonly of: (facts: PageFacts) => number;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const words = (list: string): readonly string[] => list.split(' ');

// Plain searches: on a new page, an expression takes longer to compile than to ask.
const hasAny = (text: string, parts: readonly string[]): boolean => parts.some((part) => text.includes(part));
const startsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));

const says = (name: string, isSaid: (line: string) => boolean): PageSignal => ({
  name,
  of: ({ meta }) => Number(meta.some(isSaid)),
});
const names = (name: string, types: readonly string[]): PageSignal => ({
  name,
  of: (facts) => Number(hasAny(facts.types, types)),
});
const calls = (name: string, parts: readonly string[]): PageSignal => ({
  name,
  of: ({ classes }) => sum(parts.map((part) => classes.split(part).length - 1)),
});
const callsBody = (name: string, parts: readonly string[]): PageSignal => ({
  name,
  of: ({ bodyClass }) => Number(hasAny(bodyClass, parts)),
});
const isIn = (name: string, starts: readonly string[]): PageSignal => ({
  name,
  of: ({ pathWords }) => Number(starts.some((start) => pathWords.includes(start))),
});

/** Elements whose number tells something. Each costs a walk of the browser over the page. */
const COUNTED = ['article', 'time', 'figure', 'input', 'button', 'pre', 'li', 'section'];

const TIME_NAMES = ['date', 'pubdate', 'dc.date', 'parsely-pub-date'];
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'twitter:label1=written',
  'twitter:label1=by',
];

export const PAGE_SIGNALS: readonly PageSignal[] = [
  { name: 'prose paragraphs', of: ({ prose }) => prose.length },
  { name: 'prose characters', of: ({ prose }) => sum(prose) },
  { name: 'paragraphs', of: ({ paragraphs }) => paragraphs.length },
  { name: 'mean paragraph', of: ({ prose }) => sum(prose) / Math.max(1, prose.length) },
  { name: 'longest paragraph', of: ({ paragraphs }) => paragraphs.reduce((a, b) => Math.max(a, b), 0) },
  { name: 'prose for links', of: ({ prose, linkCharacters }) => sum(prose) / (1 + linkCharacters) },
  { name: 'prose for elements', of: ({ prose, count }) => sum(prose) / (1 + count('*')) },
  { name: 'elements', of: ({ count }) => count('*') },
  { name: 'link characters', of: ({ linkCharacters }) => linkCharacters },
  ...COUNTED.map((tag): PageSignal => ({ name: `<${tag}>`, of: ({ count }) => count(tag) })),
  { name: 'paragraph in article', of: ({ hasParagraphInArticle }) => Number(hasParagraphInArticle) },
  says('says article', (line) => line.startsWith('og:type=') && line.includes('article')),
  says('says a publication time', (line) => line.includes('published') || startsWithAny(line, TIME_NAMES)),
  says('says an author', (line) => startsWithAny(line, AUTHOR_NAMES)),
  names('article data', ['Article ', 'BlogPosting ', ' Report ']),
  names('product data', [
    ' Product ',
    ' Offer ',
    ' AggregateOffer ',
    ' SoftwareApplication ',
    ' LocalBusiness ',
    ' Service ',
  ]),
  names('page data', [' WebPage ', ' WebSite ', ' Organization ']),
  {
    name: 'body class',
    of: ({ classes }) => classes.match(/(article|entry|post|story|blog)[-_]?(body|content|text)/g)?.length ?? 0,
  },
  calls('author class', ['author', 'byline']),
  calls('forum class', words('reply thread forum question answer message topic')),
  calls('comment class', ['comment']),
  calls('shop class', words('price cart product sku rating')),
  calls('share class', ['share', 'social']),
  calls('related class', ['related', 'recommend']),
  calls('card class', words('card teaser grid tile')),
  callsBody('single in body class', words('single article post-template story postid')),
  callsBody('archive in body class', ['archive', 'category', 'home', 'product', 'page-template', 'page-id', ' page ']),
  { name: 'path length', of: ({ path }) => path.length },
  {
    name: 'words of the slug',
    of: ({ path }) => (path.split('/').filter(Boolean).at(-1) ?? '').split(/[-_]/).length,
  },
  isIn(
    'article in path',
    words(
      'article articles news story stories blog blogs post posts insights magazine opinion politics world business sport sports',
    ),
  ),
  isIn(
    'forum in path',
    words(
      'forum forums thread threads topic topics t question questions community discussion viewtopic showthread comments r',
    ),
  ),
  isIn(
    'documentation in path',
    words('doc docs documentation guide guides manual reference api wiki help support tutorial tutorials learn'),
  ),
  isIn(
    'service in path',
    words(
      'service services solutions about pricing contact features platform careers location locations treatment treatments',
    ),
  ),
  { name: 'title words', of: ({ titleWords }) => titleWords },
];

/** The values of all signals for a page. */
export function pageSignalsOf(facts: PageFacts): Float32Array {
  return Float32Array.from(PAGE_SIGNALS, (signal) => signal.of(facts));
}
