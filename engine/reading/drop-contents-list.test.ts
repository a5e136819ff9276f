import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { dropContentsList } from './drop-contents-list.ts';

const STORY = 'The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, at last.';
const LIST = ['boats', 'islands', 'council'].map((id) => `<li><a href="#${id}">The ${id}</a></li>`).join('');

/** The texts that are left of a page all of which was taken for the article. */
async function textsLeft(body: string): Promise<string[]> {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`)));
  const left = dropContentsList(
    survey,
    survey.blocks.map(() => true),
  );
  return survey.blocks.filter((_, i) => left[i]).map(({ text }) => text);
}

test('a table of contents goes with whatever heading is over it', async () => {
  expect(await textsLeft(`<h2>What you will read</h2><ul>${LIST}</ul><p>${STORY}</p>`)).toEqual([STORY]);
});

test.each(['Table of contents', 'Inhalt', 'Sommaire:', '目次'])('its heading goes alone: %s', async (heading) => {
  expect(await textsLeft(`<div>${heading}</div><p>${STORY}</p>`)).toEqual([STORY]);
});

test('the heading stays where what it is over stays, and where it says more', async () => {
  expect(await textsLeft(`<div>Contents</div><ul><li>Oats</li><li>Salt</li></ul><p>${STORY}</p>`)).toContain(
    'Contents',
  );
  expect(await textsLeft(`<h2>Contents of the box</h2><p>${STORY}</p>`)).toContain('Contents of the box');
});
