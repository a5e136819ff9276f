import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import type { BlockScore } from '../score-blocks.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { hearReadability } from './ask-readability.ts';

const STORY = [
  'The ferry board of Port Amber published its yearly report on Monday, and the figures in it are better than hoped.',
  'Nearly nine thousand islanders crossed the sound in spring, a third more than in the year before, and came back.',
  'The board wants to spend what it earned on a second pier, which the islands have been asking for since the flood.',
];
const MARKUP = `<!doctype html><title>Ferry report</title><body><nav><ul><li><a href="/">Home of the Amber Post and its readers</a></li></ul></nav>
  <article><h1>Ferry report</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</article></body>`;

async function surveyWith(score: BlockScore, markup = MARKUP) {
  const survey = surveyPage(readPage(await openPage(markup)));
  return { survey, scores: survey.blocks.map(() => score) };
}
const GUESS = { article: 0.5, clutter: 0.2 };

test('where the scores only guess, what Readability takes counts for more and the rest for less', async () => {
  const { survey, scores } = await surveyWith(GUESS);
  const heard = hearReadability(survey, scores);
  const articleOf = (text: string) => heard[survey.blocks.findIndex((block) => block.text.startsWith(text))]?.article;
  expect(articleOf('Nearly nine')).toBeGreaterThan(0.5);
  expect(articleOf('Home of')).toBeLessThan(0.5);
  expect(heard.map(({ clutter }) => clutter)).toEqual(scores.map(({ clutter }) => clutter));
});

test('where the scores are sure, nobody else is asked', async () => {
  const { survey, scores } = await surveyWith({ article: 0.99, clutter: 0 });
  expect(hearReadability(survey, scores)).toBe(scores);
});

test('where Readability finds nothing, its silence says nothing', async () => {
  const { survey, scores } = await surveyWith(GUESS, `<!doctype html><body><p>${STORY[0]?.slice(0, 60)}</p></body>`);
  expect(hearReadability(survey, scores)).toBe(scores);
});

test('certain scores stay numbers', async () => {
  const { survey } = await surveyWith(GUESS);
  const scores = survey.blocks.map((_, i) => ({ article: i % 2, clutter: 0 }));
  for (const { article } of hearReadability(survey, [...scores.slice(0, 2), ...scores.slice(2).map(() => GUESS)]))
    expect(article >= 0 && article <= 1).toBe(true);
});

test.each([
  ['a field named parentNode', '<form><p>Write to us.</p><input name="parentNode"></form>'],
  ['a field named childNodes', '<form><p>Write to us.</p><input id="childNodes"></form>'],
  ['a picture named documentElement', '<img name="documentElement" alt="">'],
  ['a picture named createTreeWalker', '<img name="createTreeWalker" alt="">'],
])('%s hides nothing from Readability, and does not lead it astray', async (_, hostile) => {
  const harmless = hostile.replace(/(name|id)="/, '$1="my-');
  const [heard, expected] = await Promise.all(
    [hostile, harmless].map(async (markup) => {
      const { survey, scores } = await surveyWith(GUESS, MARKUP.replace('</h1>', `$&${markup}`));
      return hearReadability(survey, scores);
    }),
  );
  expect(heard).toEqual(expected);
});
