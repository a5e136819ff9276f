import { expect, test } from 'vitest';
import { clean } from '../clean.ts';
import { read } from '../read.ts';
import { hiddenElements, seeWholePage } from '../see-whole-page.ts';
import { openPage, snapshotOf } from '../test/open-page.ts';
import { findLeftOut } from './left-out.ts';

const pages = import.meta.glob<string>('../../tests/fixtures/news--plain.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const markup = Object.values(pages)[0] ?? '';
const OFFER = 'Get our free farming newsletter every Friday';

test('names what was left out, and reads it with the article when asked to', async () => {
  const page = await openPage(markup);
  const before = snapshotOf(page);
  const pieces = findLeftOut(page, []);
  const newsletter = pieces.find(({ opening }) => opening.includes(OFFER));
  expect(newsletter?.kind).toBe('newsletter');
  expect(read(page)?.textContent).not.toContain(OFFER);
  const article = read(page, { keep: newsletter?.elements });
  expect(article?.textContent).toContain(OFFER);
  expect(article?.textContent.length).toBeGreaterThan(read(page)?.textContent.length ?? 0);
  expect(snapshotOf(page)).toBe(before);
});

test('finds the same on a tidied page, and leaves it tidied', async () => {
  const page = await openPage(markup);
  clean(page, { level: 'tidy' });
  const before = snapshotOf(page);
  const dropped = hiddenElements(page);
  const pieces = seeWholePage(page, () => findLeftOut(page, dropped));
  const newsletter = pieces.find(({ opening }) => opening.includes(OFFER));
  expect(newsletter?.kind).toBe('newsletter');
  const article = seeWholePage(page, () => read(page, { keep: newsletter?.elements, drop: dropped }));
  expect(article?.textContent).toContain(OFFER);
  expect(snapshotOf(page)).toBe(before);
  expect(page.adoptedStyleSheets.every(({ disabled }) => !disabled)).toBe(true);
});

test('takes the article from elsewhere when asked to', async () => {
  const page = await openPage(markup);
  const best = read(page)?.textContent ?? '';
  const container = read(page, { source: 'container' })?.textContent ?? '';
  expect(container.length).toBeGreaterThan(best.length);
  expect(read(page, { source: 'readability' })?.textContent).toContain('there is nothing left on the lower hill');
});
