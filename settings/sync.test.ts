import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadGeneralSettings } from './general-settings.ts';
import { readAside } from './set-aside.ts';
import { siteNameOf } from './site-name.ts';
import { changeSite, forgetSite, listedSitesIn, loadSite, rememberSite } from './sites.ts';
import { readEntries } from './store.ts';
import { switchSync, synchronize, syncStateOf } from './sync.ts';

const listSites = async () => listedSitesIn(await readEntries(null));

const { local, sync } = fakeBrowser.storage;

const at = (host: string) => ({ host, site: siteNameOf(host) });

beforeEach(() => fakeBrowser.reset());

describe('synchronize', () => {
  test('carries a change to sync and a change in sync here', async () => {
    await rememberSite(at('example.org'), 'tidy');
    await sync.set({ 'site:example.net': { level: 'focus', changed: 5 } });
    await synchronize();
    expect((await sync.get('site:example.org'))['site:example.org']).toMatchObject({ level: 'tidy' });
    expect(await loadSite('example.net')).toMatchObject({ level: 'focus' });

    await forgetSite('example.org');
    await synchronize();
    expect(await sync.get('site:example.org')).toEqual({});
  });

  test('brings along what the first version had stored', async () => {
    await sync.set({
      settings: { version: 1, iconTidies: false, defaultLevel: 'tidy', summarySentences: 5 },
      'site:example.org': { level: 'reader' },
    });
    await synchronize();
    expect(await loadGeneralSettings()).toMatchObject({ iconClick: 'show', defaultLevel: 'tidy', summarySentences: 5 });
    expect(await loadSite('example.org')).toMatchObject({ level: 'reader' });
  });

  test('sets damaged entries aside, as they were, and keeps the good copy', async () => {
    await rememberSite(at('example.org'), 'tidy');
    await synchronize();
    await sync.set({ 'site:example.org': 'rubbish', 'site:example.net': { level: 7 } });
    await local.set({ 'site:example.com': [1, 2] });
    await synchronize();
    expect(await readAside()).toEqual({
      'site:example.org': 'rubbish',
      'site:example.net': { level: 7 },
      'site:example.com': [1, 2],
    });
    expect((await listSites()).map(({ name }) => name)).toEqual(['example.org']);
    expect((await sync.get('site:example.org'))['site:example.org']).toMatchObject({ level: 'tidy' });
  });

  test('loses nothing when sync refuses to write, and catches up later', async () => {
    await rememberSite(at('example.org'), 'tidy');
    const refusal = vi.spyOn(sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(synchronize()).rejects.toThrow('QUOTA_BYTES');
    refusal.mockRestore();
    expect(await loadSite('example.org')).toMatchObject({ level: 'tidy' });
    await synchronize();
    expect(Object.keys(await sync.get(null))).toContain('site:example.org');
  });

  test('leaves sync alone while it is switched off', async () => {
    await switchSync(false);
    await rememberSite(at('example.org'), 'tidy');
    await synchronize();
    expect(await sync.get(null)).toEqual({});
    const remote = await fakeBrowser.storage.sync.get(null);
    expect(syncStateOf(await readEntries(null), remote)).toMatchObject({ isOn: false, left: 1 });
  });
});

test('a change is newer than the one it was made on, even when the clock was set back', async () => {
  await local.set({ 'site:example.org': { level: 'tidy', changed: 9e15 } });
  await rememberSite(at('example.org'), 'focus');
  const stored = (await local.get('site:example.org'))['site:example.org'];
  expect(stored).toEqual({ level: 'focus', kinds: {}, paths: [], rules: [], changed: 9e15 + 1 });
});

test('changes to one site at the same time all stay', async () => {
  const rules = Array.from({ length: 20 }, (_, index) => `example.org##.box-${index}`);
  await Promise.all(
    rules.map((rule) => changeSite('example.org', (site) => ({ ...site, rules: [...site.rules, rule] }))),
  );
  expect((await listSites())[0]?.rules).toEqual(rules);
});
