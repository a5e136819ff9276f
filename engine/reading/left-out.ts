import { kindOf } from '../name-piece.ts';
import type { Container } from '../page.ts';
import { readUnfoldedPage } from '../read-page.ts';
import { type Survey, sumIn, surveyPage } from '../survey.ts';
import type { ClutterKind } from '../types.ts';
import { findArticle } from './find-article.ts';
import { readMetadata } from './metadata.ts';
import { obeyOptions } from './read-options.ts';

/** A piece that stands in or right around the article and was left out of it. */
export interface LeftOut {
  readonly kind: ClutterKind;
  readonly words: number;
  /** The beginning of its text, to recognise it by. */
  readonly opening: string;
  readonly elements: readonly Element[];
}

const LABEL_WORDS = 3;

/** Enough of a text to recognise it by, in characters. */
const OPENING_CHARACTERS = 80;

/**
 * Finds what was left out of the article, in document order, without touching the page.
 * @param drop elements that were left out by another's choice
 */
export function findLeftOut(document: Document, drop: readonly Element[]): LeftOut[] {
  const survey = surveyPage(readUnfoldedPage(document));
  const found = findArticle(survey, readMetadata(document).byline);
  const isArticle = obeyOptions(survey, found.isArticle, { drop });
  if (!isArticle.includes(true)) return [];
  const pieces: { kind: ClutterKind; start: number; end: number; elements: Element[] }[] = [];
  for (const { start, end, element } of boxesWithout(survey.core, isArticle, survey)) {
    const { kind } = kindOf({ start, end }, survey, 'focus');
    const open = pieces.at(-1);
    if (open?.end === start && open.kind === kind) {
      open.end = end;
      open.elements.push(element);
    } else pieces.push({ kind, start, end, elements: [element] });
  }
  const worthTelling = pieces.filter(({ kind, start, end }) => {
    // A few words that nothing else can be said of: a label, a number.
    return kind !== 'chrome' || sumIn(survey.wordsBefore, { start, end }) > LABEL_WORDS;
  });
  return worthTelling.map(({ kind, start, end, elements }) => ({
    kind,
    elements,
    words: sumIn(survey.wordsBefore, { start, end }),
    opening: openingOf(survey, start, end),
  }));
}

interface Box {
  readonly start: number;
  readonly end: number;
  readonly element: Element;
}

/** The largest boxes without a block of the article, and single blocks where no box is free of it. */
function* boxesWithout(box: Container, isArticle: readonly boolean[], survey: Survey): Generator<Box> {
  const hasArticle = isArticle.slice(box.start, box.end).includes(true) || isHeadlineIn(box, survey);
  if (!hasArticle) {
    if (box.end > box.start) yield box;
    return;
  }
  let at = box.start;
  for (const child of box.children) {
    yield* bareBlocks(at, child.start, isArticle, survey);
    yield* boxesWithout(child, isArticle, survey);
    at = child.end;
  }
  yield* bareBlocks(at, box.end, isArticle, survey);
}

function* bareBlocks(from: number, to: number, isArticle: readonly boolean[], survey: Survey): Generator<Box> {
  for (let i = from; i < to; i++) {
    const block = survey.blocks[i];
    if (block && !isArticle[i] && i !== survey.headline) yield { start: i, end: i + 1, element: block.element };
  }
}

const isHeadlineIn = ({ start, end }: Container, { headline }: Survey): boolean => headline >= start && headline < end;

function openingOf(survey: Survey, start: number, end: number): string {
  let opening = '';
  for (let i = start; i < end && opening.length <= OPENING_CHARACTERS; i++) {
    opening += `${opening && ' · '}${survey.blocks[i]?.text ?? ''}`;
  }
  return opening.length > OPENING_CHARACTERS ? `${opening.slice(0, OPENING_CHARACTERS).trimEnd()}…` : opening;
}
