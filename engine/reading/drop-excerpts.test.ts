import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { dropExcerpts } from './drop-excerpts.ts';

const STORY = 'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, at last.';
const EXCERPT = 'The keepers of the northern lights met for the first time since spring.';
const card = (title: string) => `<div><h3>${title}</h3><p>${EXCERPT}</p></div>`;
const link = '<a href="/keepers">Lighthouse keepers meet again</a>';

/** The texts that are left of a page on which all was taken for the article but titles that are links. */
async function textsLeft(markup: string): Promise<string[]> {
  const survey = surveyPage(readPage(await openPage(markup)));
  const isArticle = survey.blocks.map(({ linkWords }) => linkWords === 0);
  const left = dropExcerpts(survey, isArticle);
  return survey.blocks.filter(({ index }) => left[index]).map(({ text }) => text);
}

test('texts behind the article go with their titles', async () => {
  const others = `<section>${card(link)}${card(link)}</section>`;
  expect(await textsLeft(`<main><p>${STORY}</p><p>${STORY}</p></main>${others}`)).toEqual([STORY, STORY]);
});

test.each([
  ['the article goes on behind them', `${card(link)}${card(link)}<p>${STORY}</p>`],
  ['their titles are no links', `${card('Keepers')}${card('Lights')}`],
  ['there is only one', card(link)],
  ['the links are marks of notes', `${card('<a href="/story#note-1">1</a>')}${card('<a href="/story#note-2">2</a>')}`],
])('texts stay where %s', async (_, others) => {
  expect(await textsLeft(`<p>${STORY}</p><p>${STORY}</p>${others}`)).toContain(EXCERPT);
});
