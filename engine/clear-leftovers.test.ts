import { expect, test, vi } from 'vitest';
import { clearLeftovers } from './clear-leftovers.ts';
import { openPage, snapshotOf } from './test/open-page.ts';
import { Hiding } from './watch/hiding.ts';

/** A frame with an open shadow root in it, and an offer in that: nothing around it is hidden. */
const IN_FRAME_AND_ROOT = `<p>Story</p><iframe srcdoc="
  <div><template shadowrootmode='open'><p>Story</p><aside>Offer</aside></template></div>"></iframe>`;

async function openDeep() {
  const page = await openPage(IN_FRAME_AND_ROOT);
  const frame = page.querySelector('iframe')?.contentDocument as Document;
  const root = frame.querySelector('div')?.shadowRoot as ShadowRoot;
  const offer = root.querySelector('aside') as Element;
  const snapshot = () => [page, frame].map(snapshotOf).concat(root.innerHTML, `${root.adoptedStyleSheets.length}`);
  return { page, offer, snapshot };
}

test('clears what was left in a shadow root in a frame', async () => {
  const { page, offer, snapshot } = await openDeep();
  const before = snapshot();
  new Hiding(page).hide(offer);
  expect(offer.checkVisibility()).toBe(false);
  clearLeftovers(page);
  expect(offer.checkVisibility()).toBe(true);
  expect(snapshot()).toEqual(before);
});

test('an undo takes away the sheets that lead to what was hidden', async () => {
  const { page, offer, snapshot } = await openDeep();
  const before = snapshot();
  const hiding = new Hiding(page);
  hiding.hide(offer);
  hiding.undo();
  expect(snapshot()).toEqual(before);
});

test('a page of which a form takes the name of a frame’s document is cleared, and keeps its own sheets', async () => {
  const page = await openPage('<form><input name="contentDocument"></form><aside>Offer</aside>');
  const own = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  own.replaceSync('aside { color: green }');
  page.adoptedStyleSheets = [own];
  new Hiding(page).hide(page.querySelector('aside') as Element);
  clearLeftovers(page);
  expect(page.querySelector('aside')?.checkVisibility()).toBe(true);
  expect([...page.adoptedStyleSheets].map((sheet) => sheet === own)).toEqual([true]);
});

test('does not walk a page where nothing was left', async () => {
  const page = await openPage(IN_FRAME_AND_ROOT);
  const search = vi.spyOn(page, 'querySelectorAll');
  clearLeftovers(page);
  expect(search.mock.calls).not.toContainEqual(['*']);
});
