import { expect, test } from 'vitest';
import { isStableName } from './is-stable-name.ts';

test.each(['newsletter-box', 'offer', 'ad-box', 'promo_inline', 'RelatedStories', 'article__aside', 'col-2-promo'])(
  'takes %s for a name that a person gave',
  (name) => {
    expect(isStableName(name)).toBe(true);
  },
);

test.each([
  'css-1q2w3e',
  'sc-bdVaJa',
  'Box_root__3xY1z',
  'jsx-2871293847',
  'a8f3',
  'mt-4',
  'kxvqzt',
  '_3kf',
  'x'.repeat(80),
])('takes %s for a name that a build gave', (name) => {
  expect(isStableName(name)).toBe(false);
});
