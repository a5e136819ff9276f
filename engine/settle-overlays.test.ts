import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { settleOverlays } from './settle-overlays.ts';
import { surveyPage } from './survey.ts';
import { openPage } from './test/open-page.ts';
import type { CleanLevel } from './types.ts';

const STORY = '<p>The ferry had been idle since March, when the council and the islands fell out over its repairs.</p>';
const MARKUP = `<!doctype html><body><main><h1>Ferry to reopen</h1>${STORY.repeat(4)}</main>
  <div style="position: fixed; inset: auto 0 0"><p>Subscribe for unlimited access</p><div style="position: fixed; top: 0"><p>Close</p></div></div></body>`;

/** What is settled for the bar's two lines, of which one would be taken, and what for all others. */
async function settle(level: CleanLevel, clutter: number, article: number) {
  const survey = surveyPage(readPage(await openPage(MARKUP)));
  const isInBar = survey.blocks.map(({ text }) => text.startsWith('Subscribe') || text === 'Close');
  const scores = isInBar.map((inBar) => (inBar ? { clutter, article } : { clutter: 0, article: 1 }));
  const gains = survey.blocks.map(({ text }) => (text === 'Close' ? 0.2 : 0));
  const settled = settleOverlays(survey, scores, gains, level);
  return { bar: settled.filter((_, i) => isInBar[i]), rest: new Set(settled.filter((_, i) => !isInBar[i])) };
}

test.each([
  ['goes whole where most speaks for clutter', 'tidy', 0.8, 0.1, 1],
  ['stays whole where little does', 'tidy', 0.1, 0.1, -1],
  ['goes from focus all the same', 'focus', 0.1, 0.1, 1],
  ['stays whole where it may be article', 'tidy', 0.8, 0.6, -1],
  ['stays in focus where it may be article', 'focus', 0.8, 0.6, -1],
] as const)('a box fixed to the window %s', async (_, level, clutter, article, gain) => {
  const { bar, rest } = await settle(level, clutter, article);
  expect(bar).toEqual([gain, gain]);
  expect(rest).toEqual(new Set([0]));
});

/** Gains and scores of the lines of a page, by its first word. */
async function settleLines(body: string, lines: Record<string, { clutter: number; article: number; gain: number }>) {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><body>${body}</body>`)));
  const of = survey.blocks.map(({ text }) => lines[text.split(' ')[0] ?? ''] ?? { clutter: 0, article: 1, gain: 0 });
  const gains = of.map(({ gain }) => gain);
  return settleOverlays(survey, of, gains, 'tidy');
}
const main = `<main><h1>Ferry to reopen</h1>${STORY.repeat(4)}</main>`;
const fixed = 'style="position: fixed; bottom: 0"';
const OFFER = { clutter: 0.8, article: 0.1, gain: 0.5 };
const BUTTON = { clutter: 0, article: 0.1, gain: 0 };

test('a box fixed within a fixed one goes with it', async () => {
  const body = `${main}<div ${fixed}><p>Subscribe now</p><div ${fixed}><p>Close</p></div></div>`;
  expect((await settleLines(body, { Subscribe: OFFER, Close: BUTTON })).slice(-2)).toEqual([1, 1]);
});

test('what is not fixed, of which nothing would go, or in which the article stands, is left as it was judged', async () => {
  const flowing = `${main}<div><p>Subscribe now</p><p>Close</p></div>`;
  expect((await settleLines(flowing, { Subscribe: OFFER, Close: BUTTON })).slice(-2)).toEqual([0.5, 0]);
  const quiet = `${main}<div ${fixed}><p>Close</p><p>Menu</p></div>`;
  expect((await settleLines(quiet, { Close: BUTTON, Menu: BUTTON })).slice(-2)).toEqual([0, 0]);
  const around = `<div style="position: fixed; inset: 0">${main}<p>Subscribe now</p></div>`;
  expect((await settleLines(around, { Subscribe: OFFER })).slice(-2)).toEqual([0, 0.5]);
});
