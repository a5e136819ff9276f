import { attributeOf } from '../dom.ts';

/** What only tables of data have. */
const DATA = 'caption, thead, tfoot, th, col, colgroup, [headers], [scope]';
/** What no cell of a table of data holds. */
const LAYOUT = 'table, article, section, h1, h2, h3, form, nav, header, footer';
/** Paragraphs in one cell that make it a page of its own rather than a value. */
const PAGE_PARAGRAPHS = 3;

/** Whether a table only puts boxes beside each other (the signs of Gecko's and Readability's test for data tables). */
export function isLayoutTable(table: Element): boolean {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none' || attributeOf(table, 'datatable') === '0') return true;
  if (table.querySelector(LAYOUT)) return true;
  if (attributeOf(table, 'summary') || table.querySelector(DATA)) return false;
  const rows = [...table.querySelectorAll('tr')];
  const columns = Math.max(0, ...rows.slice(0, 20).map((row) => row.children.length));
  if (rows.length <= 1 || columns <= 1) return true;
  return [...table.querySelectorAll('td')].some((cell) => cell.querySelectorAll('p').length >= PAGE_PARAGRAPHS);
}
