/** What can be asked of a whole page in well under a millisecond: no layout, no walk over all elements. */
export interface PageFacts {
  readonly document: Document;
  /** Lengths in characters of the texts of paragraphs. */
  readonly paragraphs: readonly number[];
  readonly linkCharacters: number;
  readonly path: string;
  /** Types that structured data names, each between spaces. */
  readonly types: string;
  /** `name=content` of meta elements, a line each, lower case. */
  readonly meta: string;
  /** Class names of a sample of elements, each between spaces, lower case. */
  readonly classes: string;
  readonly bodyClass: string;
}

export interface PageSignal {
  readonly name: string;
  readonly of: (facts: PageFacts) => number;
}

/** Beyond this, more elements of a kind tell nothing more, and a page may have a hundred thousand. */
const MOST_ELEMENTS = 500;
/** Looking at a `<div>`'s own text costs less. */
const MOST_DIVS = 2000;
/** The shortest paragraph that counts as prose, in characters. */
const PROSE_CHARACTERS = 80;

/** Reads what the signals ask for, once. */
export function readFacts(document: Document): PageFacts {
  let linkCharacters = 0;
  for (const link of sampleOf(document.getElementsByTagName('a'))) linkCharacters += lengthOf(link);
  return {
    document,
    paragraphs: [...sampleOf(document.getElementsByTagName('p')).map(lengthOf), ...paragraphsInDivs(document)],
    linkCharacters,
    path: document.location?.pathname ?? '',
    types: structuredTypes(document),
    meta: sampleOf(document.getElementsByTagName('meta')).map(metaLine).join('\n').toLowerCase(),
    classes: ` ${sampleOf(document.getElementsByTagName('div')).map(classOf).join(' ')} `.toLowerCase(),
    bodyClass: ` ${document.body ? classOf(document.body) : ''} `.toLowerCase(),
  };
}

function sampleOf<E extends Element>(elements: HTMLCollectionOf<E>): E[] {
  const sample: E[] = [];
  for (let i = 0; i < elements.length && i < MOST_ELEMENTS; i++) sample.push(elements[i] as E);
  return sample;
}

/** Some sites write their paragraphs as `<div>`s, or as bare text between `<br>`s in one. */
function paragraphsInDivs(document: Document): number[] {
  const lengths: number[] = [];
  const divs = document.getElementsByTagName('div');
  for (let i = 0; i < divs.length && i < MOST_DIVS && lengths.length < MOST_ELEMENTS; i++) {
    for (let child = divs[i]?.firstChild ?? null, seen = 0; child && seen < 40; child = child.nextSibling, seen++) {
      if (
        child.nodeType === Node.TEXT_NODE &&
        (child as Text).length >= PROSE_CHARACTERS &&
        /\S.{60}/.test((child as Text).data)
      )
        lengths.push((child as Text).length);
    }
  }
  return lengths;
}

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0;
const classOf = (element: Element): string => element.getAttribute('class') ?? '';
const metaLine = (meta: Element): string =>
  `${meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')}=${(meta.getAttribute('content') ?? '').slice(0, 80)}`;

/** Only the type names are read: the data itself may be large, broken or hostile. */
function structuredTypes(document: Document): string {
  const found: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (found.length > 100) break;
    const json = script.textContent?.slice(0, 30_000) ?? '';
    for (const match of json.matchAll(/"@type"\s*:\s*(?:\[\s*)?"([A-Za-z]+)"/g)) if (match[1]) found.push(match[1]);
  }
  return ` ${found.join('  ')} `;
}

const count = ({ document }: PageFacts, tag: string): number => document.getElementsByTagName(tag).length;
const has = ({ document }: PageFacts, selector: string): number => (document.querySelector(selector) ? 1 : 0);
const tells = ({ meta }: PageFacts, line: RegExp): number => (line.test(meta) ? 1 : 0);
const classCount = ({ classes }: PageFacts, part: RegExp): number => classes.match(part)?.length ?? 0;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const names = (facts: PageFacts, types: RegExp): number => (types.test(facts.types) ? 1 : 0);
const proseOf = ({ paragraphs }: PageFacts): number[] => paragraphs.filter((length) => length >= PROSE_CHARACTERS);

