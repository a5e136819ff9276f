import { expect, test } from 'vitest';
import { isSeen, openPage, snapshotOf } from '../test/open-page.ts';
import { isOverlay, PageRelease } from './page-release.ts';

const STORY =
  '<p>The ferry had been idle since March, when the council and the islands fell out over its repairs.</p>'.repeat(60);
const page = (body: string, style = '') =>
  openPage(`<!doctype html><html><head><style>${style}</style></head><body>${body}</body></html>`);
const main = (attributes = '') => `<main ${attributes}><h1>Ferry to reopen</h1>${STORY}</main>`;
const styleOf = (document: Document, selector: string) => getComputedStyle(document.querySelector(selector) as Element);

test('a page held by its body scrolls again, from where it was held', async () => {
  const held = await page(main(), 'body { position: fixed; top: -300px; overflow: hidden }');
  const before = snapshotOf(held);
  const release = new PageRelease(held);
  release.update(true);
  expect(styleOf(held, 'body').position).toBe('static');
  expect(held.defaultView?.scrollY).toBe(300);
  release.undo(true);
  expect(snapshotOf(held)).toBe(before);
});

test('what was shut behind an overlay opens, and is put back in its old order', async () => {
  const shut = await page(
    main('style="filter: blur(4px)" inert aria-hidden="true" id="story" data-x="1"'),
    'html { overflow: hidden }',
  );
  const before = snapshotOf(shut);
  const release = new PageRelease(shut);
  release.update(true);
  const story = shut.querySelector('main') as HTMLElement;
  expect([story.inert, story.ariaHidden]).toEqual([false, null]);
  expect(getComputedStyle(story).filter).toBe('none');
  expect(styleOf(shut, 'html').overflowY).not.toBe('hidden');
  release.undo(true);
  expect(snapshotOf(shut)).toBe(before);
});

test('what the page itself has opened meanwhile is not shut again', async () => {
  const shut = await page(main('inert'));
  const release = new PageRelease(shut);
  release.update(true);
  release.update(false);
  release.undo(false);
  expect(shut.querySelector('main')?.inert).toBe(false);
});

test('a veil over the page goes, a picture over it stays', async () => {
  const cover = 'position: fixed; inset: 0; background: rgb(0 0 0 / 50%)';
  const veiled = await page(
    `${main()}<div id="veil" style="${cover}"></div><div id="photo" style="${cover}"><img alt=""></div>`,
  );
  const release = new PageRelease(veiled);
  release.update(true);
  expect(styleOf(veiled, '#veil').display).toBe('none');
  expect(styleOf(veiled, '#photo').display).toBe('block');
  release.undo(true);
});

test('the page stays locked while a dialog is open that was not hidden', async () => {
  const locked = await page(
    `${main()}<div style="position: fixed; inset: 200px">Sign in to comment on this story</div>`,
    'body { overflow: hidden; height: 100vh }',
  );
  const release = new PageRelease(locked);
  release.update(true);
  expect(styleOf(locked, 'body').overflowY).toBe('hidden');
  release.undo(true);
});

test('a modal dialog that is hidden is closed without the page’s knowing, and open again after an undo', async () => {
  const modal = await page(`${main()}<dialog>Subscribe</dialog>`);
  const dialog = modal.querySelector('dialog') as HTMLDialogElement;
  dialog.showModal();
  let closed = 0;
  dialog.addEventListener('close', () => closed++);
  expect(isOverlay(dialog)).toBe(true);
  const release = new PageRelease(modal);
  release.closeDialogs([dialog]);
  await new Promise((resolve) => setTimeout(resolve));
  expect([dialog.open, closed]).toEqual([false, 0]);
  release.undo(true);
  expect(dialog.matches(':modal')).toBe(true);
});

test('the wheel turns the page while its lock is released, and boxes with a scroll of their own as before', async () => {
  const locked = await page(
    `${main()}<div id="box" style="overflow: auto; block-size: 40px">${STORY}</div><video></video>`,
    'body { overflow: hidden; height: 100vh }',
  );
  const taken: string[] = [];
  locked.addEventListener('wheel', ({ target }) => taken.push((target as Element).localName));
  const turnOver = (selector: string) =>
    locked.querySelector(selector)?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100 }));
  const release = new PageRelease(locked);
  for (const selector of ['h1', '#box p', 'video']) turnOver(selector);
  expect(taken).toEqual(['h1', 'p', 'video']);
  release.update(true);
  for (const selector of ['h1', '#box p', 'video']) turnOver(selector);
  expect(taken).toEqual(['h1', 'p', 'video', 'p', 'video']);
  release.undo(true);
});

test.each([
  ['a box in the middle', 'position: fixed; inset: 200px', true],
  ['a tall sheet at the bottom', 'position: fixed; inset: auto 0 0; block-size: 300px', true],
  ['a bar', 'position: fixed; inset: 0 0 auto; block-size: 60px', false],
  ['a button in the corner', 'position: fixed; inset: auto 10px 10px auto', false],
  ['a box of the page', 'inline-size: 600px; block-size: 600px', false],
])('overlays are told from bars and boxes: %s', async (_, style, isOne) => {
  const one = await page(`<div style="${style}">Subscribe</div>${main()}`);
  expect(isOverlay(one.querySelector('div') as Element)).toBe(isOne);
  expect(isSeen(one, 'Subscribe')).toBe(true);
});
