import { attributeOf, baseOf, rootElementOf, selectFirst, selectFrom, titleOf } from '../dom.ts';
import { cleanByline } from './clean-byline.ts';
import { isoTime } from './iso-time.ts';
import { type ArticleData, findJsonLd, findMicrodata, isData } from './structured-data.ts';

/** Where something is known from, in the order in which it is trusted. */
export type Origin = 'json-ld' | 'meta' | 'microdata' | 'page';

/** What a page says of its article in its head and in its structured data. */
export interface Metadata {
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  readonly leadImage: string | null;
  readonly lang: string;
  /** Where each of these was found; without what was not. */
  readonly origins: Readonly<Partial<Record<keyof Omit<Metadata, 'origins'>, Origin>>>;
}

type Said = string | null | undefined;
/** What each place says, or null; read from the first one that says something. Places that take long are only asked then. */
type Sayings = readonly (readonly [Origin, Said | (() => Said)])[];

/** Reads what structured data, meta elements and the page itself say, in that order of trust, checked against each other. */
export function readMetadata(document: Document): Metadata {
  const jsonLd = findJsonLd(document);
  const microdata = findMicrodata(document);
  const meta = readMetaElements(document);
  const origins: Partial<Record<keyof Omit<Metadata, 'origins'>, Origin>> = {};
  const choose = (field: keyof typeof origins, sayings: Sayings): string | null => {
    for (const [origin, said] of sayings) {
      const value = typeof said === 'function' ? said() : said;
      if (!value) continue;
      origins[field] = origin;
      return value;
    }
    return null;
  };
  const siteName = choose('siteName', [
    ['json-ld', nameOf(jsonLd?.publisher)],
    ['meta', meta('og:site_name', 'application-name')],
    ['microdata', nameOf(microdata?.publisher)],
  ]);
  const h1 = headlineOnPage(document);
  const stated = choose('title', [
    ['json-ld', stringOf(jsonLd?.headline)],
    ['meta', meta('og:title', 'twitter:title', 'dc.title')],
    ['microdata', stringOf(microdata?.headline)],
    ['page', titleOf(document) || h1],
  ]);
  const title = chooseTitle(withoutSite(stated ?? '', siteName, h1), h1);
  if (title === h1 && title !== stated) origins.title = 'page';
  const times = chooseTimes(choose, document, meta, jsonLd, microdata);
  return {
    title,
    standfirst: choose('standfirst', [
      ['json-ld', stringOf(jsonLd?.description)],
      ['meta', meta('og:description', 'description', 'twitter:description')],
      ['microdata', stringOf(microdata?.description)],
    ]),
    byline: choose('byline', [
      ['json-ld', cleanByline(nameOf(jsonLd?.author), siteName)],
      ['meta', cleanByline(meta('author', 'article:author', 'dc.creator', 'parsely-author'), siteName)],
      ['microdata', cleanByline(nameOf(microdata?.author), siteName)],
      ['page', () => cleanByline(bylineOnPage(document), siteName)],
    ]),
    siteName,
    ...times,
    leadImage: absolute(
      choose('leadImage', [
        ['json-ld', imageOf(jsonLd?.image)],
        ['meta', meta('og:image:secure_url', 'og:image', 'twitter:image')],
        ['microdata', imageOf(microdata?.image)],
      ]),
      document,
    ),
    lang:
      choose('lang', [
        ['page', attributeOf(rootElementOf(document), 'lang').trim()],
        ['json-ld', stringOf(jsonLd?.inLanguage)],
        ['meta', meta('content-language', 'og:locale')?.replace('_', '-')],
        ['microdata', stringOf(microdata?.inLanguage)],
      ]) ?? '',
    origins,
  };
}

type Choose = (field: 'publishedTime' | 'modifiedTime', sayings: Sayings) => string | null;

