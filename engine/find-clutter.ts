import { choosePieces, type Piece } from './choose-pieces.ts';
import { explain } from './explain.ts';
import { focusGain, type Greed, tidyGain } from './gain.ts';
import { TOPICS } from './lexicon/types.ts';
import { type BlockRange, elementsOf, isBare, rangeOf, widen } from './locate-piece.ts';
import { MARKS } from './mark-names.ts';
import { type Block, type Container, FAR } from './page.ts';
import { readPageBySlices } from './read-page.ts';
import type { BlockScore } from './score-blocks.ts';
import { scoreBlocksBySlices } from './score-blocks.ts';
import { settleOverlays } from './settle-overlays.ts';
import { atOnce, type Sliced, UNIT } from './sliced.ts';
import { type Part, splitByKind } from './split-piece.ts';
import type { Survey } from './survey.ts';
import { sumIn, surveyPageBySlices } from './survey.ts';
import type { CleanLevel, CleanOptions, ClutterKind, Removal } from './types.ts';
import { CLUTTER_KINDS, TIDY_KINDS } from './types.ts';

/** How the probabilities of a block become a gain; chosen by bench/fit/choose.ts on pages that the weights had not seen. */
const GAINS: Readonly<Record<CleanLevel, Greed & { price: number }>> = {
  tidy: { threshold: 0.1, loss: 0.22, price: 0.15 },
  focus: { threshold: 0.2, loss: 0.15, price: 0.05 },
};
/** In the site's own header, menu and footer, and before the headline, stands mostly what readers want to keep. */
const FURNITURE_DOUBT = 0.1;
/** What asks for consent stays until it is answered: some sites cannot be used before. */
const CONSENT_LOSS = 1;
/** Nothing is worth the headline. */
const HEADLINE_LOSS = 1000;

/** What was found on a page. */
export interface Findings {
  readonly removals: readonly Removal[];
  /** Boxes around several removals, to be hidden with them so that no empty frame is left behind. */
  readonly frames: readonly Element[];
  /** Words that stay when all removals are hidden. */
  readonly keptWords: number;
}

/**
 * Finds the clutter of a page without touching it.
 * @param options `level` says how much counts as clutter, `kinds` narrows it to some kinds
 */
export const findClutter = (document: Document, options: CleanOptions): Findings =>
  atOnce(findClutterBySlices(document, options));

/** The same for pages so large that they must not be kept waiting; what changes in the meantime may be overlooked. */
export function* findClutterBySlices(
  document: Document,
  { level, kinds = kindsOf(level) }: CleanOptions,
): Sliced<Findings> {
  const survey = yield* surveyPageBySlices(yield* readPageBySlices(document));
  const isLarge = survey.blocks.length > UNIT;
  if (isLarge) yield;
  const scores = yield* scoreBlocksBySlices(survey);
  if (isLarge) yield;
  const gains = settleOverlays(survey, scores, gainsOf(survey, scores, level), level);
  if (isLarge) yield;
  const removals: Removal[] = [];
  const frames: Element[] = [];
  const pieces = choosePieces<Container>(survey.root, gains, GAINS[level].price, (block) => isBare(survey, block));
  for (const piece of pieces) {
    if (isLarge) yield;
    if (piece.block === undefined && survey.corePath.has(piece.box)) continue;
    const parts = splitByKind(widen(piece, survey), survey, level);
    const wanted = parts.filter((part) => kinds.includes(part.kind)).map((part) => toRemoval(part, survey));
    removals.push(...wanted.filter((removal) => removal.elements.length > 0));
    if (parts.length > 1 && wanted.length === parts.length) frames.push(...elementsOf(widen(piece, survey), survey));
  }
  const hiddenWords = removals.reduce((sum, removal) => sum + removal.words, 0);
  return { removals, frames, keptWords: sumIn(survey.wordsBefore, survey.root) - hiddenWords };
}

/** What a level hides where nobody chose otherwise. */
export const kindsOf = (level: CleanLevel): readonly ClutterKind[] => (level === 'tidy' ? TIDY_KINDS : CLUTTER_KINDS);

function gainsOf(survey: Survey, scores: readonly BlockScore[], level: CleanLevel): number[] {
  return survey.blocks.map((block, i) => {
    if (i === survey.headline) return -HEADLINE_LOSS;
    const score = scores[i] as BlockScore;
    const doubt = i < survey.headline || standsInFurniture(block) ? FURNITURE_DOUBT : 0;
    const question = asksConsent(block, survey) ? CONSENT_LOSS : 0;
    const tidy = tidyGain(score, block.words, GAINS.tidy) - doubt - question;
    // Focus hides what tidy hides, and more.
    return level === 'tidy' ? tidy : Math.max(tidy, focusGain(score, block.words, GAINS.focus));
  });
}

const FURNITURE = ['in-nav', 'in-header', 'in-footer'].map((mark) => MARKS.indexOf(mark));
const standsInFurniture = ({ markDistance }: Block): boolean =>
  FURNITURE.some((mark) => (markDistance[mark] as number) < FAR);

const CONSENT = TOPICS.indexOf('consent');
const CONSENT_NAME = MARKS.indexOf('name-consent');
/** Levels up to the box that a question and its buttons stand in. */
const CONSENT_LEVELS = 3;
const asksConsent = ({ index, markDistance }: Block, { topics }: Survey): boolean =>
  (markDistance[CONSENT_NAME] as number) <= CONSENT_LEVELS && ((topics[index] as Float32Array)[CONSENT] as number) > 0;

/** Enough of a text to recognise it by, in characters. */
const OPENING_CHARACTERS = 80;

function openingOf({ start, end }: BlockRange, survey: Survey): string {
  let opening = '';
  for (const { text } of survey.blocks.slice(start, end)) {
    opening += `${opening && ' · '}${text}`;
    if (opening.length > OPENING_CHARACTERS) break;
  }
  return opening.length > OPENING_CHARACTERS ? `${opening.slice(0, OPENING_CHARACTERS).trimEnd()}…` : opening;
}

function toRemoval({ kind, pieces }: Part, survey: Survey): Removal {
  const range = { start: rangeOf(pieces[0]).start, end: rangeOf(pieces.at(-1) as Piece<Container>).end };
  return {
    kind,
    ...explain(kind, range, survey),
    elements: pieces.flatMap((piece) => elementsOf(piece, survey)),
    words: sumIn(survey.wordsBefore, range),
    opening: openingOf(range, survey),
  };
}
