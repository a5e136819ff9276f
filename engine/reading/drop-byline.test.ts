import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { dropByline } from './drop-byline.ts';

const STORY = 'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, at last.';
const BYLINE = 'Mara Quill, Ivo Brandt';

/** The texts that are left of a page all of which was taken for the article. */
async function textsLeft(body: string, byline: string | null = BYLINE): Promise<string[]> {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`)));
  const left = dropByline(
    survey,
    survey.blocks.map(() => true),
    byline,
  );
  return survey.blocks.filter((_, i) => left[i]).map(({ text }) => text);
}

test.each([
  'Mara Quill',
  'By Mara Quill and Ivo Brandt',
  'Written by MARA QUILL | 5 min read',
  'Ivo Brandt 7 min read',
])('the names it is by stand over the article already: %s', async (line) => {
  expect(await textsLeft(`<div>${line}</div><p>${STORY}</p>`)).toEqual([STORY]);
  expect(await textsLeft(`<p>${STORY}</p><p>${STORY}</p><div>${line}</div>`)).toEqual([STORY, STORY]);
});

test.each([
  ['they are others', 'By Anna Holm', BYLINE],
  ['more is said', 'Photographs: Mara Quill', BYLINE],
  ['nobody is known', 'Mara Quill', null],
])('a line of names stays where %s', async (_, line, byline) => {
  expect(await textsLeft(`<div>${line}</div><p>${STORY}</p>`, byline)).toEqual([line, STORY]);
});

test.each(['5 min read', '12 minutes read', 'Estimated read time: 7 min'])(
  'so does how long it takes: %s',
  async (line) => {
    expect(await textsLeft(`<div>${line}</div><p>${STORY}</p>`)).toEqual([STORY]);
  },
);

test('a day is told, as the place of a picture is', async () => {
  const lines = ['Published 12 May 2026', 'Pier 4 in the evening'];
  expect(await textsLeft(`${lines.map((line) => `<div>${line}</div>`).join('')}<p>${STORY}</p>`)).toEqual([
    ...lines,
    STORY,
  ]);
});

test('inside the article a name tells who speaks', async () => {
  const body = `${`<p>${STORY}</p>`.repeat(6)}<div>Mara Quill</div><p>${STORY}</p>`;
  expect(await textsLeft(body)).toContain('Mara Quill');
});

test('what is said of its people behind the article goes, with the heading over it and whatever picture', async () => {
  const biography = '<p>Mara Quill is our harbour correspondent and has written about ferries for ten years.</p>';
  const picture = '<img src="data:," alt="">';
  const body = `<p>${STORY}</p><p>${STORY}</p><h3>About the author</h3>${picture}${biography}`;
  expect(await textsLeft(body)).toEqual([STORY, STORY]);
  expect(await textsLeft(`${body}<p>All rights reserved.</p>`)).not.toContain(biography.slice(3, -4));
  expect(await textsLeft(`${body}<p>The Courier belongs to its readers.</p>`)).not.toContain(biography.slice(3, -4));
  expect(await textsLeft(`<p>${STORY}</p>${biography}<p>${STORY}</p>`)).toHaveLength(3);
});

test('so does what is said of them right under their names, and not where the story begins with one of them', async () => {
  const biography = 'Mara Quill is our harbour correspondent and has written about ferries for ten years.';
  expect(await textsLeft(`<div>By Mara Quill</div><p>${biography}</p><p>${STORY}</p>`)).toEqual([STORY]);
  expect(await textsLeft(`<p>${biography}</p><p>${STORY}</p>`)).toEqual([biography, STORY]);
});

test('a heading behind the last paragraph heads nothing', async () => {
  expect(await textsLeft(`<p>${STORY}</p><h2>You may also enjoy</h2>`)).toEqual([STORY]);
});

test('so does one over other stories or something to follow, whatever pictures are around it', async () => {
  const picture = '<img src="data:," alt="">';
  expect(await textsLeft(`<p>${STORY}</p>${picture}<h2>More stories you may like</h2>${picture}`)).toEqual([STORY]);
  expect(await textsLeft(`<p>${STORY}</p>${picture}<h2>The harbour at night</h2>${picture}`)).toHaveLength(2);
});

test('headings at the end stay that are over a picture, a list of their own, or sentences', async () => {
  expect(await textsLeft(`<p>${STORY}</p><h2>Nobody had asked the islands.</h2>`)).toHaveLength(2);
  const survey = surveyPage(
    readPage(await openPage(`<p>${STORY}</p><h2>The harbour</h2><img src="data:," alt=""><footer>Contact</footer>`)),
  );
  expect(dropByline(survey, [true, true, false], BYLINE)).toEqual([true, true, false]);
  const list = ['One ferry', 'Two boats', 'Three islands', 'Four lights'].map((text) => `<h3>${text}</h3>`).join('');
  expect(await textsLeft(`<p>${STORY}</p>${list}`)).toContain('Three islands');
});