/** An article is not changed before it is published: where the page says so, the later saying is not trusted. */
function chooseTimes(choose: Choose, document: Document, meta: Meta, jsonLd?: ArticleData, microdata?: ArticleData) {
  const publishedTime = choose('publishedTime', [
    ['json-ld', isoTime(stringOf(jsonLd?.datePublished))],
    ['meta', isoTime(meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date', 'pubdate'))],
    ['microdata', isoTime(stringOf(microdata?.datePublished))],
    ['page', isoTime(timeOnPage(document))],
  ]);
  const published = Date.parse(publishedTime ?? '');
  const notBefore = (time: string | null) => (time && Date.parse(time) < published ? null : time);
  const modifiedTime = choose('modifiedTime', [
    ['json-ld', notBefore(isoTime(stringOf(jsonLd?.dateModified)))],
    ['meta', notBefore(isoTime(meta('article:modified_time', 'og:updated_time', 'last-modified')))],
    ['microdata', notBefore(isoTime(stringOf(microdata?.dateModified)))],
  ]);
  return { publishedTime, modifiedTime };
}

const stringOf = (value: unknown): string | null => {
  const [first] = [value].flat();
  return typeof first === 'string' && first.trim() ? decode(first) : null;
};

/** Names of people or organizations: a string, an object with a name, or a list of them. */
function nameOf(value: unknown): string | null {
  const names = [value].flat().map((one) => (isData(one) ? stringOf(one.name) : stringOf(one)));
  const found = names.filter((name): name is string => name !== null && !/^https?:/.test(name));
  return found.length > 0 ? [...new Set(found)].join(', ') : null;
}

function imageOf(value: unknown): string | null {
  const [first] = [value].flat();
  return isData(first) ? stringOf(first.url) : stringOf(first);
}

/** What the first of these meta elements says that says anything; names in lower case. */
type Meta = (...names: readonly string[]) => string | null;

function readMetaElements(document: Document): Meta {
  const contents = new Map<string, string>();
  for (const element of selectFrom(document, 'meta')) {
    const content = attributeOf(element, 'content').trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'http-equiv']) {
      const name = attributeOf(element, attribute).toLowerCase();
      if (!contents.has(name)) contents.set(name, content);
    }
  }
  return (...names) => {
    const content = names.map((name) => contents.get(name)).find(Boolean);
    return content ? decode(content) : null;
  };
}

/** Sites encode twice: "&amp;amp;". The text of a parsed document runs no script and loads nothing. */
function decode(text: string): string {
  const plain = /&[#\w]+;|<\/?\w/.test(text)
    ? (new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text)
    : text;
  return plain.replace(/\s+/g, ' ').trim();
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The page's only headline, which the reader saw; '' if there are several or none. */
function headlineOnPage(document: Document): string {
  const texts = new Set([...selectFrom(document, 'h1')].map(textOf).filter(Boolean));
  const [only = ''] = texts;
  return texts.size === 1 ? only : '';
}

/** "Headline | The Daily Sheet" is the headline, as far as the site's name or the page's own headline says so. */
function withoutSite(title: string, siteName: string | null, headline: string): string {
  if (headline && title.startsWith(headline)) return headline;
  const parts = title.split(/\s+[|–—»·:-]\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? '';
  const isSite = siteName && fold(last).includes(fold(siteName).slice(0, 12));
  const cut = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—»·:-]\s*$/, '');
  return isSite || (/\s[|»]\s/.test(title) && last.split(' ').length <= 4) ? cut : title;
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The stated title may be made for search engines; what stands over the article is what the reader saw. */
function chooseTitle(stated: string, headline: string): string {
  const words = headline.split(' ').length;
  // Scripts without spaces have headlines of one "word".
  const isHeadline = (words >= 3 || headline.length >= 12) && words <= 40;
  return headline && isHeadline ? headline : stated || headline;
}

const BYLINE_PLACES =
  '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [class*="byline" i], [class*="author-name" i], [class*="author" i] a';

function bylineOnPage(document: Document): string | null {
  for (const place of selectFrom(document, BYLINE_PLACES)) {
    const text = textOf(place);
    if (text && text.length <= 80) return text;
  }
  return null;
}

function timeOnPage(document: Document): string | null {
  const time = selectFirst(document, 'time[datetime], [itemprop="datePublished"]');
  return time ? attributeOf(time, 'datetime') || attributeOf(time, 'content') || null : null;
}

function absolute(address: string | null, document: Document): string | null {
  const base = baseOf(document);
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
