import { describe, expect, test } from 'vitest';
import { isBackgroundRequest, isPageRequest } from './protocol.ts';

describe('isPageRequest', () => {
  test.each([
    { type: 'page:state' },
    { type: 'page:clean', level: 'focus', by: 'reader' },
    { type: 'page:reader', isOpen: true },
    { type: 'page:reader' },
    { type: 'page:sum-up', selection: null },
    { type: 'page:rest', isResting: true },
    { type: 'page:summary', sentences: 3 },
    { type: 'page:sentence', text: 'A sentence.' },
  ])('accepts %j', (message) => {
    expect(isPageRequest(message)).toBe(true);
  });

  test.each([
    null,
    'page:state',
    { type: 'page:erase' },
    { type: 'page:clean', level: 'focus' },
    { type: 'page:clean', level: 'everything', by: 'reader' },
    { type: 'page:reader', isOpen: 'yes' },
    { type: 'page:sum-up' },
    { type: 'page:rest' },
    { type: 'page:summary', sentences: 2.5 },
    { type: 'page:sentence' },
    { type: 'tab:show', isArticle: true, pieces: 1 },
  ])('refuses %j', (message) => {
    expect(isPageRequest(message)).toBe(false);
  });
});

describe('isBackgroundRequest', () => {
  test.each([
    { type: 'tab:show', isArticle: false, pieces: 0 },
    { type: 'tab:bring', tool: 'cleaner' },
    { type: 'tab:style', css: 'p { display: none }', isWanted: true },
  ])('accepts %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(true);
  });

  test.each([
    { type: 'tab:show', isArticle: 1, pieces: 0 },
    { type: 'tab:bring', tool: 'hammer' },
    { type: 'tab:style', css: ['p'], isWanted: true },
    { type: 'page:state' },
  ])('refuses %j', (message) => {
    expect(isBackgroundRequest(message)).toBe(false);
  });
});
