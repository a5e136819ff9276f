import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SPEECH, loadSpeechSettings, saveSpeechSettings } from './reader-speech.ts';

beforeEach(() => fakeBrowser.reset());

test('how articles are read aloud is kept, and on this device only', async () => {
  const chosen = { rate: 1.4, voices: { en: 'Ada' } } as const;
  await saveSpeechSettings(chosen);
  expect(await loadSpeechSettings()).toEqual(chosen);
  expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
});

test.each([
  ['nothing', undefined, DEFAULT_SPEECH],
  ['no object', 'fast', DEFAULT_SPEECH],
  ['a speed that no player has', { rate: 99, voices: { en: 'Ada' } }, { rate: 1, voices: { en: 'Ada' } }],
  ['voices that are none', { rate: 2, voices: [3] }, { rate: 2, voices: {} }],
])('what is damaged counts as absent, field by field: %s', async (_, stored, settings) => {
  if (stored !== undefined) await fakeBrowser.storage.local.set({ 'reader-speech': stored });
  expect(await loadSpeechSettings()).toEqual(settings);
});
