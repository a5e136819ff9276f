import { expect, it } from 'vitest';
import type { PageState } from '../../messages/protocol.ts';
import { removalLog } from './removal-log.ts';

it('tells kinds, words and reasons, and nothing private', () => {
  const state: PageState = {
    host: 'secret.example',
    page: 'article',
    level: 'tidy',
    isChosen: true,
    pieces: [
      {
        id: 0,
        kind: 'subscription',
        because: ['prices', 'subscribe-words'],
        words: 120,
        excerpt: 'Secret plan',
        isLeft: false,
      },
      { id: 1, kind: 'comments', because: ['comment-words'], words: 80, excerpt: 'Secret words', isLeft: true },
    ],
    rules: [{ selector: '.secret', keeps: false, pieces: 1 }],
    hasGivenUp: false,
    isReaderOpen: false,
  };
  const log = removalLog(state, '1.2.3', 'Firefox 140');
  expect(log).toBe(
    'Cleansheet 1.2.3, Firefox 140\narticle, tidy, 1 own rules\n' +
      'hidden subscription, 120 words: prices, subscribe-words\nleft   comments, 80 words: comment-words\n',
  );
  expect(log.toLowerCase()).not.toContain('secret');
});
