import { expect, test } from 'vitest';
import { siteNameOf } from './site-name.ts';

test.each([
  ['news.example.co.uk', 'example.co.uk'],
  ['www.example.org', 'example.org'],
  ['someone.github.io', 'someone.github.io'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]', '[::1]'],
  ['file:', 'file:'],
])('writes %s under %s', (host, name) => {
  expect(siteNameOf(host)).toBe(name);
});
