import { describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { keepWhole } from './keep-whole.ts';

const STORY =
  'The board wants to spend what it earned on a second pier, which the islands have asked for since the old one sank.';
const story = `<p>${STORY} ${STORY}</p>`;
const table = (attributes = '', cell = 'Gull') =>
  `<table ${attributes}><tr><th>Pier</th><th>Boats</th></tr><tr><td>${cell}</td><td>3</td></tr></table>`;

/** What is kept of a page of which only the sentences of the story are article by themselves. */
async function keptOf(body: string): Promise<string[]> {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><title>Piers</title><body>${body}</body>`)));
  const isArticle = survey.blocks.map(({ text }) => text.includes(STORY));
  const kept = keepWhole(survey, isArticle);
  return survey.blocks.filter((_, i) => kept[i] && !isArticle[i]).map(({ text }) => text);
}

describe('a table of data', () => {
  const cells = ['Pier', 'Boats', 'Gull', '3'];

  test.each([
    ['stays where the article runs on behind it', story + table() + story, cells],
    ['stays though it has a frame of its own', `${story}<div><div>${table()}</div></div>${story}`, cells],
    ['goes where the article is over', story + story + table(), []],
    ['goes where it only lays out', story + table('role="presentation"') + story, []],
    ['goes where it is the longer part of the page', story + table('', 'gull '.repeat(1600)) + story, []],
    ['goes from among what is no article', `${story}<p>${'Weather. '.repeat(120)}</p>${table()}${story}`, []],
  ])('%s', async (_, body, kept) => {
    expect(await keptOf(`<main>${body}</main>`)).toEqual(kept);
  });

  test('stays where most of its words are article', async () => {
    const body = `<table><tr><th>Plan</th><td>${STORY}</td></tr></table>`;
    expect(await keptOf(`<main>${story}</main>${body}`)).toEqual(['Plan']);
  });
});

describe('a note', () => {
  const mark = (text = '1', attributes = '') =>
    `<p>${STORY} <sup id="ref"><a href="#note" ${attributes}>${text}</a></sup></p>`;
  const note = (text: string, back = '<a href="#ref">↩</a>') =>
    `<ol><li id="note">${text} ${back}</li><li>Other</li></ol>`;

  test.each([
    ['stays with the text that leads to it', mark() + note('Port Amber, 2031.'), ['Port Amber, 2031. ↩']],
    ['goes where it does not lead back', mark() + note('Port Amber, 2031.', '<a href="#gone">↩</a>'), []],
    ['goes where the link to it is no mark', mark('The second pier') + note('Port Amber, 2031.'), []],
    [
      'goes where nothing of the article leads to it',
      `${story}<p id="ref"><a href="#note">1</a></p>${note('Port.')}`,
      [],
    ],
    ['goes where it is a section of its own', mark() + note('Port Amber. '.repeat(70)), []],
  ])('%s', async (_, body, kept) => {
    expect(await keptOf(`<main>${body}${story}</main>`)).toEqual(kept);
  });
});
