import { describe, expect, test } from 'vitest';
import type { Expectation } from '../tests/fixtures/expectation.ts';
import { clean } from './clean.ts';
import { detect } from './detect.ts';
import { read } from './read.ts';
import { isSeen, openPage, snapshotOf } from './test/open-page.ts';

const pages = import.meta.glob<string>('../tests/fixtures/*.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expectation>('../tests/fixtures/*.json', { import: 'default', eager: true });
const fixtures = Object.entries(expectations).map(([path, expected]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  markup: pages[path.replace(/json$/, 'html')] ?? '',
  expected,
}));

describe.each(fixtures)('$name', ({ markup, expected }) => {
  test('is told from other pages, and left untouched', async () => {
    const page = await openPage(markup);
    const before = snapshotOf(page);
    expect(detect(page).isArticle).toBe(expected.isArticle);
    expect(snapshotOf(page)).toBe(before);
  });

  test.each(['tidy', 'focus'] as const)('comes back byte for byte after %s', async (level) => {
    const page = await openPage(markup);
    const before = snapshotOf(page);
    const cleaning = clean(page, { level });
    cleaning.undo();
    expect(snapshotOf(page)).toBe(before);
    cleaning.undo();
    expect(snapshotOf(page)).toBe(before);
  });

  test('loses its clutter and keeps its article when tidied', async () => {
    const page = await openPage(markup);
    const { removals } = clean(page, { level: 'tidy' });
    for (const { text, kind } of expected.hidden ?? []) {
      expect.soft(isSeen(page, text), `"${text}" is seen`).toBe(false);
      const removal = removals.find(({ elements }) =>
        elements.some((element) => collapsedText(element).includes(text)),
      );
      expect.soft(removal?.kind, `kind of "${text}"`).toBe(kind);
      expect.soft(removal?.reason, `reason for "${text}"`).toBeTruthy();
    }
    for (const text of expected.kept ?? []) expect.soft(isSeen(page, text), `"${text}" is seen`).toBe(true);
  });

  test('keeps its article in focus', async () => {
    const page = await openPage(markup);
    clean(page, { level: 'focus' });
    if (!expected.isArticle) return;
    for (const text of expected.kept ?? []) expect.soft(isSeen(page, text), `"${text}" is seen`).toBe(true);
    for (const { text } of expected.hidden ?? []) expect.soft(isSeen(page, text), `"${text}" is seen`).toBe(false);
  });

  const reader = expected.reader;
  test.runIf(reader)('is read whole, without its clutter, and left untouched', async () => {
    const page = await openPage(markup);
    const before = snapshotOf(page);
    const article = read(page);
    expect(snapshotOf(page)).toBe(before);
    expect(article?.title).toBe(reader?.title);
    expect.soft(article?.dir).toBe(reader?.dir ?? 'ltr');
    expect.soft(article?.isStub).toBe(reader?.isStub);
    for (const text of reader?.holds ?? []) expect.soft(article?.textContent).toContain(text);
    for (const text of reader?.lacks ?? []) expect.soft(article?.textContent).not.toContain(text);
  });
});

const collapsedText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ');
