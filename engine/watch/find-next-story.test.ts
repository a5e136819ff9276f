import { expect, test } from 'vitest';
import { openPage } from '../test/open-page.ts';
import { isNextStory } from './find-next-story.ts';

const PARAGRAPH =
  '<p>The pilots of the outer fairway have asked for a second lamp on the northern mole since the spring.</p>';
const TEXT = PARAGRAPH.repeat(7);
const TEASERS = '<p>A second lamp for the northern mole</p>'.repeat(30);
const FIRST = `<article><h1>The ferry returns</h1>${TEXT}</article>`;

const isNext = async (body: string) => {
  const page = await openPage(`<main>${body}</main>`);
  return isNextStory(page.querySelector('#came') as Element);
};

test.each([
  ['an article with a heading', `<article id="came"><h2>A second lamp</h2>${TEXT}</article>`],
  ['a box with a headline', `<div id="came"><h1>A second lamp</h1>${TEXT}</div>`],
])('%s behind the first story is the next', async (_, element) => {
  expect(await isNext(FIRST + element)).toBe(true);
});

test.each([
  ['the rest of the first story', `${FIRST}<div id="came">${TEXT}</div>`],
  ['a section of the first story', FIRST.replace('</article>', `<article id="came"><h2>Lamps</h2>${TEXT}</article>$&`)],
  ['teasers of other stories', `${FIRST}<article id="came"><h2>More stories</h2>${TEASERS}</article>`],
  ['a few words', `${FIRST}<article id="came"><h2>A second lamp</h2>${PARAGRAPH}</article>`],
  ['what stands before the first story', `<article id="came"><h2>A second lamp</h2>${TEXT}</article>${FIRST}`],
  ['what holds the first story', `<div id="came"><h2>Today</h2>${FIRST}</div>`],
])('%s is not the next', async (_, body) => {
  expect(await isNext(body)).toBe(false);
});
