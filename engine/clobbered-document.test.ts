import { expect, test } from 'vitest';
import seed from '../tests/fixtures/news--seed-layout.html?raw';
import { clean } from './clean.ts';
import { detect } from './detect.ts';
import { read } from './read.ts';
import { openPage } from './test/open-page.ts';

/** All that a document has, itself or by its prototypes. */
const NAMES = [Document, Node, EventTarget].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
/** In a page's own world a document hides its properties behind pictures and forms of their names (HTML standard, 3.1.5). */
const hideBy = (names: readonly string[]): string =>
  seed.replace(
    '</body>',
    `<div hidden>${names.map((name) => `<img name="${name}"><form name="${name}"></form>`)}</div>$&`,
  );

const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML')?.get as () => string;
const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get as () => Element;
const markupOf = (page: Document): string => markup.call(root.call(page));

test('a document whose properties are hidden is read, judged and cleaned as any other', async () => {
  const plain = await openPage(hideBy([]));
  const clobbered = await openPage(hideBy(NAMES));
  expect(clobbered.querySelectorAll).not.toBe(Document.prototype.querySelectorAll);
  const before = markupOf(clobbered);
  expect(detect(clobbered).isArticle).toBe(true);
  expect(read(clobbered)?.textContent).toBe(read(plain)?.textContent);
  expect(read(clobbered)?.title).toBe(read(plain)?.title);
  for (const level of ['tidy', 'focus'] as const) {
    const [expected, found] = [plain, clobbered].map((page) => {
      const { removals, undo } = clean(page, { level });
      undo();
      return removals.map(({ kind, opening }) => `${kind}: ${opening}`);
    });
    expect(found).toEqual(expected);
    expect(markupOf(clobbered)).toBe(before);
  }
});
