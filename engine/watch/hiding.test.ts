import { expect, test } from 'vitest';
import { adoptRule } from '../adopt-rule.ts';
import { openPage, snapshotOf } from '../test/open-page.ts';
import { Hiding, type LendStyle } from './hiding.ts';

/** A browser that holds styles, and takes them away when the extension ends. */
async function openLender() {
  const page = await openPage('<p>Offer</p><p>Story</p><div></div>');
  const held = new Set<() => void>();
  const lendStyle: LendStyle = async (css) => {
    const undo = adoptRule(page, css);
    held.add(undo);
    return async () => {
      held.delete(undo);
      undo();
    };
  };
  const endExtension = () => {
    for (const undo of held) undo();
  };
  return { page, offer: page.querySelector('p') as Element, held, lendStyle, endExtension };
}

const isLent = () => new Promise((resolve) => setTimeout(resolve));

test('what is hidden by a lent style is seen again when that is taken away', async () => {
  const { page, offer, lendStyle, endExtension } = await openLender();
  const hiding = new Hiding(page, lendStyle);
  hiding.hide(offer);
  expect(offer.checkVisibility()).toBe(false);
  await isLent();
  expect(offer.checkVisibility()).toBe(false);
  endExtension();
  expect(offer.checkVisibility()).toBe(true);
});

test('a lent style is lifted and taken back like our own', async () => {
  const { page, offer, held, lendStyle } = await openLender();
  const before = snapshotOf(page);
  const story = page.querySelectorAll('p')[1] as Element;
  const hiding = new Hiding(page, lendStyle);
  hiding.hide(offer);
  hiding.hide(story, true);
  await isLent();
  expect(hiding.lifted(() => [offer, story].map((each) => each.checkVisibility()))).toEqual([true, false]);
  expect([offer, story].some((each) => each.checkVisibility())).toBe(false);
  hiding.undo();
  expect([offer, story].every((each) => each.checkVisibility())).toBe(true);
  await isLent();
  expect(held.size).toBe(0);
  expect(snapshotOf(page)).toBe(before);
});

test('a style that is lent too late is given back at once', async () => {
  const { page, offer, held, lendStyle } = await openLender();
  const hiding = new Hiding(page, lendStyle);
  hiding.hide(offer);
  hiding.undo();
  await isLent();
  expect(held.size).toBe(0);
});

test('where nobody holds styles our own stays, in shadow roots always', async () => {
  const { page, offer, lendStyle } = await openLender();
  const root = (page.querySelector('div') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Another offer</p>';
  const inner = root.querySelector('p') as Element;
  const refused = new Hiding(page, async () => null);
  refused.hide(offer);
  await isLent();
  expect(offer.checkVisibility()).toBe(false);
  refused.undo();

  const hiding = new Hiding(page, lendStyle);
  hiding.hide(inner);
  await isLent();
  expect(inner.checkVisibility()).toBe(false);
  expect(hiding.lifted(() => inner.checkVisibility())).toBe(true);
  expect(inner.checkVisibility()).toBe(false);
  hiding.undo();
});

test('an element that was taken off the page stands in nothing hidden', async () => {
  const page = await openPage('<body><div id="box"><p id="offer">Subscribe</p></div></body>');
  const [box, offer] = ['box', 'offer'].map((id) => page.getElementById(id) as HTMLElement) as [
    HTMLElement,
    HTMLElement,
  ];
  const hiding = new Hiding(page);
  hiding.hide(offer);
  box.remove();
  expect(hiding.covers(offer)).toBe(true);
  expect(hiding.covers(box)).toBe(false);
  hiding.undo();
});
