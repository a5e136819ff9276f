import { expect, test } from 'vitest';
import seed from '../tests/fixtures/news--seed-layout.html?raw';
import { clean } from './clean.ts';
import { findClutter } from './find-clutter.ts';
import { isSeen, openPage } from './test/open-page.ts';

test('finds the kinds that are asked for, and no other', async () => {
  const page = await openPage(seed);
  const { removals } = findClutter(page, { level: 'tidy', kinds: ['related', 'ad'] });
  expect(new Set(removals.map(({ kind }) => kind))).toEqual(new Set(['related', 'ad']));
});

test('hides one kind of a column of several, and not the column', async () => {
  const stories = [
    'Dredger crews vote on a new watch rota',
    'Kelve opens its second slipway',
    'Tide clock is stolen twice',
  ];
  const links = stories.map((story) => `<li><a href="/${story.length}">${story}</a></li>`).join('');
  const column = `<div><div><h3>More stories</h3><ul>${links}</ul></div><div><h3>Newsletter</h3><p>Sign up for our free
    newsletter</p><form><input type="email"><button>Sign up</button></form></div></div>`;
  const page = await openPage(seed.replace('<form class="letter"', `<div id="mixed">${column}</div>$&`));
  const isColumnSeen = () => page.querySelector('.side')?.checkVisibility();
  const whole = clean(page, { level: 'tidy' });
  expect(isColumnSeen()).toBe(false);
  whole.undo();
  clean(page, { level: 'tidy', kinds: ['related'] });
  expect(stories.filter((story) => isSeen(page, story))).toEqual([]);
  expect(isSeen(page, 'Sign up for our free newsletter')).toBe(true);
  expect(isColumnSeen()).toBe(true);
});

test('leaves what asks for consent, though it offers a subscription instead', async () => {
  const dialog = `<div class="cookie-consent"><h2>Read without advertising</h2><p>Subscribe from £3 a month and read without
    tracking. Cancel at any time.</p><p><a href="/subscribe">Subscribe now</a></p><p>Or accept all cookies and read on.</p>
    <button>Accept all cookies</button></div>`;
  const page = await openPage(seed.replace('</body>', `${dialog}$&`));
  clean(page, { level: 'tidy' });
  expect(isSeen(page, 'Accept all cookies')).toBe(true);
});
