import { expect, onTestFinished, test } from 'vitest';
import markup from '../../tests/fixtures/live--everything-late.html?raw';
import { openPage, snapshotOf } from '../test/open-page.ts';
import type { Removal } from '../types.ts';
import { keepClean } from './keep-clean.ts';

async function openLive() {
  const page = await openPage(markup);
  const cleaning = keepClean(page, { level: 'tidy' });
  await cleaning.isReady;
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

test('a large page goes on while it is cleaned, and is put back in the middle of it', async () => {
  const page = await openPage(markup);
  const offer = addOffer(page);
  const rows = Array.from({ length: 8000 }, (_, row) => `<div>Tide at Holm, gauge ${row}: <b>${row % 97}</b> cm</div>`);
  page.getElementById('half')?.insertAdjacentHTML('beforebegin', rows.join(''));
  const before = snapshotOf(page);

  const cleaning = keepClean(page, { level: 'tidy' });
  let goesOn = false;
  setTimeout(() => {
    goesOn = true;
  });
  await cleaning.isReady;
  expect(goesOn).toBe(true);
  expect(offer.checkVisibility()).toBe(false);
  cleaning.undo();
  expect(snapshotOf(page)).toBe(before);

  const ended = keepClean(page, { level: 'tidy' });
  await new Promise((resolve) => setTimeout(resolve));
  ended.undo();
  await ended.isReady;
  expect(snapshotOf(page)).toBe(before);
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

/** Opens a newsletter dialog over the page and locks it, as pages do. */
function openOverlay(page: Document): Element {
  const overlay = page.createElement('div');
  overlay.className = 'box briefing';
  overlay.innerHTML =
    '<h2>Before you read on</h2><p>Sign up for our newsletter, free every morning in your inbox.</p><form><input type="email"><button>Sign me up</button></form>';
  page.body.append(overlay);
  page.body.classList.add('locked');
  page.querySelector('main')?.toggleAttribute('inert', true);
  return overlay;
}
const isInert = (page: Document) => page.querySelector('main')?.hasAttribute('inert');

test('opens a page that an overlay shut, and shuts it with the overlay', async () => {
  const { page, cleaning } = await openLive();
  openOverlay(page);
  await framesLater(3);
  expect(isInert(page)).toBe(false);
  expect(getComputedStyle(page.body).position).toBe('static');

  cleaning.show(cleaning.removals);
  expect(isInert(page)).toBe(true);
  expect(getComputedStyle(page.body).position).toBe('fixed');
  cleaning.show([]);
  expect(isInert(page)).toBe(false);
  cleaning.undo();
  expect(isInert(page)).toBe(true);
});

test('never shuts a page that has opened itself', async () => {
  const { page, cleaning } = await openLive();
  const overlay = openOverlay(page);
  await framesLater(3);
  expect(isInert(page)).toBe(false);
  overlay.remove();
  page.body.classList.remove('locked');
  page.querySelector('main')?.removeAttribute('inert');
  await framesLater(3);
  expect(isInert(page)).toBe(false);
  cleaning.undo();
  expect(isInert(page)).toBe(false);
});

test('gives up a piece that the page brings back without end, and says so', async () => {
  const { page, cleaning } = await openLive();
  addOffer(page);
  await framesLater(2);
  for (let i = 0; i < 120; i++) {
    page.querySelector('.offer')?.remove();
    addOffer(page);
    await framesLater(1);
  }
  await framesLater(2);
  expect(cleaning.hasGivenUp).toBe(true);
});

test('stops looking where nothing ever comes of it', async () => {
  const { page, cleaning } = await openLive();
  const clock = page.getElementById('clock') as Element;
  const tick = async (frames: number) => {
    for (let frame = 0; frame < frames; frame++) {
      for (let i = 0; i < 100; i++) clock.textContent = `Tide at Holm: ${frame * i} cm`;
      await framesLater(1);
    }
  };
  await tick(40);
  // Watched loosely: what comes into the body is still seen.
  const overlay = openOverlay(page);
  await framesLater(3);
  expect(overlay.checkVisibility()).toBe(false);
  expect(cleaning.hasGivenUp).toBe(false);
});

test('leaves what it is told to leave, also when the page builds it again', async () => {
  const page = await openPage(markup);
  const offered = (opening: string) => opening.startsWith('Subscribe to the Courier');
  const left = (removals: readonly Removal[]) => removals.filter(({ opening }) => offered(opening));
  const cleaning = keepClean(page, { level: 'tidy', left });
  onTestFinished(() => cleaning.undo());
  const seen: boolean[] = [];
  for (let i = 0; i < 3; i++) {
    page.querySelector('.offer')?.remove();
    const offer = addOffer(page);
    for (let frame = 0; frame < 3; frame++) {
      await framesLater(1);
      seen.push(offer.checkVisibility());
    }
  }
  expect(seen).not.toContain(false);
  expect(cleaning.removals.filter(({ opening }) => offered(opening))).toHaveLength(1);
});

/** Puts a frame of the page's own origin into the story. */
async function addFrame(page: Document): Promise<HTMLIFrameElement> {
  const frame = page.createElement('iframe');
  frame.width = '600';
  frame.height = '400';
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = '<p>Tide at Holm: 12 cm</p><div id="half"></div>';
  page.getElementById('half')?.after(frame);
  await isLoaded;
  return frame;
}
const pageIn = (frame: HTMLIFrameElement) => frame.contentDocument as Document;

test('hides what comes late in a frame of the same origin, and what the frame loads next', async () => {
  const { page, cleaning } = await openLive();
  const frame = await addFrame(page);
  await framesLater(3);
  const before = snapshotOf(pageIn(frame));
  const offer = addOffer(pageIn(frame));
  await framesLater(2);
  expect(offer.checkVisibility()).toBe(false);
  cleaning.undo();
  offer.remove();
  expect(snapshotOf(pageIn(frame))).toBe(before);

  const again = keepClean(page, { level: 'tidy' });
  onTestFinished(() => again.undo());
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<aside class="offer">${OFFER}</aside><p>Tide at Holm: 14 cm</p>`;
  await isLoaded;
  await framesLater(3);
  expect(pageIn(frame).querySelector('.offer')?.checkVisibility()).toBe(false);
  frame.remove();
  await framesLater(2);
  expect(again.removals.some(({ opening }) => opening.startsWith('Subscribe to the Courier'))).toBe(false);
});
