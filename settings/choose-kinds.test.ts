import { expect, test } from 'vitest';
import { chooseKinds } from './choose-kinds.ts';

test('the closest choice wins over the default, and the default over the level', () => {
  expect(chooseKinds('tidy')).toContain('ad');
  expect(chooseKinds('tidy')).not.toContain('comments');
  const kinds = chooseKinds('tidy', { comments: true, ad: false, share: false }, { share: true });
  expect(kinds).toContain('comments');
  expect(kinds).toContain('share');
  expect(kinds).not.toContain('ad');
});

test('the site’s frame goes with focus, and only with it', () => {
  expect(chooseKinds('tidy', { chrome: true })).not.toContain('chrome');
  expect(chooseKinds('focus', { chrome: false })).toContain('chrome');
});
