import { signal } from '@preact/signals';
import type { Article } from '../../../engine/types.ts';
import { baseLanguage } from '../listen/choose-voice.ts';

/** Why there is no summary by the browser, as the reader can be told. */
export type SummaryFailure = 'too-long' | 'refused' | 'language' | 'download' | 'other';

export type BrowserSummaryState =
  /** The browser has no model for this, or has not said yet. */
  | { readonly step: 'absent' }
  | { readonly step: 'offered'; readonly needsDownload: boolean }
  /** `loaded` is a share, 0 to 1. */
  | { readonly step: 'downloading'; readonly loaded: number }
  | { readonly step: 'writing' | 'done'; readonly text: string }
  | { readonly step: 'failed'; readonly failure: SummaryFailure };

/** A summary by the browser's built-in model, on this device, when the reader asks for it. */
export class BrowserSummary {
  readonly state = signal<BrowserSummaryState>({ step: 'absent' });

  readonly #article: Article;
  readonly #options: SummarizerCreateCoreOptions;
  readonly #life: AbortSignal;
  #needsDownload = false;
  #work: AbortController | null = null;

  constructor(article: Article, life: AbortSignal) {
    this.#article = article;
    this.#life = life;
    const languages = [baseLanguage(article.lang)];
    this.#options = {
      type: 'key-points',
      format: 'plain-text',
      length: 'medium',
      expectedInputLanguages: languages,
      outputLanguage: languages[0],
    };
  }

  /** Asks the browser whether it has a model for this article; downloads nothing. */
  async ask(): Promise<void> {
    if (!('Summarizer' in globalThis) || this.state.value.step !== 'absent') return;
    const availability = await Summarizer.availability(this.#options).catch(() => 'unavailable' as const);
    if (availability === 'unavailable') return;
    this.#needsDownload = availability !== 'available';
    this.#offer();
  }

  /** Writes the summary, after a download where one is needed. */
  async write(): Promise<void> {
    this.cancel();
    const work = new AbortController();
    this.#work = work;
    const signal = AbortSignal.any([work.signal, this.#life]);
    const show = (state: BrowserSummaryState) => {
      if (!signal.aborted) this.state.value = state;
    };
    show({ step: 'writing', text: '' });
    try {
      const summarizer = await Summarizer.create({
        ...this.#options,
        signal,
        monitor(monitor) {
          monitor.addEventListener('downloadprogress', ({ loaded }) => {
            show(loaded < 1 ? { step: 'downloading', loaded } : { step: 'writing', text: '' });
          });
        },
      });
      this.#needsDownload = false;
      try {
        let text = '';
        const stream = summarizer.summarizeStreaming(this.#article.textContent, {
          context: this.#article.title,
          signal,
        });
        for await (const chunk of chunksOf(stream)) {
          text += chunk;
          show({ step: 'writing', text });
        }
        show({ step: 'done', text });
      } finally {
        summarizer.destroy();
      }
    } catch (error) {
      show({ step: 'failed', failure: failureOf(error) });
    }
  }

  /** Stops what is under way; it can be asked for again. */
  cancel(): void {
    if (!this.#work) return;
    this.#work.abort();
    this.#work = null;
    this.#offer();
  }

  #offer(): void {
    this.state.value = { step: 'offered', needsDownload: this.#needsDownload };
  }
}

/** Not all browsers let streams be walked directly. */
async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    reader.releaseLock();
  }
}

/** Names of errors as the Writing Assistance APIs specify them. */
const FAILURES: Readonly<Record<string, SummaryFailure>> = {
  QuotaExceededError: 'too-long',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'refused',
  NotSupportedError: 'language',
  NetworkError: 'download',
};

const failureOf = (error: unknown): SummaryFailure =>
  (error instanceof Error || error instanceof DOMException ? FAILURES[error.name] : undefined) ?? 'other';
