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
