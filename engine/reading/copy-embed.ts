import { attributeOf } from '../dom.ts';

/** Where players and posts come from, and the address at which a reader finds the same. */
const PROVIDERS: readonly (readonly [host: RegExp, page: (url: URL) => string | null])[] = [
  [/(^|\.)youtube(-nocookie)?\.com$/, (url) => withId('https://www.youtube.com/watch?v=', url, /^\/embed\/([\w-]+)/)],
  [/^player\.vimeo\.com$/, (url) => withId('https://vimeo.com/', url, /^\/video\/(\d+)/)],
  [/(^|\.)dailymotion\.com$/, (url) => withId('https://www.dailymotion.com/video/', url, /video\/(\w+)/)],
  [/^open\.spotify\.com$/, (url) => `https://open.spotify.com${url.pathname.replace('/embed', '')}`],
  [/^w\.soundcloud\.com$/, (url) => url.searchParams.get('url')],
  [/(^|\.)platform\.twitter\.com$/, (url) => withId('https://x.com/i/status/', url, /[?&]id=(\d+)/)],
  [/(^|\.)instagram\.com$/, (url) => withId('https://www.instagram.com/p/', url, /^\/(?:p|reel)\/([\w-]+)/)],
  [/(^|\.)tiktok\.com$/, (url) => withId('https://www.tiktok.com/@/video/', url, /\/embed\/(?:v2\/)?(\d+)/)],
  [/(^|\.)facebook\.com$/, (url) => url.searchParams.get('href')],
  [
    /(^|\.)(ted|twitch|streamable|giphy|reddit|redditmedia|scribd|loom|bandcamp|codepen|jsfiddle|bsky|wistia|jwplayer|brightcove|omny|acast|buzzsprout|megaphone|simplecast|documentcloud|datawrapper|dwcdn|flourish|infogram|tableau|arcgis)\.(com|net|tv|org|io|app|fm|link|studio)$/,
    (url) => url.href,
  ],
  [/(^|\.)google\.[a-z.]+$/, (url) => (url.pathname.startsWith('/maps') ? url.href : null)],
];

function withId(prefix: string, url: URL, pattern: RegExp): string | null {
  const id = pattern.exec(`${url.pathname}${url.search}`)?.[1];
  return id ? prefix + id : null;
}

const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-original'];

/** A player, post or map of another site as a card that links to it; null if it is none of those. */
export function copyEmbed(element: Element, inert: Document): Element | null {
  const isFile = element.localName !== 'iframe';
  // Films that run by themselves without a sound are decoration.
  if (isFile && element.hasAttribute('autoplay') && element.hasAttribute('muted')) return null;
  const holders = isFile ? [element, ...element.querySelectorAll('source')] : [element];
  const address = holders
    .flatMap((holder) => SOURCES.map((name) => attributeOf(holder, name)))
    .find((value) => value && !value.startsWith('about:'));
  const base = element.baseURI;
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) return null;
  const page = isFile ? url.href : pageOf(url);
  if (!page) return null;
  const card = inert.createElement('figure');
  card.className = 'embed';
  const poster = attributeOf(element, 'poster');
  if (poster) {
    const image = inert.createElement('img');
    image.setAttribute('src', poster);
    image.setAttribute('alt', '');
    card.append(image);
  }
  const link = inert.createElement('a');
  link.setAttribute('href', page);
  const title = (attributeOf(element, 'title') || attributeOf(element, 'aria-label')).trim();
  const host = new URL(page).hostname.replace(/^www\./, '');
  link.textContent = title ? `${title} (${host})` : host;
  card.append(link);
  return card;
}

function pageOf(url: URL): string | null {
  for (const [host, page] of PROVIDERS) {
    if (!host.test(url.hostname)) continue;
    const address = page(url);
    return address && /^https?:\/\//.test(address) ? address : null;
  }
  return null;
}
