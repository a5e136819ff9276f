import type { Block, Container } from './page.ts';
import { holdsAddress, isQuestion } from './signals/text-traits.ts';
import { type Survey, sumBefore, sumIn } from './survey.ts';

/**
 * Questions with answers in plain sentences belong to the text, even where they stand apart from it and speak of prices and trials.
 * On pages labelled by hand 95 of 100 blocks of such boxes were article.
 */
const QUESTIONS_BOX = { least: 3, share: 0.2, mostBlocks: 80 };
const QUESTION = { mostWords: 25, answerWords: 6, linkDensity: 0.3 };

/**
 * Notes and sources at the end of a text: most rows under the heading hold a web address, or a year as references are printed.
 * On pages labelled by hand 98 of 100 blocks of such boxes were article.
 */
const REFERENCES_BOX = { least: 2, share: 0.5, mostBlocks: 150 };
const REFERENCE = { mostWords: 60, year: /\((?:\p{L}{0,12}\.? ?\d{0,2},? ?)?(?:19|20)\d\d\)|\b(?:19|20)\d\d; ?\d/u };

/** For each block, 1 if it stands among the answered questions or the references that a text ends with. */
export function findAppendices(survey: Survey): Uint8Array {
  const { blocks, containers, headline } = survey;
  const questionsBefore = sumBefore(blocks, (block) => Number(isAnsweredQuestion(block, blocks[block.index + 1])));
  const referencesBefore = sumBefore(blocks, (block) => Number(isReference(block)));
  const isAppendix = new Uint8Array(blocks.length);
  for (const box of containers) {
    if (box.start <= headline || box.end - box.start <= REFERENCES_BOX.least) continue;
    if (holdsQuestions(box, questionsBefore) || holdsReferences(box, referencesBefore))
      isAppendix.fill(1, box.start, box.end);
  }
  return isAppendix;
}

const isAnsweredQuestion = (block: Block, next: Block | undefined): boolean =>
  isQuestion.of(block.text, block.counts) === 1 &&
  block.words <= QUESTION.mostWords &&
  next !== undefined &&
  next.words >= QUESTION.answerWords &&
  next.linkWords < QUESTION.linkDensity * next.words &&
  next.facts.endsSentence === 1;

function holdsQuestions(box: Container, questionsBefore: Float64Array): boolean {
  const blocks = box.end - box.start;
  if (blocks > QUESTIONS_BOX.mostBlocks) return false;
  return sumIn(questionsBefore, box) >= Math.max(QUESTIONS_BOX.least, QUESTIONS_BOX.share * blocks);
}

const isReference = ({ text, words, counts }: Block): boolean =>
  words <= REFERENCE.mostWords &&
  !text.includes('@') &&
  (holdsAddress.of(text, counts) === 1 || (counts.digits >= 4 && REFERENCE.year.test(text)));

function holdsReferences({ start, end }: Container, referencesBefore: Float64Array): boolean {
  if (end - start > REFERENCES_BOX.mostBlocks) return false;
  // What comes first is the heading.
  const rows = { start: start + 1, end };
  return (
    sumIn(referencesBefore, rows) >= Math.max(REFERENCES_BOX.least, REFERENCES_BOX.share * (rows.end - rows.start))
  );
}
