/** Topics of what is there to sell or to lead away. */
export const SELLING_TOPICS = [
  'subscription',
  'newsletter',
  'app',
  'follow',
  'related',
  'nextStory',
  'ad',
  'sponsored',
  'affiliate',
] as const;

/** What a phrase is a sign of. Kinds of clutter, and three signs of the article itself. */
export const TOPICS = [
  ...SELLING_TOPICS,
  'share',
  'comments',
  'topics',
  'author',
  'disclaimer',
  'consent',
  'chrome',
  'byline',
  'stub',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * The phrases of one language, lower case as written there. A phrase matches whole words; one that ends in `*` matches
 * every word that begins so (`abonn*`). In languages written without spaces a phrase matches anywhere. English is looked up
 * on every page, so that what it has (names of networks, say) need not stand again in languages written with spaces.
 */
export interface Lexicon {
  /** BCP 47 primary language subtag. */
  readonly language: string;
  /** Written without spaces between words, or with particles joined to them. */
  readonly unspaced?: boolean;
  /** Made when they are asked for: a page needs those of one or two languages of all. */
  readonly phrases: () => Readonly<Record<Topic, readonly string[]>>;
}
