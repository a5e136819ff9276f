import { expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import { settleOverlays } from './settle-overlays.ts';
import { surveyPage } from './survey.ts';
import { openPage } from './test/open-page.ts';

const STORY = '<p>The ferry had been idle since March, when the council and the islands fell out over its repairs.</p>';
const MARKUP = `<!doctype html><body><main><h1>Ferry to reopen</h1>${STORY.repeat(4)}</main>
  <div style="position: fixed; inset: auto 0 0"><p>Subscribe for unlimited access</p><div style="position: fixed; top: 0"><p>Close</p></div></div></body>`;

/** What is settled for the bar's lines, and what for all others, where each line of the bar has these odds. */
async function settle(clutter: number, article: number) {
  const survey = surveyPage(readPage(await openPage(MARKUP)));
  const isInBar = survey.blocks.map(({ text }) => text.startsWith('Subscribe') || text === 'Close');
  const scores = isInBar.map((inBar) => (inBar ? { clutter, article } : { clutter: 0, article: 1 }));
  const gains = settleOverlays(
    survey,
    scores,
    survey.blocks.map(() => 0),
  );
  return { bar: gains.filter((_, i) => isInBar[i]), rest: new Set(gains.filter((_, i) => !isInBar[i])) };
}

test.each([
  ['goes whole where most speaks for clutter', 0.8, 0.1, 1],
  ['stays whole where little does', 0.1, 0.1, -1],
  ['stays whole where it may be article', 0.8, 0.6, -1],
])('a box fixed to the window %s', async (_, clutter, article, gain) => {
  const { bar, rest } = await settle(clutter, article);
  expect(bar).toEqual([gain, gain]);
  expect(rest).toEqual(new Set([0]));
});
