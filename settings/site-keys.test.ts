import { describe, expect, test } from 'vitest';
import { hostOf, patternOf, siteKeys } from './site-keys.ts';

describe('siteKeys', () => {
  test('walks up to the parent domains, the closest first', () => {
    expect(siteKeys('a.b.example.org')).toEqual([
      'site:a.b.example.org',
      'site:b.example.org',
      'site:example.org',
      'site:org',
    ]);
  });

  test.each(['127.0.0.1', '[::1]', 'file:', 'localhost'])('takes %s as it is', (host) => {
    expect(siteKeys(host)).toEqual([`site:${host}`]);
  });
});

describe('hostOf', () => {
  test.each([
    ['https://Example.org:8080/x', 'example.org'],
    ['https://example.org./x', 'example.org'],
    ['http://[::1]:3000/', '[::1]'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///home/x.html', 'file:'],
  ])('names the site of %s', (address, host) => {
    expect(hostOf(new URL(address))).toBe(host);
  });
});

test.each([
  ['example.org', '*://*.example.org/*'],
  ['localhost', '*://*.localhost/*'],
  ['127.0.0.1', '*://127.0.0.1/*'],
  ['[::1]', '*://[::1]/*'],
  ['file:', 'file:///*'],
])('patternOf(%s) matches its pages', (name, pattern) => {
  expect(patternOf(name)).toBe(pattern);
});
