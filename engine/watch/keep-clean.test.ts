import { expect, onTestFinished, test } from 'vitest';
import markup from '../../tests/fixtures/live--everything-late.html?raw';
import { openPage, snapshotOf } from '../test/open-page.ts';
import { keepClean } from './keep-clean.ts';

async function openLive() {
  const page = await openPage(markup);
  const cleaning = keepClean(page, { level: 'tidy' });
  onTestFinished(() => cleaning.undo());
  return { page, cleaning };
}

const framesLater = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const OFFER =
  '<h3>Subscribe to the Courier</h3><p>Unlimited access from £4 a month. Cancel anytime, renews automatically.</p>';

function addOffer(page: Document): Element {
  const offer = page.createElement('aside');
  offer.className = 'offer';
  offer.innerHTML = OFFER;
  page.getElementById('half')?.before(offer);
  return offer;
}

test('hides an offer that comes late, within two frames', async () => {
  const { page, cleaning } = await openLive();
  const offer = addOffer(page);
  expect(offer.checkVisibility()).toBe(true);
  await framesLater(2);
  expect(offer.checkVisibility()).toBe(false);
  expect(cleaning.removals.some(({ elements }) => elements.includes(offer))).toBe(true);
});

test('lists a piece once that comes again and again', async () => {
  const { page, cleaning } = await openLive();
  addOffer(page);
  await framesLater(2);
  const count = cleaning.removals.length;
  for (let i = 0; i < 5; i++) {
    page.querySelector('.offer')?.remove();
    const offer = addOffer(page);
    await framesLater(2);
    expect(offer.checkVisibility()).toBe(false);
    expect(cleaning.removals).toHaveLength(count);
  }
});

test('leaves nothing behind, whatever came in the meantime', async () => {
  const { page, cleaning } = await openLive();
  const offer = addOffer(page);
  await framesLater(2);
  // The page's own copy of what is hidden.
  page.body.append(offer.cloneNode(true));
  cleaning.undo();
  for (const each of page.querySelectorAll('.offer')) expect(each.checkVisibility()).toBe(true);
  expect(snapshotOf(page)).not.toMatch(/cleansheet/);
});
