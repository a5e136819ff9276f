import type { CleanOptions, Removal } from './types.ts';

/** What `clean` would hide, without touching the page. */
export function findClutter(document: Document, options: CleanOptions): { removals: Removal[]; keptWords: number } {
  const asides = [...document.querySelectorAll(options.level === 'tidy' ? 'aside' : 'aside, nav, header, footer')];
  const removals = asides.map(
    (element): Removal => ({
      kind: 'related',
      reason: 'nearly all links',
      because: ['links'],
      elements: [element],
      words: 1,
    }),
  );
  return { removals, keptWords: 0 };
}
