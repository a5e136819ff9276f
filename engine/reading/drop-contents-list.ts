import { attributeOf } from '../dom.ts';
import type { Container } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';

/** With fewer entries a box is not a table of contents. */
const LEAST_ENTRIES = 3;
/** What stands over one, in the languages of the lexicon. */
const CONTENTS =
  /^(?:table of contents|contents|in this article|on this page|jump to the list|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|tabla de contenidos?|indice|sommario|sumário|inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?|sisällys(?:luettelo)?|spis treści|obsah|tartalom(?:jegyzék)?|cuprins|содержание|оглавление|зміст|içindekiler|περιεχόμενα|المحتويات|جدول المحتويات|فهرست(?: مطالب)?|תוכן(?: ה?עניינים)?|विषय ?सूची|অনুক্রমণিকা|সূচিপত্র|目次|もくじ|目录|目錄|목차|daftar isi|mục lục)\s*[:：]?$/iu;

/**
 * Leaves out tables of contents, which a reader view has of its own: boxes of links that all lead to places on the page, with the
 * heading over them; and such a heading alone, whose list was left out before or is made by a script.
 */
export function dropContentsList(survey: Survey, isArticle: readonly boolean[]): boolean[] {
  const kept = [...isArticle];
  for (const box of survey.containers) {
    if (!isContentsList(survey, box)) continue;
    kept.fill(false, box.start, box.end);
    const over = survey.blocks[box.start - 1];
    if (over && isHeading(over)) kept[over.index] = false;
  }
  for (const { index, text } of survey.blocks) {
    if (kept[index] && CONTENTS.test(text) && leadsOn(survey, kept, index)) kept[index] = false;
  }
  return kept;
}

/** Whether the article itself follows. */
function leadsOn({ blocks, isProse }: Survey, kept: readonly boolean[], i: number): boolean {
  const next = blocks[kept.indexOf(true, i + 1)];
  return next !== undefined && (isProse[next.index] === true || isHeading(next));
}

function isContentsList({ blocks }: Survey, { start, end, element }: Container): boolean {
  if (end - start < LEAST_ENTRIES) return false;
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (block?.linkTarget !== 'nowhere' || block.linkWords < block.words) return false;
  }
  // Buttons are often written as links to "#".
  return [...element.querySelectorAll('a')].every((link) => /^#./.test(attributeOf(link, 'href')));
}
