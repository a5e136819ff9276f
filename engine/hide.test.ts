import { expect, test } from 'vitest';
import { hide } from './hide.ts';
import { openPage, snapshotOf } from './test/open-page.ts';

test('hides elements whatever the page says of their display, and puts them back', async () => {
  const page = await openPage(
    '<style>p, body #a#a { display: block !important }</style><p id="a" style="display:flex">One</p><p>Two</p>',
  );
  const before = snapshotOf(page);
  const first = page.querySelector('p') as Element;
  const undo = hide([first]);
  expect(first.checkVisibility()).toBe(false);
  expect(page.querySelectorAll('p')[1]?.checkVisibility()).toBe(true);
  undo();
  expect(first.checkVisibility()).toBe(true);
  expect(snapshotOf(page)).toBe(before);
});

test('hides inside an open shadow root', async () => {
  const page = await openPage('<div></div>');
  const root = (page.querySelector('div') as Element).attachShadow({ mode: 'open' });
  const box = page.createElement('p');
  box.textContent = 'In the shadow';
  root.append(box);
  const undo = hide([box]);
  expect(box.checkVisibility()).toBe(false);
  undo();
  expect(box.checkVisibility()).toBe(true);
  expect(root.innerHTML).toBe('<p>In the shadow</p>');
  expect(root.adoptedStyleSheets).toHaveLength(0);
});

test('keeps style sheets that the page adopts in the meantime', async () => {
  const page = await openPage('<p>One</p>');
  const undo = hide([page.querySelector('p') as Element]);
  const own = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, own];
  undo();
  expect(page.adoptedStyleSheets).toHaveLength(1);
});

test('hides a form whose fields are named like methods', async () => {
  const names = ['setAttribute', 'hasAttribute', 'removeAttribute', 'getRootNode', 'id', 'children'];
  const page = await openPage(`<form>${names.map((name) => `<input name="${name}">`).join('')}<p>Offer</p></form>`);
  const before = snapshotOf(page);
  const form = page.querySelector('form') as Element;
  const undo = hide([form]);
  expect(page.querySelector('p')?.checkVisibility()).toBe(false);
  undo();
  expect(snapshotOf(page)).toBe(before);
});
