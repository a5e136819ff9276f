/** Where a link leads, as far as its address tells. */
export const LINK_TARGETS = ['story', 'page', 'elsewhere', 'network', 'nowhere'] as const;
export type LinkTarget = (typeof LINK_TARGETS)[number];

const NETWORKS =
  /(^|\.)(facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|wa|t|telegram|instagram|youtube|tiktok|threads|bsky|tumblr|vk|ok|line|flipboard|getpocket|mastodon)\.(com|me|net|app|ru|social|co)$/;

/** Addresses of stories end in a slug of several words, or carry a long number. */
const STORY_PATH = /[a-z\d]+(-[a-z\d%]+){3,}|\d{6,}|(_[a-z\d]+){3,}/i;

/**
 * Guesses where an address leads; without parsing most of them, since pages have thousands.
 * @param site of the page that the link is on
 */
export function targetOf(href: string, site: string): LinkTarget {
  if (!href || href.startsWith('#') || href.startsWith('javascript:')) return 'nowhere';
  if (href.startsWith('mailto:') || href.startsWith('whatsapp:') || href.startsWith('tg:')) return 'network';
  let path = href;
  const absolute = /^(?:https?:)?\/\/([^/?#:]+)(.*)$/i.exec(href);
  if (absolute) {
    const target = (absolute[1] as string).toLowerCase();
    path = absolute[2] as string;
    if (NETWORKS.test(target)) return 'network';
    if (siteOf(target) !== site) return 'elsewhere';
  }
  const end = path.search(/[?#]/);
  return STORY_PATH.test(end < 0 ? path : path.slice(0, end)) ? 'story' : 'page';
}

/** Good enough to tell own links from others: the last two labels, three where the last two are short ("co.uk"). */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(second.length <= 3 && top.length === 2 ? -3 : -2).join('.');
}
