import { expect, test } from 'vitest';
import { siteOf, targetOf } from './link-target.ts';

test.each([
  ['', 'nowhere'],
  ['#notes', 'nowhere'],
  ['javascript:void(0)', 'nowhere'],
  ['mailto:desk@amber.example', 'network'],
  ['whatsapp://send?text=ferry', 'network'],
  ['https://www.facebook.com/sharer?u=ferry', 'network'],
  ['https://ferries.example/amber', 'elsewhere'],
  ['//ferries.example/amber', 'elsewhere'],
  ['/world', 'page'],
  ['/world/ferry-to-reopen-in-spring', 'story'],
  ['/world/article123456789', 'story'],
  ['/search?q=ferry-to-reopen-in-spring', 'page'],
  ['https://amber.example/world/ferry-to-reopen-in-spring', 'story'],
  ['https://sport.amber.example/', 'page'],
])('%s leads to: %s', (href, target) => {
  expect(targetOf(href, siteOf('www.amber.example'))).toBe(target);
});

test('a site’s name may have two endings', () => {
  expect(targetOf('https://news.amber.co.uk/', siteOf('www.amber.co.uk'))).toBe('page');
  expect(targetOf('https://other.co.uk/', siteOf('www.amber.co.uk'))).toBe('elsewhere');
});
