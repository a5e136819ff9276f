import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { findByline } from './find-byline.ts';

const STORY =
  '<p>The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring, at last.</p>';

async function bylineOf(body: string): Promise<string | null> {
  const survey = surveyPage(readPage(await openPage(`<!doctype html><html lang="en"><body>${body}</body></html>`)));
  return findByline(
    survey,
    survey.blocks.map(() => true),
  );
}

test.each([
  ['By Mara Quill', 'Mara Quill'],
  ['By Mara Quill and Ivo de la Brandt', 'Mara Quill, Ivo de la Brandt'],
  ['Von Mara Quill-Holm', 'Mara Quill-Holm'],
  ['Posted by Mara on 12 May 2026 at 9:30', 'Mara'],
])('a line over the text or behind it says who wrote: %s', async (line, names) => {
  expect(await bylineOf(`<div>${line}</div>${STORY}${STORY}`)).toBe(names);
  expect(await bylineOf(`${STORY}${STORY}<div>${line}</div>`)).toBe(names);
});

test('so does a heading over what is said of them, if it says that they wrote', async () => {
  const biography = '<p>Mara Quill is our harbour correspondent.</p>';
  expect(await bylineOf(`${STORY}${STORY}<h3>Written by Mara Quill</h3>${biography}`)).toBe('Mara Quill');
});

test.each([
  '<h2>By Popular Demand</h2>',
  '<p>By Monday the ferry will be back.</p>',
  '<p>By 9:30 nobody had come.</p>',
  '<p>By Christmas</p>',
  '<p>Story of a ferry</p>',
  '<p>Written by hand, and read by nobody</p>',
])('other lines name nobody: %s', async (line) => {
  expect(await bylineOf(`${line}${STORY}${STORY}`)).toBeNull();
});

test('a line in the midst of the text is a part of it', async () => {
  expect(await bylineOf(`${STORY.repeat(6)}<div>By Mara Quill</div>${STORY.repeat(6)}`)).toBeNull();
});
