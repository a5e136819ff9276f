import type { PageState } from '../../messages/protocol.ts';

/**
 * What was hidden on a page and why, for somebody who looks into a page that came out wrong. It holds no address, and
 * nothing of the page's text or of the reader's own rules: whoever reports adds what they wish.
 */
export function removalLog(
  { page, level, pieces, rules, hasGivenUp }: PageState,
  version: string,
  browser: string,
): string {
  const lines = pieces.map(
    ({ kind, words, because, isLeft }) =>
      `${isLeft ? 'left  ' : 'hidden'} ${kind}, ${words} words: ${because.join(', ')}`,
  );
  const facts = [page, level, `${rules.length} own rules`, ...(hasGivenUp ? ['given up'] : [])];
  return [`Cleansheet ${version}, ${browser}`, facts.join(', '), ...lines, ''].join('\n');
}
