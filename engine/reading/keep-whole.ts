import { attributeOf, elementById, isInside, parentOf, selectFrom } from '../dom.ts';
import type { Container } from '../page.ts';
import type { Survey } from '../survey.ts';
import { sumIn } from '../survey.ts';
import { isLayoutTable } from './is-layout-table.ts';
import { wordsIn } from './words-in.ts';

/** Share of a table's words that must be article for all of it to be. */
const TABLE_SHARE = 0.5;
/** With more words of the article than these before and behind it, a table stands in the article. */
const WORDS_BESIDE = 20;
/** A longer table is the page's matter itself, and judged by its own words. */
const LONGEST_TABLE = 1500;
/** More links inside a page than these are an index, not notes. */
const MOST_NOTES = 1000;
/** A note's mark is a number or a sign, perhaps in brackets; longer texts are entries of a table of contents. In characters. */
const LONGEST_MARK = 5;
/** A longer box is a section of the page rather than a note. In words. */
const LONGEST_NOTE = 120;

/**
 * Parts of an article that are worth nothing in pieces: tables of data, and notes to which the text leads and which lead back.
 * @returns the blocks of the article with all blocks of such parts
 */
export function keepWhole(survey: Survey, isArticle: readonly boolean[]): boolean[] {
  const whole = [...isArticle];
  for (const table of survey.containers) {
    if (table.element.localName !== 'table' || table.end - table.start < 2) continue;
    if (articleShare(survey, whole, table) < TABLE_SHARE && !standsInArticle(survey, whole, table)) continue;
    if (isLayoutTable(table.element)) continue;
    whole.fill(true, table.start, table.end);
  }
  for (const { start, end } of notesOf(survey, whole)) whole.fill(true, start, end);
  return whole;
}

function articleShare(survey: Survey, isArticle: readonly boolean[], box: Container): number {
  return wordsIn(survey, isArticle, box.start, box.end) / Math.max(1, sumIn(survey.wordsBefore, box));
}

/** Whether the article runs on behind a table in the box that both stand in. Cells alone say little of where they belong. */
function standsInArticle(survey: Survey, isArticle: readonly boolean[], table: Container): boolean {
  const own = sumIn(survey.wordsBefore, table);
  let around = table.parent;
  while (around && around.start === table.start && around.end === table.end) around = around.parent;
  if (!around || own > LONGEST_TABLE) return false;
  const before = wordsIn(survey, isArticle, around.start, table.start);
  const after = wordsIn(survey, isArticle, table.end, around.end);
  if (Math.min(before, after) <= WORDS_BESIDE) return false;
  return before + after > 0.5 * (sumIn(survey.wordsBefore, around) - own);
}

/** The boxes of notes: a link of the article leads to them, and a link in them back to the article. */
function notesOf(survey: Survey, isArticle: readonly boolean[]): Container[] {
  const links = [...selectFrom(survey.document, 'a[href^="#"]')];
  if (links.length < 2 || links.length > MOST_NOTES) return [];
  const boxes = new Map(survey.containers.map((container) => [container.element, container]));
  const targets = new Map<Element, Element>();
  for (const link of links) {
    if (link.textContent.trim().length > LONGEST_MARK && !link.matches('[role="doc-backlink"]')) continue;
    const target = elementById(survey.document, attributeOf(link, 'href').slice(1));
    if (target) targets.set(link, target);
  }
  const boxAround = (element: Element): Container | undefined => {
    for (let at: ParentNode | null = element; at; at = parentOf(at)) {
      const box = boxes.get(at as Element);
      if (box && box.end > box.start) return box;
    }
    return undefined;
  };
  const isInArticle = (element: Element): boolean => {
    const box = boxAround(element);
    return box !== undefined && isArticle.slice(box.start, box.end).includes(true);
  };
  const notes: Container[] = [];
  for (const [link, target] of targets) {
    const note = boxAround(target);
    if (!note || sumIn(survey.wordsBefore, note) > LONGEST_NOTE) continue;
    if (isArticle.slice(note.start, note.end).every(Boolean) || !isInArticle(link)) continue;
    const leadsBack = [...targets].some(
      ([back, place]) => back !== link && isInside(note.element, back) && isInArticle(place),
    );
    if (leadsBack && !isInside(note.element, link)) notes.push(note);
  }
  return notes;
}
