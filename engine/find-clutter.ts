import type { Piece } from './choose-pieces.ts';
import { choosePieces } from './choose-pieces.ts';
import { explain } from './explain.ts';
import { elementsOf, rangeOf, widen } from './locate-piece.ts';
import { kindOf } from './name-piece.ts';
import type { Container } from './page.ts';
import { readPage } from './read-page.ts';
import type { BlockScore } from './score-blocks.ts';
import { scoreBlocks } from './score-blocks.ts';
import type { Survey } from './survey.ts';
import { sumIn, surveyPage } from './survey.ts';
import type { CleanLevel, CleanOptions, ClutterKind, Removal } from './types.ts';
import { CLUTTER_KINDS } from './types.ts';

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

/** How the probabilities of a block become a gain; chosen by bench/fit/choose.ts on pages that the weights had not seen. */
const GAINS: Readonly<Record<CleanLevel, { threshold: number; lossPerWord: number; price: number }>> = {
  tidy: { threshold: 0.2, lossPerWord: 1, price: 0.1 },
  focus: { threshold: 0.5, lossPerWord: 0.05, price: 0.05 },
};
/** Nothing is worth the headline. */
const HEADLINE_LOSS = 1000;

/** What was found on a page. */
export interface Findings {
  readonly removals: readonly Removal[];
  /** Words that stay when all removals are hidden. */
  readonly keptWords: number;
}

/**
 * Finds the clutter of a page without touching it.
 * @param options `level` says how much counts as clutter, `kinds` narrows it to some kinds
 */
export function findClutter(document: Document, options: CleanOptions): Findings {
  const survey = surveyPage(readPage(document));
  const scores = scoreBlocks(survey);
  const kinds = options.kinds ?? (options.level === 'tidy' ? TIDY_KINDS : CLUTTER_KINDS);
  const pieces = choosePieces<Container>(
    survey.root,
    gainsOf(survey, scores, options.level),
    GAINS[options.level].price,
  );
  const removals = pieces
    .filter((piece) => piece.block !== undefined || !survey.corePath.has(piece.box))
    .map((piece) => toRemoval(piece, survey, options.level))
    .filter((removal) => removal.elements.length > 0 && kinds.includes(removal.kind));
  const hiddenWords = removals.reduce((sum, removal) => sum + removal.words, 0);
  return { removals, keptWords: sumIn(survey.wordsBefore, survey.root) - hiddenWords };
}

function gainsOf(survey: Survey, scores: readonly BlockScore[], level: CleanLevel): number[] {
  const { threshold, lossPerWord } = GAINS[level];
  return scores.map(({ article, clutter }, i) => {
    if (i === survey.headline) return -HEADLINE_LOSS;
    const words = survey.blocks[i]?.words ?? 0;
    const win = level === 'tidy' ? clutter : 1 - article;
    return win - threshold - lossPerWord * article * words;
  });
}

function toRemoval(piece: Piece<Container>, survey: Survey, level: CleanLevel): Removal {
  const wide = widen(piece, survey);
  const range = rangeOf(wide);
  const kind = kindOf(range, survey, level);
  const because = explain(kind, range, survey);
  return { kind, ...because, elements: elementsOf(wide, survey), words: sumIn(survey.wordsBefore, range) };
}
