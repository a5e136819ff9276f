import { TOPICS, type Topic } from './lexicon/types.ts';
import type { BlockRange } from './locate-piece.ts';
import { MARKS } from './mark-names.ts';
import type { Survey } from './survey.ts';
import { sumIn } from './survey.ts';
import type { CleanLevel, ClutterKind } from './types.ts';

/** What speaks for a kind: phrases of a topic, marks in names and tags. */
export interface KindSigns {
  readonly topic?: Topic;
  readonly marks: readonly string[];
}

export const KIND_SIGNS: Readonly<Record<ClutterKind, KindSigns>> = {
  subscription: { topic: 'subscription', marks: ['name-subscription'] },
  newsletter: { topic: 'newsletter', marks: ['name-newsletter'] },
  app: { topic: 'app', marks: ['name-app'] },
  follow: { topic: 'follow', marks: ['name-follow'] },
  related: { topic: 'related', marks: ['name-related'] },
  'next-story': { topic: 'nextStory', marks: [] },
  ad: { topic: 'ad', marks: ['name-ad'] },
  sponsored: { topic: 'sponsored', marks: ['name-sponsored', 'name-taboola'] },
  affiliate: { topic: 'affiliate', marks: ['name-affiliate'] },
  share: { topic: 'share', marks: ['name-share'] },
  comments: { topic: 'comments', marks: ['name-comments'] },
  topics: { topic: 'topics', marks: ['name-topics'] },
  author: { topic: 'author', marks: ['name-authorBox'] },
  disclaimer: { topic: 'disclaimer', marks: ['name-disclaimer'] },
  consent: { topic: 'consent', marks: ['name-consent'] },
  chrome: {
    topic: 'chrome',
    marks: ['name-nav', 'name-header', 'name-footer', 'name-search', 'in-nav', 'in-footer', 'in-header'],
  },
};

/** Kinds that leave the site as it is have no place in tidy, whatever their words say. */
const FURNITURE: readonly ClutterKind[] = ['comments', 'topics', 'author', 'disclaimer', 'consent', 'chrome'];

/** Names lie more often than words do. */
const MARK_WEIGHT = 0.3;
/** Marks farther up than this tell of another box. */
const NEAR_LEVELS = 2;
const MOSTLY_LINKS = 0.6;

/** A kind, and how much speaks for it. */
export interface NamedKind {
  readonly kind: ClutterKind;
  readonly evidence: number;
}

/** The kind for which most speaks; where nothing does, other stories in tidy and site furniture in focus. */
export function kindOf(range: BlockRange, survey: Survey, level: CleanLevel): NamedKind {
  let best: ClutterKind = level === 'tidy' ? 'related' : 'chrome';
  let most = 0;
  for (const [kind, signs] of Object.entries(KIND_SIGNS) as [ClutterKind, KindSigns][]) {
    if (level === 'tidy' && FURNITURE.includes(kind)) continue;
    const evidence =
      topicEvidence(signs, range, survey) +
      MARK_WEIGHT * markEvidence(signs, range, survey) +
      shapeEvidence(kind, range, survey);
    if (evidence > most) {
      best = kind;
      most = evidence;
    }
  }
  return { kind: best, evidence: most };
}

/** How far the words of a topic carry a piece, 0 to 2: its opening counts as much as all the rest. */
export function topicEvidence({ topic }: KindSigns, { start, end }: BlockRange, survey: Survey): number {
  if (!topic) return 0;
  const t = TOPICS.indexOf(topic);
  let sum = 0;
  let opening = 0;
  for (let i = start; i < end; i++) {
    const covered = survey.topics[i]?.[t] ?? 0;
    sum += covered;
    if (i < start + 2) opening = Math.max(opening, covered);
  }
  const over = survey.headingOver[start] ?? -1;
  if (over >= 0) opening = Math.max(opening, 0.5 * (survey.topics[over]?.[t] ?? 0));
  return sum / (end - start) + opening;
}

/** 1 if a mark of the kind is on or right around the piece. */
export function markEvidence({ marks }: KindSigns, { start }: BlockRange, survey: Survey): number {
  const distances = survey.blocks[start]?.markDistance;
  return marks.some((mark) => (distances?.[MARKS.indexOf(mark)] ?? 9) <= NEAR_LEVELS) ? 1 : 0;
}

function shapeEvidence(kind: ClutterKind, range: BlockRange, survey: Survey): number {
  const blocks = survey.blocks.slice(range.start, range.end);
  if (kind === 'related') return isMostlyLinks(range, survey) ? 0.4 : 0;
  if (kind === 'subscription')
    return (0.6 * blocks.filter((block) => block.counts.currencies > 0).length) / blocks.length;
  if (kind === 'newsletter') return blocks.some((block) => block.fieldsBefore > 0) ? 0.2 : 0;
  return 0;
}

/** Lists of other stories are nearly all links. */
export const isMostlyLinks = (range: BlockRange, survey: Survey): boolean =>
  sumIn(survey.linkWordsBefore, range) > MOSTLY_LINKS * sumIn(survey.wordsBefore, range);
