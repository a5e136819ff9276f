import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadReaderSettings, saveLook, saveSiteReader } from './reader-settings.ts';
import { siteNameOf } from './site-name.ts';

const nameSite = async (host: string) => siteNameOf(host);

beforeEach(() => fakeBrowser.reset());

const NOTHING = { look: {}, site: { look: null, source: 'best' } };

describe('settings of the reader view', () => {
  test('are none before anything was changed', async () => {
    expect(await loadReaderSettings('example.org')).toEqual(NOTHING);
  });

  test('of a site hold for its other hosts, and for no other site', async () => {
    await saveLook({ theme: 'sepia' });
    await saveSiteReader('www.example.org', { look: { sizePx: 24 }, source: 'readability' }, nameSite);
    const expected = { look: { theme: 'sepia' }, site: { look: { sizePx: 24 }, source: 'readability' } };
    expect(await loadReaderSettings('example.org')).toEqual(expected);
    expect(await loadReaderSettings('news.example.org')).toEqual(expected);
    expect(await loadReaderSettings('example.net')).toEqual({ ...NOTHING, look: { theme: 'sepia' } });
  });

  test('of a site are forgotten when it follows all others again', async () => {
    await saveSiteReader('example.org', { look: {}, source: 'best' }, nameSite);
    expect((await loadReaderSettings('example.org')).site.look).toEqual({});
    await saveSiteReader('www.example.org', { look: null, source: 'best' }, nameSite);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('that are damaged count as absent', async () => {
    await fakeBrowser.storage.local.set({ reader: 'sepia', 'reader:example.org': { look: 3, source: 'guess' } });
    expect(await loadReaderSettings('example.org')).toEqual(NOTHING);
  });
});
