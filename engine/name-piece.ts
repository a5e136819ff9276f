import { TOPICS, type Topic } from './lexicon/types.ts';
import type { BlockRange } from './locate-piece.ts';
import { MARKS } from './mark-names.ts';
import type { Block } from './page.ts';
import type { Survey } from './survey.ts';
import { sumIn } from './survey.ts';
import type { CleanLevel, ClutterKind } from './types.ts';

/** What speaks for a kind: phrases of a topic, marks in names and tags. */
interface KindSigns {
  readonly topic: Topic;
  readonly marks: readonly string[];
}

const KIND_SIGNS: Readonly<Record<ClutterKind, KindSigns>> = {
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

/** The same by number, which is how blocks carry them. */
const SIGNS = (Object.entries(KIND_SIGNS) as [ClutterKind, KindSigns][]).map(([kind, { topic, marks }]) => ({
  kind,
  topic: TOPICS.indexOf(topic),
  marks: marks.map((mark) => MARKS.indexOf(mark)),
}));
type Signs = (typeof SIGNS)[number];
const SIGNS_OF = new Map(SIGNS.map((signs) => [signs.kind, signs]));

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
  for (const signs of SIGNS) {
    const { kind } = signs;
    if (level === 'tidy' && FURNITURE.includes(kind)) continue;
    const evidence =
      topicShare(signs, range, survey) +
      (isMarked(signs, range, survey) ? MARK_WEIGHT : 0) +
      shapeEvidence(kind, range, survey);
    if (evidence > most) {
      best = kind;
      most = evidence;
    }
  }
  return { kind: best, evidence: most };
}

/** How far the words of a kind's topic carry a piece, 0 to 2. */
export const topicEvidence = (kind: ClutterKind, range: BlockRange, survey: Survey): number =>
  topicShare(SIGNS_OF.get(kind) as Signs, range, survey);

/** Whether a mark of the kind is on or right around the piece. */
export const hasMarkOf = (kind: ClutterKind, range: BlockRange, survey: Survey): boolean =>
  isMarked(SIGNS_OF.get(kind) as Signs, range, survey);

/** The opening of a piece counts as much as all the rest. */
function topicShare({ topic }: Signs, { start, end }: BlockRange, survey: Survey): number {
  let sum = 0;
  let opening = 0;
  for (let i = start; i < end; i++) {
    const covered = topicIn(survey, i, topic);
    sum += covered;
    if (i < start + 2) opening = Math.max(opening, covered);
  }
  const over = survey.headingOver[start] as number;
  if (over >= 0) opening = Math.max(opening, 0.5 * topicIn(survey, over, topic));
  return sum / (end - start) + opening;
}

const topicIn = ({ topics }: Survey, block: number, topic: number): number =>
  (topics[block] as Float32Array)[topic] as number;

function isMarked({ marks }: Signs, { start }: BlockRange, survey: Survey): boolean {
  const { markDistance } = survey.blocks[start] as Block;
  return marks.some((mark) => (markDistance[mark] as number) <= NEAR_LEVELS);
}

function shapeEvidence(kind: ClutterKind, range: BlockRange, survey: Survey): number {
  if (kind === 'related') return isMostlyLinks(range, survey) ? 0.4 : 0;
  if (kind !== 'subscription' && kind !== 'newsletter') return 0;
  const blocks = survey.blocks.slice(range.start, range.end);
  if (kind === 'subscription')
    return (0.6 * blocks.filter((block) => block.counts.currencies > 0).length) / blocks.length;
  return blocks.some((block) => block.fieldsBefore > 0) ? 0.2 : 0;
}

/** Lists of other stories are nearly all links. */
export const isMostlyLinks = (range: BlockRange, survey: Survey): boolean =>
  sumIn(survey.linkWordsBefore, range) > MOSTLY_LINKS * sumIn(survey.wordsBefore, range);
