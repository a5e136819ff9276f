import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Voices differ from device to device, so this is not synced. */
const SPEECH_KEY = 'reader-speech';

/** Speeds as players offer them; 1 is the voice's own. */
export const SPEECH_RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.6, 2, 2.5] as const;

const speechSettings = v.object({
  rate: v.fallback(v.picklist(SPEECH_RATES), 1),
  /** The voice chosen for a language, by its base tag. */
  voices: v.fallback(v.record(v.string(), v.string()), {}),
});
/** How articles are read aloud. */
export type SpeechSettings = v.InferOutput<typeof speechSettings>;

export const DEFAULT_SPEECH: SpeechSettings = { rate: 1, voices: {} };

export async function loadSpeechSettings(): Promise<SpeechSettings> {
  const stored: unknown = (await browser.storage.local.get(SPEECH_KEY))[SPEECH_KEY];
  const parsed = v.safeParse(speechSettings, { ...DEFAULT_SPEECH, ...(typeof stored === 'object' ? stored : {}) });
  return parsed.success ? parsed.output : DEFAULT_SPEECH;
}

export async function saveSpeechSettings(settings: SpeechSettings): Promise<void> {
  await browser.storage.local.set({ [SPEECH_KEY]: settings });
}
