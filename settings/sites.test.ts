import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeGeneralSettings } from './general-settings.ts';
import { readPlan } from './read-plan.ts';
import { siteNameOf } from './site-name.ts';
import { forgetSite, listedSitesIn, loadSite, rememberSite } from './sites.ts';
import { readEntries } from './store.ts';

const listSites = async () => listedSitesIn(await readEntries(null));

const readLevel = async (host: string) => (await readPlan(new URL(`https://${host}/`))).level;

const at = (host: string) => ({ host, site: siteNameOf(host) });

beforeEach(() => fakeBrowser.reset());

describe('a remembered site', () => {
  test('holds for all of its hosts, and for no other site', async () => {
    await rememberSite(at('news.example.org'), 'tidy');
    expect(await readLevel('example.org')).toBe('tidy');
    expect(await readLevel('a.b.example.org')).toBe('tidy');
    expect(await readLevel('example.net')).toBe('detect');
  });

  test('is forgotten from any of its hosts', async () => {
    await rememberSite(at('example.org'), 'focus');
    await forgetSite('news.example.org');
    expect(await loadSite('example.org')).toBeNull();
  });

  test('wins over the level of all sites', async () => {
    await changeGeneralSettings({ defaultLevel: 'focus' });
    await rememberSite(at('example.org'), 'nothing');
    expect(await readLevel('example.org')).toBe('nothing');
    expect(await readLevel('example.net')).toBe('focus');
  });
});

test('damaged data counts as absent', async () => {
  await fakeBrowser.storage.local.set({ 'site:example.org': 'tidy', 'site:org': { level: 7 }, settings: [] });
  expect(await readLevel('example.org')).toBe('detect');
  expect(await listSites()).toEqual([]);
});

test('lists sites by name', async () => {
  await rememberSite(at('b.example'), 'tidy');
  await rememberSite(at('a.example'), 'reader');
  expect(await listSites()).toMatchObject([
    { name: 'a.example', level: 'reader', kinds: {}, paths: [], rules: [] },
    { name: 'b.example', level: 'tidy', kinds: {}, paths: [], rules: [] },
  ]);
});

test('a change keeps what a newer version stored beside it', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, theme: 'sepia' } });
  await changeGeneralSettings({ iconClick: 'show' });
  const { settings } = await fakeBrowser.storage.local.get('settings');
  expect(settings).toMatchObject({ theme: 'sepia', iconClick: 'show' });
});
