import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { trimEdges } from './trim-edges.ts';

const PARAGRAPH =
  'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, after a year without boats.';

/** What is kept of a page whose every line is .7 article, and its paragraphs surely. */
async function keptOf(body: string): Promise<string[]> {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`)));
  const scores = survey.isProse.map((isProse) => ({ article: isProse ? 0.99 : 0.7, clutter: 0.1 }));
  const isKept = trimEdges(
    survey,
    survey.blocks.map(() => true),
    scores,
  );
  return survey.blocks.filter((_, i) => isKept[i]).map(({ text }) => text);
}

test('doubts lines before the first paragraph more than those between', async () => {
  const kept = await keptOf(
    `<div>Read in the app</div><p>${PARAGRAPH}</p><div>So they said</div><p>${PARAGRAPH}</p><div>The end</div>`,
  );
  expect(kept).toEqual([PARAGRAPH, 'So they said', PARAGRAPH, 'The end']);
});

test('keeps headings, captions and tables there', async () => {
  const kept = await keptOf(
    `<h2>The ferry</h2><figure><img><figcaption>A boat</figcaption></figure><table><tr><td>Year</td></tr></table><p>${PARAGRAPH}</p>`,
  );
  expect(kept).toEqual(['The ferry', 'A boat', 'Year', PARAGRAPH]);
});

test('keeps an article that is made of lines', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `Line ${i}`);
  const kept = await keptOf(`${lines.map((line) => `<div>${line}</div>`).join('')}<p>${PARAGRAPH}</p>`);
  expect(kept).toEqual([...lines, PARAGRAPH]);
});
