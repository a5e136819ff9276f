import { describe, expect, test } from 'vitest';
import type { Expectation } from '../tests/fixtures/expectation.ts';
import { clean } from './clean.ts';
import { detect } from './detect.ts';
import { read } from './read.ts';
import { summarize } from './summarize.ts';
import { isSeen, openPage, snapshotOf } from './test/open-page.ts';

const pages = import.meta.glob<string>('../tests/fixtures/*.html', { query: '?raw', import: 'default', eager: true });
const expectations = import.meta.glob<Expectation>('../tests/fixtures/*.json', { import: 'default', eager: true });

describe.each(Object.entries(expectations))('%s', (path, expected) => {
  const open = () => openPage(pages[path.replace('.json', '.html')] ?? '');

  test.each(['tidy', 'focus'] as const)(
    'in %s loses its clutter, keeps its story, and gets both back',
    async (level) => {
      const page = await open();
      const before = snapshotOf(page);
      const { removals, undo } = clean(page, { level });
      expect((expected.hidden ?? []).filter(({ text }) => isSeen(page, text))).toEqual([]);
      expect((expected.kept ?? []).filter((text) => !isSeen(page, text))).toEqual([]);
      if (level === 'tidy') {
        const kinds = new Set(removals.map(({ kind }) => kind));
        expect((expected.hidden ?? []).filter(({ kind }) => !kinds.has(kind))).toEqual([]);
      }
      undo();
      expect(snapshotOf(page)).toBe(before);
    },
  );

  test('is looked at and read without a trace', async () => {
    const page = await open();
    const before = snapshotOf(page);
    expect(detect(page).isArticle).toBe(expected.isArticle);
    const article = read(page);
    if (expected.reader) expect(article?.title).toBe(expected.reader.title);
    for (const text of expected.reader?.holds ?? []) expect(article?.content).toContain(text);
    for (const text of expected.reader?.lacks ?? []) expect(article?.content).not.toContain(text);
    for (const { text } of article ? summarize(article).sentences : []) expect(article?.textContent).toContain(text);
    expect(snapshotOf(page)).toBe(before);
  });
});
