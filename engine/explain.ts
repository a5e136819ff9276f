import { isFixed, isInsideFixed } from './fixed-boxes.ts';
import type { BlockRange } from './locate-piece.ts';
import { hasMarkOf, isMostlyLinks, topicEvidence } from './name-piece.ts';
import type { Block } from './page.ts';
import type { Survey } from './survey.ts';
import type { ClutterKind, Reason } from './types.ts';

const WORDS_OF_KIND: Readonly<Record<ClutterKind, Reason | null>> = {
  subscription: 'subscribe-words',
  newsletter: 'newsletter-words',
  app: 'app-words',
  follow: 'follow-words',
  related: 'related-words',
  'next-story': 'next-story-words',
  ad: 'ad-words',
  sponsored: 'sponsored-words',
  affiliate: 'affiliate-words',
  share: 'share-words',
  comments: 'comment-words',
  topics: 'topic-words',
  author: 'author-words',
  disclaimer: 'disclaimer-words',
  consent: 'consent-words',
  chrome: null,
};

/** The reasons in English. */
const REASON_TEXT: Readonly<Record<Reason, string>> = {
  prices: 'names prices',
  'subscribe-words': 'asks to subscribe or pay',
  'newsletter-words': 'offers a newsletter',
  'app-words': 'offers an app or notifications',
  'follow-words': 'asks to follow',
  'related-words': 'is headed as other stories',
  'next-story-words': 'leads to another story',
  'ad-words': 'says that it is an advertisement',
  'sponsored-words': 'says that it is sponsored',
  'affiliate-words': 'sells things',
  'share-words': 'offers to share or save',
  'comment-words': 'holds comments',
  'topic-words': 'lists topics',
  'author-words': 'is about the author',
  'disclaimer-words': 'is legal small print',
  'consent-words': 'asks for consent',
  form: 'has a form',
  links: 'is nearly all links',
  name: 'is named so in the page',
  role: 'is marked as beside the article',
  overlay: 'covers the page',
  outside: 'is outside the article',
  place: 'stands where such pieces stand',
};

const TELLING = 0.15;

const isOverlaid = (block: Block | undefined): boolean =>
  block !== undefined && (isFixed(block.container) || isInsideFixed(block.container));

/** Why a piece was taken for clutter of its kind, in codes and in English. */
export function explain(kind: ClutterKind, range: BlockRange, survey: Survey): { because: Reason[]; reason: string } {
  const blocks = survey.blocks.slice(range.start, range.end);
  const because: Reason[] = [];
  const words = WORDS_OF_KIND[kind];
  if (words && topicEvidence(kind, range, survey) > TELLING) because.push(words);
  if (blocks.some((block) => block.counts.currencies > 0)) because.push('prices');
  if (blocks.some((block) => block.fieldsBefore > 0)) because.push('form');
  if (isOverlaid(survey.blocks[range.start])) because.push('overlay');
  if (isMostlyLinks(range, survey)) because.push('links');
  if (hasMarkOf(kind, range, survey)) because.push('name');
  if (because.length === 0)
    because.push(range.start > survey.bodyEnd || range.end <= survey.bodyStart ? 'outside' : 'place');
  return { because, reason: because.map((code) => REASON_TEXT[code]).join(', ') };
}
