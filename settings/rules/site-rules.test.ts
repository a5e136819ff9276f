import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSite, loadSites } from '../sites.ts';
import { addRule, removeRule } from './site-rules.ts';

const BOX = { selector: '.box', keeps: false };
const rulesOf = async (host: string) => (await loadSites(host)).flatMap(({ name, rules }) => [name, ...rules]);

beforeEach(() => fakeBrowser.reset());

describe('a rule of the reader’s own', () => {
  test('is written under the host, without its www', async () => {
    await addRule('www.example.org', BOX);
    await addRule('www.example.org', { selector: '.story', keeps: true });
    expect(await rulesOf('example.org')).toEqual(['example.org', 'example.org##.box', 'example.org#@#.story']);
  });

  test('is written where something of the site is remembered already, once', async () => {
    await changeSite('example.org', (site) => ({ ...site, level: 'tidy' }));
    await addRule('news.example.org', BOX);
    await addRule('news.example.org', BOX);
    expect(await rulesOf('example.org')).toEqual(['example.org', 'example.org##.box']);
  });

  test('is taken away from all that a host belongs to, and no other with it', async () => {
    await addRule('example.org', BOX);
    await addRule('example.org', { ...BOX, keeps: true });
    await removeRule('news.example.org', BOX);
    expect(await rulesOf('example.org')).toEqual(['example.org', 'example.org#@#.box']);
  });
});
