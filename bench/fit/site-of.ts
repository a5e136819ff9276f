/** The site of an address, roughly: pages of one site must not be both learned from and judged. */
export const siteOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url;
