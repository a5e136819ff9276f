import { expect, test } from 'vitest';
import seed from '../tests/fixtures/news--seed-layout.html?raw';
import { clean } from './clean.ts';
import { isSeen, openPage, snapshotOf } from './test/open-page.ts';

const openSeed = () => openPage(seed);

const OFFER = 'Renews automatically, cancel anytime';
const RELATED = 'Kelve shipyard wins order for four electric tugs';

test('shows one kind again and hides it again, the others stay hidden', async () => {
  const page = await openSeed();
  const before = snapshotOf(page);
  const cleaning = clean(page, { level: 'tidy' });
  const hidden = snapshotOf(page);
  expect(isSeen(page, RELATED)).toBe(false);

  cleaning.show(cleaning.removals.filter((removal) => removal.kind === 'related'));
  expect(isSeen(page, RELATED)).toBe(true);
  expect(isSeen(page, OFFER)).toBe(false);

  cleaning.show([]);
  expect(snapshotOf(page)).toBe(hidden);
  cleaning.undo();
  expect(snapshotOf(page)).toBe(before);
});

test('finds kinds that it leaves on the page', async () => {
  const page = await openSeed();
  const cleaning = clean(page, { level: 'tidy', kinds: ['subscription'], alsoFind: ['related'] });
  const kinds = cleaning.removals.map(({ kind }) => kind);
  expect(kinds).toContain('related');
  expect([...cleaning.shown].map(({ kind }) => kind)).not.toContain('subscription');
  expect(isSeen(page, RELATED)).toBe(true);
  expect(isSeen(page, OFFER)).toBe(false);

  cleaning.show([]);
  expect(isSeen(page, RELATED)).toBe(false);
});

test('focus takes menus that are fixed to the window, tidy leaves them', async () => {
  const menu = 'Harbours of the north';
  const page = await openPage(
    seed.replace(
      '<body>',
      `<body><nav style="position: fixed; top: 0"><a href="/">Home</a> <a href="/n">${menu}</a></nav>`,
    ),
  );
  const tidied = clean(page, { level: 'tidy' });
  expect(isSeen(page, menu)).toBe(true);
  tidied.undo();
  clean(page, { level: 'focus' });
  expect(isSeen(page, menu)).toBe(false);
});

test('takes an offer amid the text that the page has not marked as one', async () => {
  const offer = 'Subscribe today for full access. Cancel anytime.';
  const page = await openPage(seed.replace('<div class="adslot" id="ad-mid">', `<div><p>${offer}</p></div>$&`));
  clean(page, { level: 'tidy' });
  expect(isSeen(page, offer)).toBe(false);
});

test('says anew what texts are when the page calls itself otherwise', async () => {
  const page = await openSeed();
  clean(page, { level: 'tidy' }).undo();
  page.documentElement.lang = 'de';
  const box = page.createElement('aside');
  box.innerHTML = '<h3>Newsletter</h3><p>Jetzt anmelden und nichts mehr verpassen</p><input type="email">';
  page.querySelector('main')?.append(box);
  const { removals } = clean(page, { level: 'tidy' });
  expect(removals.find(({ elements }) => elements.some((element) => element.contains(box)))?.kind).toBe('newsletter');
});
