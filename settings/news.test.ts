import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropNews, noteUpdate, readNews } from './news.ts';

beforeEach(() => fakeBrowser.reset());

it('tells of an update until it is read', async () => {
  expect(await readNews()).toBeNull();
  await noteUpdate('1.2.3');
  expect(await readNews()).toBe('1.2.3');
  await dropNews();
  expect(await readNews()).toBeNull();
});

it('tells of nothing where what is stored is no version', async () => {
  await fakeBrowser.storage.local.set({ news: { version: 4 } });
  expect(await readNews()).toBeNull();
});
