import { attributeOf, selectFrom } from '../dom.ts';

/** What the structured data of a page says of its article. */
export type ArticleData = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(Article|BlogPosting|Report|Review|Recipe|LiveBlogPosting|Posting)$/;
/** Bounded: a hostile page may nest for ever. */
const MOST_OBJECTS = 500;

/** The JSON-LD of the page's article: the first object of an article's type, however it is nested. */
export function findJsonLd(document: Document): ArticleData | undefined {
  for (const script of selectFrom(document, 'script[type="application/ld+json"]')) {
    const queue: unknown[] = [parse(script.textContent)];
    for (let seen = 0; queue.length > 0 && seen < MOST_OBJECTS; seen++) {
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

const PROPERTIES = [
  'headline',
  'description',
  'author',
  'publisher',
  'datePublished',
  'dateModified',
  'image',
  'inLanguage',
];

/** The same from microdata: what the first item of an article's type says in its own name. */
export function findMicrodata(document: Document): ArticleData | undefined {
  const items = [...selectFrom(document, '[itemscope][itemtype]')];
  const article = items.find((item) => ARTICLE_TYPE.test(attributeOf(item, 'itemtype')));
  if (!article) return undefined;
  const data: Record<string, unknown> = {};
  for (const name of PROPERTIES) {
    const values = [...article.querySelectorAll(`[itemprop~="${name}"]`)]
      .filter((element) => element.parentElement?.closest('[itemscope]') === article)
      .map(itemValue)
      .filter(Boolean);
    if (values.length > 0) data[name] = values.length === 1 ? values[0] : values;
  }
  return data;
}

function itemValue(element: Element): string {
  const name = element.matches('[itemscope]') ? element.querySelector('[itemprop~="name"]') : null;
  const holder = name ?? element;
  const stated = ['content', 'datetime', 'src', 'href']
    .map((attribute) => attributeOf(holder, attribute))
    .find(Boolean);
  const isNamed = !holder.matches('a') && stated;
  return (isNamed || holder.textContent || '').replace(/\s+/g, ' ').trim();
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

export const isData = (value: unknown): value is ArticleData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
