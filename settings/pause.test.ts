import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pause, pausedUntil, resume } from './pause.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it('rests for an hour, or until it is ended', async () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  expect(await pausedUntil()).toBeNull();
  await pause();
  expect(await pausedUntil()).toBe(1_000_000 + 60 * 60 * 1000);
  now.mockReturnValue(1_000_000 + 61 * 60 * 1000);
  expect(await pausedUntil()).toBeNull();
  await pause();
  await resume();
  expect(await pausedUntil()).toBeNull();
});
