import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { surveyPage } from '../survey.ts';
import { openPage } from '../test/open-page.ts';
import { readSignals, SIGNAL_NAMES } from './index.ts';

/** The value of a signal for the block that begins with `text`. */
async function signalOf(name: string, text: string, markup: string): Promise<number> {
  const survey = surveyPage(readPage(await openPage(markup)));
  const block = survey.blocks.findIndex((candidate) => candidate.text.startsWith(text));
  if (block < 0) throw new Error(`No block begins with "${text}"`);
  const signal = SIGNAL_NAMES.indexOf(name);
  if (signal < 0) throw new Error(`No signal is named "${name}"`);
  return readSignals(survey)[block * SIGNAL_NAMES.length + signal] as number;
}

const PROSE =
  'The harbour board met on Monday evening to hear what the new pier would cost, and who would have to pay for it.';
const SECTION = `<section class="section text"><p>${PROSE}</p><p>${PROSE}</p></section>`;

test.each<[name: string, value: number, block: string, markup: string]>([
  ['words', 3, 'One', '<p>One two three</p>'],
  ['link density', 0.5, 'Read', '<p>Read <a href="/x">more</a></p>'],
  ['links', 2, 'a', '<p><a href="/x">a</a> <a href="/y">b</a></p>'],
  ['link target', 0, 'Pier', '<a href="/news/pier-will-cost-more-than-said">Pier</a>'],
  ['link target', -1, 'Pier', '<p>Pier</p>'],
  ['sentence ends', 2, 'Yes', '<p>Yes. No!</p>'],
  ['commas a word', 0.4, 'Tea,', '<p>Tea, milk, bread and jam</p>'],
  ['digit share', 0.5, 'ab', '<p>ab12</p>'],
  ['capital share', 0.5, 'ABcd', '<p>ABcd</p>'],
  ['prices a word', 0.5, 'Only', '<p>Only €5</p>'],
  ['emphasis', 0.5, 'Very', '<p>Very <b>good</b></p>'],
  ['letters a word', 4, 'Four', '<p>Four five</p>'],
  ['ends a sentence', 1, 'She', '<p>She said “no.”</p>'],
  ['ends a sentence', 0, 'Log', '<p>Log in</p>'],
  ['ends in a colon', 1, 'Topics', '<p>Topics :</p>'],
  ['date', 1, 'Updated', '<p>Updated: Mar 3, 2024</p>'],
  ['date', 0, 'Updated', '<p>Updated today</p>'],
  ['copyright sign', 1, '©', '<p>© The Daily Sheet</p>'],
  ['mail or web address', 1, 'Write', '<p>Write to desk@example.com</p>'],
  ['quotation', 1, 'A', '<p>A “new” pier</p>'],
  ['question', 1, 'Who', '<p>Who pays?</p>'],
  ['starts with a mark', 1, '→', '<p>→ The pier</p>'],
  ['heading level', 3, 'Head', '<h3>Head</h3>'],
  ['heading level', 7, 'Head', '<div role="heading">Head</div>'],
  ['media before', 1, 'Under', '<div><img alt=""><p>Under</p></div>'],
  ['fields before', 1, 'Send', '<form><input><p>Send</p></form>'],
  ['heading says related', 1, 'Pier', '<h3>Related stories</h3><ul><li><a href="/a">Pier</a></ul>'],
  ['like the title', 1, 'New pier for Kelve', '<title>New pier for Kelve</title><p>New pier for Kelve</p>'],
  ['like the description', 1, 'Who', '<meta name="description" content="Who will pay"><p>Who will pay</p>'],
  ['in-aside', 1, 'Box', '<aside><p>Box</p></aside>'],
  ['name-newsletter', 0, 'Box', '<p class="newsletter-box">Box</p>'],
  ['in the core', 1, 'The harbour', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside>Box</aside>`],
  ['in the core', 0, 'Box', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside>Box</aside>`],
  ['levels to the core', 2, 'Box', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><p>Box</p></aside>`],
  ['levels from the core', 1, 'Box', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><p>Box</p></aside>`],
  ['levels from the trunk', 1, 'The harbour', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside>Box</aside>`],
  [
    'levels from the trunk',
    -2,
    'Box',
    `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><p><a href="/x">Box</a></p></aside>`,
  ],
  ['blocks from the headline', 2, 'Box', `<title>Head</title><h1>Head</h1><p>${PROSE}</p><p>Box</p>`],
  ['blocks from the first paragraph', -1, 'Kicker', `<div><b>Kicker</b><p>${PROSE}</p><p>${PROSE}</p></div>`],
  ['blocks from the last paragraph', 1, 'End', `<div><p>${PROSE}</p><p>${PROSE}</p><p>End</p></div>`],
  ['prose before', 0.5, 'Box', `<div><p>${PROSE}</p><p>Box</p><p>${PROSE}</p></div>`],
  ['part of the page', 0.5, 'Two', '<p>One</p><p>Two</p>'],
  ['blocks since prose', 2, 'Two', `<p>${PROSE}</p><p>One</p><p>Two</p>`],
  ['blocks until prose', 1, 'Box', `<p>Box</p><p>${PROSE}</p>`],
  ['blocks since the heading', 1, 'Pier', '<h3>More</h3><p>Pier</p>'],
  ['words of the page', 4, 'One', '<p>One two</p><p>three four</p>'],
  ['prose of the page', 0.5, 'a a', `<p>${PROSE}</p><p>${'a '.repeat(23)}</p>`],
  ['own box words', 2, 'One', '<p>One two</p>'],
  ['parent blocks', 2, 'One', '<div><p>One</p><p>Two</p></div>'],
  ['grandparent words', 3, 'One', '<section><div><p>One two</p></div><p>Three</p></section>'],
  ['branch words', 2, 'Box', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><p>Box</p><p>too</p></aside>`],
  ['island blocks', 2, 'Box', `<div><p>${PROSE}</p></div><aside><p>Box</p><p>too</p></aside>`],
  ['own box link density', 1, 'Pier', '<p><a href="/a">Pier</a></p>'],
  ['parent media a block', 2, 'One', '<div><img alt=""><img alt=""><p>One</p></div>'],
  [
    'branch opens with newsletter',
    1,
    'Mail',
    `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><h3>Newsletter</h3><p>Mail</p></aside>`,
  ],
  ['branch from the last paragraph', 1, 'Box', `<div><p>${PROSE}</p><p>${PROSE}</p></div><aside><p>Box</p></aside>`],
  ['prices of the body', 0.5, 'The harbour', `<div><p>${PROSE}</p><p>From €5</p></div>`],
  ['headings of the body', 1, 'The harbour', `<div><h2>Head</h2><p>${PROSE}</p></div>`],
  ['prose around', 0, 'One', '<p>One</p><p>Two</p>'],
  ['prose around', 1, 'The harbour', `<p>${PROSE}</p><p>${PROSE}</p>`],
  ['prices around', 0.5, 'One', '<p>One</p><p>From €5</p>'],
  ['heading asks', 1, 'You', '<h3>Who pays?</h3><p>You do.</p>'],
  ['heading asks', 0, 'You', '<h3>Who pays</h3><p>You do.</p>'],
  ['branch named as the core', 0.5, 'Box', `${SECTION}<section class="section notes"><p>Box</p></section>`],
  ['branch named as the core', 0, 'Box', `${SECTION}<section><p>Box</p></section>`],
  ['shape of prose', 0.5, 'The harbour', `<p class="a">${PROSE}</p><p class="b">${PROSE}</p>`],
  ['prose beside', 1, 'Box', `<div><p>${PROSE}</p><p>Box</p><p>${PROSE}</p></div>`],
  ['siblings of the same shape', 2, 'One', '<ul><li class="card">One</li><li class="card">Two</li><li>Three</li></ul>'],
  ['words +1', 2, 'One', '<p>One</p><p>Two words</p>'],
  ['words -1', -1, 'One', '<p>One</p><p>Two words</p>'],
  ['heading level -1', 2, 'One', '<h2>Head</h2><p>One</p>'],
])('%s is %d for "%s"', async (name, value, block, markup) => {
  expect(await signalOf(name, block, markup)).toBeCloseTo(value, 4);
});

test.each([
  ['says newsletter', 'Sign up for our newsletter', 'The pier'],
  ['near says newsletter', 'Weekly', 'Alone'],
])('%s', async (name, spoken, silent) => {
  const markup = `<p>Sign up for our newsletter</p><p>Weekly</p>    <p>a</p><p>b</p><p>c</p><p>Alone</p><p>The pier</p>`;
  expect(await signalOf(name, spoken, markup)).toBeGreaterThan(0.5);
  expect(await signalOf(name, silent, markup)).toBe(0);
});
