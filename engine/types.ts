/** The words of the domain, defined once: engine, settings and interface all speak them. */
import type { Metadata } from './reading/metadata.ts';

/** Kinds of clutter as a reader would name them, in the order in which they are listed. */
export const CLUTTER_KINDS = [
  'subscription',
  'newsletter',
  'app',
  'follow',
  'related',
  'next-story',
  'ad',
  'sponsored',
  'affiliate',
  'share',
  'comments',
  'topics',
  'author',
  'disclaimer',
  'consent',
  'chrome',
] as const;
export type ClutterKind = (typeof CLUTTER_KINDS)[number];

/** What sells or leads away; the rest of the kinds belongs to the site's own furniture. */
export const TIDY_KINDS: readonly ClutterKind[] = [
  'subscription',
  'newsletter',
  'app',
  'follow',
  'related',
  'next-story',
  'ad',
  'sponsored',
  'affiliate',
  'share',
];

/** How much `clean` hides: what sells or leads away, or everything but the article. */
export type CleanLevel = 'tidy' | 'focus';

/** Why a piece was taken for clutter; the interface has words for each in every language. */
export const REASONS = [
  'prices',
  'subscribe-words',
  'newsletter-words',
  'app-words',
  'follow-words',
  'related-words',
  'next-story-words',
  'ad-words',
  'sponsored-words',
  'affiliate-words',
  'share-words',
  'comment-words',
  'topic-words',
  'author-words',
  'disclaimer-words',
  'consent-words',
  'form',
  'links',
  'name',
  'role',
  'overlay',
  'outside',
  'place',
] as const;
export type Reason = (typeof REASONS)[number];

/** A piece of the page that is clutter. */
export interface Removal {
  readonly kind: ClutterKind;
  /** Why, in plain English; `because` says the same in codes that an interface can translate. */
  readonly reason: string;
  readonly because: readonly Reason[];
  /** What is hidden: the largest containers that hold nothing but this piece. */
  readonly elements: readonly Element[];
  /** Words of text that are hidden with it. */
  readonly words: number;
  /** The beginning of its text, to recognise it by. */
  readonly opening: string;
}

export interface CleanOptions {
  readonly level: CleanLevel;
  /** Kinds to hide; by default those of the level. */
  readonly kinds?: readonly ClutterKind[];
  /** Kinds to find and tell of as well, but to leave on the page. */
  readonly alsoFind?: readonly ClutterKind[];
}

/** A cleaned page: what was hidden, and the way back. */
export interface Cleaning {
  readonly removals: readonly Removal[];
  /** Those of the removals that can be seen: their kind was only to be found, or they were shown again. */
  readonly shown: ReadonlySet<Removal>;
  /** Words of the article that stay on the page. */
  readonly keptWords: number;
  /** Shows these removals and hides all others. */
  show(removals: Iterable<Removal>): void;
  /** Puts the page back, byte for byte. Calling it twice is harmless. */
  undo(): void;
}

/** Whether a page is an article. */
export interface Detection {
  readonly isArticle: boolean;
  /** Probability that the page is an article, 0 to 1. */
  readonly score: number;
}

/** What `read` gives: the article, sanitized, and what is known about it. */
export interface Article {
  /** Headline without the site's name. */
  readonly title: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** ISO 8601, in the zone that the page gives; a day alone where it gives no more. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** Absolute address of the lead picture, when `content` does not show it already. */
  readonly leadImage: string | null;
  /** BCP 47 tag, `''` if the page does not say. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Sanitized HTML of the body, without the headline; addresses absolute. */
  readonly content: string;
  /** Its running text, without captions; a blank line between paragraphs. */
  readonly textContent: string;
  readonly wordCount: number;
  /** At the speed at which its language is read, rounded up. */
  readonly readingMinutes: number;
  /** The page holds only the beginning of the article. */
  readonly isStub: boolean;
  /** Where title, standfirst and the like were found. */
  readonly origins: Metadata['origins'];
}

/** What `summarize` needs of an article. */
export interface SummarySource {
  readonly title: string | null;
  readonly lang: string;
  readonly textContent: string;
}

export interface SummaryOptions {
  /** Number of sentences wanted, 1 to 10; 3 by default. */
  readonly sentences?: number;
  /** Share of the article's words wanted, 0 to 1, in no more than 10 sentences; instead of `sentences`. */
  readonly share?: number;
}

export interface Summary {
  /** In document order; `index` counts the sentences of the article from 0. */
  readonly sentences: readonly { readonly index: number; readonly text: string }[];
}
