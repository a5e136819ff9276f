import { test as base, expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ReaderAsks } from './reader-asks.ts';

/** A page with a control and a box beside it that floats over the rest. */
const test = base.extend<{ asks: ReaderAsks; control: HTMLElement; menu: HTMLElement }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names in it.
  asks: async ({}, use) => {
    const end = new AbortController();
    await use(new ReaderAsks(window, end.signal));
    end.abort();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  control: async ({}, use) => use(append('<button type="button">Sections</button>')),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  menu: async ({}, use) =>
    use(append('<div style="position: fixed; inset: auto 0 0"><a href="#world">World</a></div>')),
});

/** Another file's frame that goes while the driver presses the mouse takes this one's click with it, now and then. */
const CLICKED = { retry: 3 };

function append(markup: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', markup);
  const element = document.body.lastElementChild as HTMLElement;
  onTestFinished(() => element.remove());
  return element;
}

test(
  'a menu that opens after a click on a control is the reader’s, for as long as it shows',
  CLICKED,
  async ({ asks, control, menu }) => {
    await userEvent.click(control);
    expect(asks.asksFor(menu, true)).toBe(true);
    expect(asks.opened(menu.firstElementChild as Element)).toBe(true);
    expect(asks.opened(document.body)).toBe(true);
    menu.style.display = 'none';
    expect(asks.opened(menu)).toBe(false);
  },
);

test('nothing is the reader’s that comes by itself', ({ asks, menu }) => {
  expect(asks.asksFor(menu, true)).toBe(false);
  expect(asks.opened(menu)).toBe(false);
});

test('a click of the page’s own is none', ({ asks, control, menu }) => {
  control.click();
  expect(asks.asksFor(menu, true)).toBe(false);
});

test('a click on text asks for nothing', CLICKED, async ({ asks, menu }) => {
  await userEvent.click(append('<p>The ferry was idle.</p>'));
  expect(asks.asksFor(menu, true)).toBe(false);
});

test('a longer list is judged like any other, though it was asked for', CLICKED, async ({ asks, control }) => {
  const list = append('<ul><li>Harbour dredging to begin</li></ul>');
  await userEvent.click(control);
  expect(asks.asksFor(list, true)).toBe(false);
  expect(asks.asksFor(list, false)).toBe(true);
});

test('a menu that opens under the pointer is the reader’s', async ({ asks }) => {
  const section = append(
    '<div style="position: relative; inline-size: 80px; block-size: 20px">World<div style="position: absolute">Islands</div></div>',
  );
  await userEvent.hover(section);
  expect(asks.asksFor(section.firstElementChild as Element, true)).toBe(true);
});
