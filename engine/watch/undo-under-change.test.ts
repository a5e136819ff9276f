import fc from 'fast-check';
import { expect, test } from 'vitest';
import markup from '../../tests/fixtures/live--everything-late.html?raw';
import { openPage, snapshotOf } from '../test/open-page.ts';
import type { CleanLevel } from '../types.ts';
import { keepClean, type LiveCleaning } from './keep-clean.ts';

/** `npm run soak` does many, each time others; here always the same few, since each opens two pages and waits for frames. */
const SOAK_RUNS = Number(import.meta.env.VITE_SOAK_RUNS ?? 0);
const OPTIONS = SOAK_RUNS > 0 ? { numRuns: SOAK_RUNS } : { numRuns: 25, seed: 1 };
/** Most time for a run on a busy machine. */
const RUN_MS = 2000;

const OFFER = '<h3>Subscribe</h3><p>Unlimited access from £4 a month. Cancel anytime, renews automatically.</p>';
const RELATED = '<h3>More From This Section</h3><ul><li><a href="/1">Harbour dredging to begin</a></li></ul>';
const STORY = `<h1>The next one</h1>${'<p>It is long enough to be a story, and it tells of a lighthouse that has no keeper, of stairs.</p>'.repeat(9)}`;

/** What a page may do to itself; `at` chooses the element it does it to. */
const DEEDS = {
  insertOffer: (page: Document, at: number) => pick(page, at).after(box(page, 'aside', 'offer', OFFER)),
  appendRelated: (page: Document, at: number) => pick(page, at).append(box(page, 'section', 'more', RELATED)),
  appendStory: (page: Document) => page.querySelector('main')?.append(box(page, 'article', 'next', STORY)),
  remove: (page: Document, at: number) => pick(page, at).remove(),
  move: (page: Document, at: number) => page.body.append(pick(page, at)),
  copy: (page: Document, at: number) => page.body.append(pick(page, at).cloneNode(true)),
  parseAgain: (page: Document, at: number) => {
    const element = pick(page, at);
    // Written out and read again, as `innerHTML += …` does.
    element.insertAdjacentHTML('afterend', element.outerHTML);
    element.remove();
  },
  writeText: (page: Document, at: number) => {
    pick(page, at).textContent = `Subscribe now for £${at} a month and support local journalism`;
  },
  setClass: (page: Document, at: number) => {
    pick(page, at).className = `c${at % 3} promo`;
  },
  hide: (page: Document, at: number) => pick(page, at).toggleAttribute('hidden'),
  stripUnknown: (page: Document) => {
    for (const element of page.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) if (name.startsWith('data-')) element.removeAttribute(name);
    }
  },
  openOverlay: (page: Document) => {
    page.body.append(box(page, 'div', 'veil', ''), box(page, 'div', 'box', OFFER));
    page.body.classList.add('locked');
    page.querySelector('main')?.setAttribute('inert', '');
  },
  closeOverlay: (page: Document) => {
    for (const each of page.querySelectorAll('.veil, body > .box')) each.remove();
    page.body.classList.remove('locked');
    page.querySelector('main')?.removeAttribute('inert');
  },
} as const;

function pick(page: Document, at: number): Element {
  const all = page.body.querySelectorAll('*');
  return all[at % Math.max(1, all.length)] ?? page.body.appendChild(page.createElement('p'));
}

function box(page: Document, tag: string, name: string, html: string): Element {
  const element = page.createElement(tag);
  element.className = name;
  element.innerHTML = html;
  return element;
}

const deed = fc.record({
  type: fc.constant('deed' as const),
  name: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  at: fc.nat(200),
});
const toggle = fc.record({
  type: fc.constant('toggle' as const),
  level: fc.constantFrom<CleanLevel | 'off'>('off', 'tidy', 'focus'),
});
const frame = fc.record({ type: fc.constant('frame' as const) });
const history = fc.array(fc.oneof({ weight: 5, arbitrary: deed }, toggle, { weight: 2, arbitrary: frame }), {
  minLength: 4,
  maxLength: 16,
});

test(
  'off is the page as it would be without us, whatever it did to itself',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const [page, twin] = [await openPage(markup), await openPage(markup)];
        let cleaning: LiveCleaning | null = keepClean(page, { level: 'tidy' });
        for (const step of steps) {
          if (step.type === 'frame') await new Promise((resolve) => requestAnimationFrame(resolve));
          else if (step.type === 'deed') for (const each of [page, twin]) DEEDS[step.name](each, step.at);
          else {
            cleaning?.undo();
            cleaning = step.level === 'off' ? null : keepClean(page, { level: step.level });
          }
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
        cleaning?.undo();
        const [off, never] = [snapshotOf(page), snapshotOf(twin)];
        for (const each of [page, twin]) each.defaultView?.frameElement?.remove();
        expect(off).toBe(never);
      }),
      OPTIONS,
    );
  },
  OPTIONS.numRuns * RUN_MS,
);
