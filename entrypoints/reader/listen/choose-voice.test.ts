import { describe, expect, test } from 'vitest';
import { chooseVoice, voicesFor } from './choose-voice.ts';

const voice = (voiceURI: string, lang: string, localService = true, isDefault = false): SpeechSynthesisVoice => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService,
  default: isDefault,
});
const ANNA = voice('anna', 'de-DE');
const ONLINE = voice('online', 'en-US', false);
const SAM = voice('sam', 'en_GB');
const SYSTEM = voice('system', 'en-US', true, true);

describe('the voice for an article', () => {
  test('speaks its language, and lives on this device if one does', () => {
    expect(voicesFor([ANNA, ONLINE, SAM], 'en')).toEqual([SAM, ONLINE]);
  });

  test('is any where none speaks the language', () => {
    expect(voicesFor([ANNA, SAM], 'th')).toEqual([ANNA, SAM]);
  });

  test('is the chosen one, else the system’s own, else the first', () => {
    expect(chooseVoice([ONLINE, SAM, SYSTEM], 'sam')).toBe(SAM);
    expect(chooseVoice([ONLINE, SAM, SYSTEM], 'gone')).toBe(SYSTEM);
    expect(chooseVoice([ONLINE, SAM], undefined)).toBe(ONLINE);
    expect(chooseVoice([], 'sam')).toBeNull();
  });
});
