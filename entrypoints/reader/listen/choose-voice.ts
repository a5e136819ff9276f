/** `pt-BR` and `pt_BR` are `pt`. */
export const baseLanguage = (lang: string): string => (lang.split(/[-_]/)[0] ?? '').toLowerCase() || 'en';

/** The voices that speak a language, those on this device first; all of them where none does. */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], language: string): readonly SpeechSynthesisVoice[] {
  const fitting = voices.filter(({ lang }) => baseLanguage(lang) === language);
  return [...(fitting.length > 0 ? fitting : voices)].sort((a, b) => Number(b.localService) - Number(a.localService));
}

/** The voice that the reader chose, else the system's own, else the first. */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  chosenUri: string | undefined,
): SpeechSynthesisVoice | null {
  return (
    voices.find(({ voiceURI }) => voiceURI === chosenUri) ?? voices.find((voice) => voice.default) ?? voices[0] ?? null
  );
}
