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
