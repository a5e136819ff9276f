import type { PageFacts } from './read-facts.ts';

export interface PageSignal {
  readonly name: string;
  readonly of: (facts: PageFacts) => number;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const says = (name: string, line: RegExp): PageSignal => ({ name, of: ({ meta }) => Number(line.test(meta)) });
const names = (name: string, type: RegExp): PageSignal => ({ name, of: ({ types }) => Number(type.test(types)) });
const isIn = (name: string, part: RegExp): PageSignal => ({ name, of: ({ path }) => Number(part.test(path)) });
const calls = (name: string, part: RegExp): PageSignal => ({
  name,
  of: ({ classes }) => classes.match(part)?.length ?? 0,
});

/** Elements whose number tells something. Each costs a walk of the browser over the page. */
const COUNTED = ['a', 'h2', 'article', 'time', 'figure', 'input', 'button', 'pre', 'li', 'section', 'img'];

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
  says('says article', /^og:type=.*article/m),
  says('says a publication time', /published|^(date|pubdate|dc.date|parsely-pub-date)/m),
  says('says an author', /^(author|article:author|parsely-author|dc.creator|twitter:label1=(written|by))/m),
  names('article data', /Article |BlogPosting | Report /),
  names('product data', / (Product|Offer|AggregateOffer|SoftwareApplication|LocalBusiness|Service) /),
  names('page data', / (WebPage|WebSite|Organization) /),
  calls('body class', /(article|entry|post|story|blog)[-_]?(body|content|text)/g),
  calls('author class', /author|byline/g),
  calls('forum class', /reply|thread|forum|question|answer|message|topic/g),
  calls('comment class', /comment/g),
  calls('shop class', /price|cart|product|sku|rating/g),
  calls('share class', /share|social/g),
  calls('related class', /related|recommend/g),
  calls('card class', /card|teaser|grid|tile/g),
  {
    name: 'single in body class',
    of: ({ bodyClass }) => Number(/single|article|post-template|story|postid/.test(bodyClass)),
  },
  {
    name: 'archive in body class',
    of: ({ bodyClass }) => Number(/archive|category|home|product|page-template|page-id| page /.test(bodyClass)),
  },
  { name: 'path length', of: ({ path }) => path.length },
  {
    name: 'words of the slug',
    of: ({ path }) => (path.split('/').filter(Boolean).at(-1) ?? '').split(/[-_]/).length,
  },
  isIn(
    'article in path',
    /\/(article|articles|news|story|stories|blog|blogs|post|posts|insights|magazine|opinion|politics|world|business|sports?)\b/,
  ),
  isIn(
    'forum in path',
    /\/(forum|forums|thread|threads|topic|topics|t|questions?|community|discussion|viewtopic|showthread|comments|r)\b/,
  ),
  isIn(
    'documentation in path',
    /\/(docs?|documentation|guide|guides|manual|reference|api|wiki|help|support|tutorials?|learn)\b/,
  ),
  isIn(
    'service in path',
    /\/(services?|solutions|about|pricing|contact|features|platform|careers|locations?|treatments?|practice-areas?)\b/,
  ),
  { name: 'title words', of: ({ titleWords }) => titleWords },
];

/** The values of all signals for a page. */
export function pageSignalsOf(facts: PageFacts): Float32Array {
  return Float32Array.from(PAGE_SIGNALS, (signal) => signal.of(facts));
}
