import { attributeOf } from '../dom.ts';

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
}

/** Reads what structured data, meta elements and the page itself say, in that order of trust. */
export function readMetadata(document: Document): Metadata {
  const data = findArticleData(document);
  const siteName = meta(document, 'og:site_name') ?? nameOf(data?.publisher);
  const headline = textOf(document.querySelector('h1'));
  const stated = stringOf(data?.headline) ?? meta(document, 'og:title', 'twitter:title', 'dc.title') ?? document.title;
  return {
    title: chooseTitle(withoutSite(stated, siteName, headline), headline, document.querySelectorAll('h1').length),
    standfirst: stringOf(data?.description) ?? meta(document, 'og:description', 'description'),
    byline: cleanByline(
      nameOf(data?.author) ??
        meta(document, 'author', 'article:author', 'dc.creator', 'parsely-author') ??
        bylineOnPage(document),
    ),
    siteName,
    publishedTime: toIso(
      stringOf(data?.datePublished) ??
        meta(document, 'article:published_time', 'date', 'dc.date') ??
        timeOnPage(document),
    ),
    modifiedTime: toIso(stringOf(data?.dateModified) ?? meta(document, 'article:modified_time', 'og:updated_time')),
    leadImage: absolute(meta(document, 'og:image', 'twitter:image') ?? imageOf(data?.image), document),
    lang: attributeOf(document.documentElement, 'lang').trim() || (meta(document, 'og:locale') ?? '').replace('_', '-'),
  };
}

type Data = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting|Posting)$/;

/** The structured data of the page's article: the first object of an article's type, however it is nested. */
function findArticleData(document: Document): Data | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parse(script.textContent ?? '')];
    // Bounded: a hostile page may nest for ever.
    for (let seen = 0; queue.length > 0 && seen < 500; seen++) {
      const value = queue.shift();
      if (Array.isArray(value)) queue.push(...value.slice(0, 100));
      else if (isData(value)) {
        if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
        queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
      }
    }
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? decode(value) : null);

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

function meta(document: Document, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
    const content = found && attributeOf(found, 'content').trim();
    if (content) return decode(content);
  }
  return null;
}

/** Sites encode twice: "&amp;amp;". The text of a parsed document runs no script and loads nothing. */
function decode(text: string): string {
  const plain = /&[#\w]+;/.test(text)
    ? (new DOMParser().parseFromString(text, 'text/html').body.textContent ?? text)
    : text;
  return plain.replace(/\s+/g, ' ').trim();
}

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

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

/** The page's only headline is what the reader saw; the stated title may be made for search engines. */
function chooseTitle(stated: string, headline: string, headlines: number): string {
  if (!headline || headlines !== 1) return stated || headline;
  const words = headline.split(' ').length;
  return words >= 3 && words <= 40 ? headline : stated || headline;
}

const BYLINE_PLACES =
  '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [class*="byline" i], [class*="author-name" i], [class*="author" i] a';

function bylineOnPage(document: Document): string | null {
  for (const place of document.querySelectorAll(BYLINE_PLACES)) {
    const text = textOf(place);
    if (text && text.length <= 80) return text;
  }
  return null;
}

/** "By Asha Rao" names Asha Rao; an address is not a name. */
function cleanByline(byline: string | null): string | null {
  if (!byline || /^https?:|^@/.test(byline)) return null;
  return byline.replace(/^(written\s+)?(by|von|par|por|di|door|af|av|od)[:\s]+/i, '').trim() || null;
}

function timeOnPage(document: Document): string | null {
  const time = document.querySelector('time[datetime], [itemprop="datePublished"]');
  return time ? attributeOf(time, 'datetime') || attributeOf(time, 'content') || null : null;
}

/** The time as the page gives it if it is one, else nothing. */
const toIso = (time: string | null): string | null => (time && !Number.isNaN(Date.parse(time)) ? time : null);

function absolute(address: string | null, document: Document): string | null {
  return address && URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : null;
}