export const PAGE_SIGNALS: readonly PageSignal[] = [
  { name: 'prose paragraphs', of: (facts) => proseOf(facts).length },
  { name: 'prose characters', of: (facts) => sum(proseOf(facts)) },
  { name: 'paragraphs', of: ({ paragraphs }) => paragraphs.length },
  { name: 'mean paragraph', of: (facts) => sum(proseOf(facts)) / Math.max(1, proseOf(facts).length) },
  { name: 'longest paragraph', of: ({ paragraphs }) => paragraphs.reduce((a, b) => Math.max(a, b), 0) },
  { name: 'prose for links', of: (facts) => sum(proseOf(facts)) / (1 + facts.linkCharacters) },
  { name: 'prose for elements', of: (facts) => sum(proseOf(facts)) / (1 + count(facts, '*')) },
  { name: 'elements', of: (facts) => count(facts, '*') },
  { name: 'link characters', of: ({ linkCharacters }) => linkCharacters },
  ...[
    'a',
    'h1',
    'h2',
    'h3',
    'article',
    'time',
    'figure',
    'form',
    'input',
    'textarea',
    'button',
    'table',
    'pre',
    'li',
    'section',
    'img',
    'blockquote',
    'iframe',
    'main',
    'aside',
    'nav',
    'footer',
  ].map((tag): PageSignal => ({ name: `<${tag}>`, of: (facts) => count(facts, tag) })),
  { name: 'headline in article', of: (facts) => has(facts, 'article h1') },
  { name: 'paragraph in article', of: (facts) => has(facts, 'article p') },
  { name: 'says article', of: (facts) => tells(facts, /^og:type=.*article/m) },
  { name: 'says website', of: (facts) => tells(facts, /^og:type=website/m) },
  { name: 'says product', of: (facts) => tells(facts, /^og:type=.*product|^product:/m) },
  {
    name: 'says a publication time',
    of: (facts) => tells(facts, /published|^(date|pubdate|dc.date|parsely-pub-date)/m),
  },
  { name: 'says a section', of: (facts) => tells(facts, /^article:(section|tag)/m) },
  {
    name: 'says an author',
    of: (facts) => tells(facts, /^(author|article:author|parsely-author|dc.creator|twitter:label1=(written|by))/m),
  },
  {
    name: 'says a generator',
    of: (facts) =>
      tells(facts, /^generator=(discourse|phpbb|vbulletin|xenforo|docusaurus|mkdocs|sphinx|vitepress|gitbook)/m),
  },
  { name: 'article data', of: (facts) => names(facts, /Article |BlogPosting | Report /) },
  {
    name: 'product data',
    of: (facts) => names(facts, / (Product|Offer|AggregateOffer|SoftwareApplication|LocalBusiness|Service) /),
  },
  { name: 'forum data', of: (facts) => names(facts, / (QAPage|DiscussionForumPosting|Question|Comment) /) },
  { name: 'list data', of: (facts) => names(facts, / (CollectionPage|ItemList|SearchResultsPage|Blog) /) },
  { name: 'page data', of: (facts) => names(facts, / (WebPage|WebSite|Organization) /) },
  { name: 'body marked', of: (facts) => has(facts, '[itemprop="articleBody"]') },
  { name: 'body class', of: (facts) => classCount(facts, /(article|entry|post|story|blog)[-_]?(body|content|text)/g) },
  {
    name: 'single in body class',
    of: ({ bodyClass }) => (/single|article|post-template|story|postid/.test(bodyClass) ? 1 : 0),
  },
  {
    name: 'archive in body class',
    of: ({ bodyClass }) => (/archive|category|home|product|page-template|page-id| page /.test(bodyClass) ? 1 : 0),
  },
  { name: 'author class', of: (facts) => classCount(facts, /author|byline/g) },
  { name: 'forum class', of: (facts) => classCount(facts, /reply|thread|forum|question|answer|message|topic/g) },
  { name: 'comment class', of: (facts) => classCount(facts, /comment/g) },
  { name: 'shop class', of: (facts) => classCount(facts, /price|cart|product|sku|rating/g) },
  { name: 'documentation class', of: (facts) => classCount(facts, /docs?-|toc|sidebar|markdown|theme-doc|sphinx/g) },
  { name: 'share class', of: (facts) => classCount(facts, /share|social/g) },
  { name: 'related class', of: (facts) => classCount(facts, /related|recommend/g) },
  { name: 'card class', of: (facts) => classCount(facts, /card|teaser|grid|tile/g) },
  { name: 'service class', of: (facts) => classCount(facts, /hero|cta|feature|testimonial|pricing|faq|service/g) },
  { name: 'listing class', of: (facts) => classCount(facts, /listing|result|filter|search|directory|pagination/g) },
  { name: 'path depth', of: ({ path }) => path.split('/').filter(Boolean).length },
  { name: 'path length', of: ({ path }) => path.length },
  { name: 'words of the slug', of: ({ path }) => (path.split('/').filter(Boolean).at(-1) ?? '').split(/[-_]/).length },
  { name: 'date in path', of: ({ path }) => (/\/(19|20)\d\d[/-]?\d{0,2}/.test(path) ? 1 : 0) },
  { name: 'number in path', of: ({ path }) => (/\d{5,}/.test(path) ? 1 : 0) },
  {
    name: 'article in path',
    of: ({ path }) =>
      /\/(article|articles|news|story|stories|blog|blogs|post|posts|insights|magazine|opinion|politics|world|business|sports?)\b/i.test(
        path,
      )
        ? 1
        : 0,
  },
  {
    name: 'shop in path',
    of: ({ path }) => (/\/(product|products|shop|store|item|p|dp|buy|category|collections?)\b/i.test(path) ? 1 : 0),
  },
  {
    name: 'forum in path',
    of: ({ path }) =>
      /\/(forum|forums|thread|threads|topic|topics|t|questions?|community|discussion|viewtopic|showthread|comments|r)\b/i.test(
        path,
      )
        ? 1
        : 0,
  },
  {
    name: 'documentation in path',
    of: ({ path }) =>
      /\/(docs?|documentation|guide|guides|manual|reference|api|wiki|help|support|tutorials?|learn)\b/i.test(path)
        ? 1
        : 0,
  },
  {
    name: 'service in path',
    of: ({ path }) =>
      /\/(services?|solutions|about|pricing|contact|features|platform|careers|locations?|treatments?|practice-areas?)\b/i.test(
        path,
      )
        ? 1
        : 0,
  },
  {
    name: 'list in path',
    of: ({ path }) =>
      /\/(tag|tags|author|authors|archive|archives|page|search|topics?|jobs|listings?|directory|best)\b|\/$/i.test(path)
        ? 1
        : 0,
  },
  { name: 'title words', of: ({ document }) => document.title.split(/\s+/).length },
];

/** The values of all signals for a page. */
export function pageSignalsOf(facts: PageFacts): Float32Array {
  return Float32Array.from(PAGE_SIGNALS, (signal) => signal.of(facts));
}
