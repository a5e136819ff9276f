/** What Cleansheet does by itself on a site, from least to most. `nothing` means that it does not even look. */
export const SITE_LEVELS = ['nothing', 'detect', 'tidy', 'focus', 'reader'] as const;
export type SiteLevel = (typeof SITE_LEVELS)[number];

/** Levels that make sense for every site at once: nobody wants each page to open in the reader. */
export const DEFAULT_LEVELS = ['nothing', 'detect', 'tidy', 'focus'] as const;
export type DefaultLevel = (typeof DEFAULT_LEVELS)[number];

/** What happens on a site that has no setting, until the reader says otherwise. */
export const INITIAL_LEVEL: DefaultLevel = 'detect';

/** Whether a stored value names a level. */
export function isSiteLevel(value: unknown): value is SiteLevel {
  return SITE_LEVELS.some((level) => level === value);
}
