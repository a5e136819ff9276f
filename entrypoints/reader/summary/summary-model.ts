import { type Signal, signal } from '@preact/signals';
import { summarize } from '../../../engine/summarize.ts';
import type { Article, Summary } from '../../../engine/types.ts';
import { BrowserSummary } from './browser-summary.ts';

/** The article's key sentences, and the browser's own words where it offers them. Nothing is made before it is asked for. */
export class SummaryModel {
  /** Null until the reader asks. */
  readonly sentences = signal<Summary['sentences'] | null>(null);
  readonly count: Signal<number>;
  readonly browser: BrowserSummary;

  readonly #article: Article;

  /** @param count of sentences to begin with */
  constructor(article: Article, count: number, abort: AbortSignal) {
    this.#article = article;
    this.count = signal(count);
    this.browser = new BrowserSummary(article, abort);
  }

  open(): void {
    if (this.sentences.value) return;
    this.#pick();
    void this.browser.ask();
  }

  toggle(): void {
    if (this.sentences.value) this.close();
    else this.open();
  }

  close(): void {
    this.sentences.value = null;
    this.browser.cancel();
  }

  setCount(count: number): void {
    this.count.value = count;
    this.#pick();
  }

  #pick(): void {
    this.sentences.value = summarize(this.#article, { sentences: this.count.value }).sentences;
  }
}
