import { computed, signal } from '@preact/signals';
import {
  DEFAULT_SPEECH,
  loadSpeechSettings,
  type SpeechSettings,
  saveSpeechSettings,
} from '../../../settings/reader-speech.ts';
import { keepInSight, type RangeMark } from '../place/mark-range.ts';
import { type PlacedSentence, placeSentences } from '../place/sentence-ranges.ts';
import { baseLanguage, chooseVoice, voicesFor } from './choose-voice.ts';

/** Engines now and then drop a sentence without a word; then the next one is due. */
const CHECK_MS = 1500;

/** As long as a reader waits without wondering. */
const VOICES_MS = 1000;

export type SpeechState = 'off' | 'playing' | 'paused' | 'refused';

interface Options {
  readonly box: HTMLElement;
  readonly mark: RangeMark;
  readonly lang: string;
  readonly content: HTMLElement;
  /** Whether speed and voice are stored. */
  readonly remembers: boolean;
  readonly signal: AbortSignal;
}

/**
 * Reads the article aloud, a sentence at a time: engines stop in the middle of long texts, and lose their place when
 * they pause. Where it is, is known here.
 */
export class SpeechModel {
  readonly state = signal<SpeechState>('off');
  readonly settings = signal<SpeechSettings>(DEFAULT_SPEECH);
  /** Voices for the article's language, or all where there is none for it. */
  readonly voices = signal<readonly SpeechSynthesisVoice[]>([]);
  readonly voice = computed(() => chooseVoice(this.voices.value, this.settings.value.voices[this.#language]));

  readonly #box: HTMLElement;
  readonly #mark: RangeMark;
  readonly #content: HTMLElement;
  readonly #lang: string;
  readonly #remembers: boolean;
  readonly #language: string;
  readonly #synth: SpeechSynthesis | undefined = window.speechSynthesis;
  #sentences: readonly PlacedSentence[] = [];
  #index = 0;
  /** What the engine has in hand; what comes from another is old news. */
  #spoken: SpeechSynthesisUtterance | null = null;
  #check: ReturnType<typeof setInterval> | undefined;

  constructor({ box, mark, lang, content, remembers, signal }: Options) {
    this.#remembers = remembers;
    this.#box = box;
    this.#mark = mark;
    this.#content = content;
    this.#lang = lang;
    this.#language = baseLanguage(lang);
    const list = () => (this.voices.value = voicesFor(this.#synth?.getVoices() ?? [], this.#language));
    list();
    // Voices come late in Chromium.
    this.#synth?.addEventListener('voiceschanged', list, { signal });
    signal.addEventListener('abort', () => this.stop());
    // Engines go on speaking when the page is gone.
    window.addEventListener('pagehide', () => this.state.value === 'playing' && this.pause(), { signal });
    loadSpeechSettings().then(
      (settings) => (this.settings.value = settings),
      () => {},
    );
  }

  /** Begins with the first sentence in sight, or goes on; pauses when it speaks. */
  toggle(): void {
    if (this.state.value === 'playing') {
      this.pause();
      return;
    }
    if (this.state.value !== 'paused') {
      this.#sentences = placeSentences(this.#content, this.#lang);
      this.#index = this.#firstInSight();
    }
    if (this.voice.value) this.#speak();
    else this.#waitForVoices();
  }

  pause(): void {
    this.state.value = 'paused';
    this.#silence();
  }

  stop(): void {
    this.#silence();
    this.#mark.clear();
    this.state.value = 'off';
  }

  /** Goes on or back by whole sentences. */
  skip(sentences: number): void {
    if (this.state.value === 'off') return;
    this.#index = Math.min(Math.max(0, this.#index + sentences), this.#sentences.length - 1);
    if (this.state.value === 'playing') this.#speak();
    else this.#show();
  }

  setRate(rate: SpeechSettings['rate']): void {
    this.#change({ ...this.settings.value, rate });
  }

  setVoice(voiceUri: string): void {
    const { rate, voices } = this.settings.value;
    this.#change({ rate, voices: { ...voices, [this.#language]: voiceUri } });
  }

  #change(settings: SpeechSettings): void {
    this.settings.value = settings;
    if (this.#remembers) saveSpeechSettings(settings).catch(() => {});
    if (this.state.value === 'playing') this.#speak();
  }

  #speak(): void {
    this.#silence();
    const sentence = this.#sentences[this.#index];
    if (!this.#synth || !this.voice.value) {
      this.#refuse();
      return;
    }
    if (!sentence) {
      this.stop();
      return;
    }
    this.state.value = 'playing';
    this.#show();

    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.rate = this.settings.value.rate;
    utterance.voice = this.voice.value;
    utterance.lang = this.voice.value?.lang || this.#lang;
    const isCurrent = () => this.#spoken === utterance;
    utterance.onend = () => isCurrent() && this.#next();
    utterance.onerror = ({ error }) => {
      // To be interrupted is not to be refused.
      if (isCurrent() && error !== 'interrupted' && error !== 'canceled') this.#refuse();
    };
    this.#spoken = utterance;
    // The page may have left the engine paused, or texts of its own waiting in it.
    if (this.#synth.pending || this.#synth.speaking) this.#synth.cancel();
    this.#synth.resume();
    this.#synth.speak(utterance);
    this.#check = setInterval(() => {
      if (isCurrent() && !this.#synth?.speaking && !this.#synth?.pending) this.#next();
    }, CHECK_MS);
  }

  /** Chromium lists its voices a moment after it was first asked for them. */
  #waitForVoices(): void {
    this.state.value = 'playing';
    const speak = () => {
      clearTimeout(timer);
      this.#synth?.removeEventListener('voiceschanged', speak);
      if (this.state.value === 'playing') this.#speak();
    };
    const timer = setTimeout(speak, VOICES_MS);
    this.#synth?.addEventListener('voiceschanged', speak);
  }

  #next(): void {
    this.#index++;
    if (this.#index < this.#sentences.length) this.#speak();
    else this.stop();
  }

  #refuse(): void {
    this.#silence();
    this.#mark.clear();
    this.state.value = 'refused';
  }

  #silence(): void {
    clearInterval(this.#check);
    if (!this.#spoken) return;
    this.#spoken = null;
    this.#synth?.cancel();
  }

  #show(): void {
    const sentence = this.#sentences[this.#index];
    if (!sentence) return;
    this.#mark.show(sentence.range);
    keepInSight(sentence.range, this.#box);
  }

  #firstInSight(): number {
    const top = this.#box.getBoundingClientRect().top;
    const first = this.#sentences.findIndex(({ range }) => range.getBoundingClientRect().top >= top);
    return Math.max(0, first);
  }
}
