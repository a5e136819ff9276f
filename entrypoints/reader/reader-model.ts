import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { LeftOut } from '../../engine/reading/left-out.ts';
import { READING_SOURCES, type ReadingSource } from '../../engine/reading/read-options.ts';
import type { Article, Summary } from '../../engine/types.ts';
import { dressContent } from './article/dress-content.ts';
import { parseContent } from './article/parse-content.ts';
import type { Layer } from './layer/open-layer.ts';
import { SpeechModel } from './listen/speech-model.ts';
import type { LookModel } from './look/look-model.ts';
import type { PageArticle } from './page-article.ts';
import { RangeMark } from './place/mark-range.ts';
import { PlaceModel } from './place/place-model.ts';
import { showSentence } from './place/show-sentence.ts';
import { SummaryModel } from './summary/summary-model.ts';
import { type Take, takeAlong } from './take-along/take-along.ts';

/** What lies beside the article, one at a time. */
export type Panel = 'outline' | 'look' | 'take' | 'help' | 'selection';

const SPOKEN_RULE = 'background-color: #ffe08a; color: #1d1c1a';
const NOTICE_MS = 6000;

/** An article as the reader view shows it, with all that can be done with it. */
export interface Reading {
  readonly article: Article;
  readonly content: HTMLElement;
  readonly summary: SummaryModel;
  readonly speech: SpeechModel;
}

interface Options {
  readonly page: PageArticle;
  readonly layer: Layer;
  readonly look: LookModel;
  readonly summarySentences: number;
  readonly remembers: boolean;
}

/** What an open reader view shows. */
export class ReaderModel {
  /** Until the page was read for the first time. */
  readonly isReading = signal(true);
  /** Null where there is no article. */
  readonly reading = signal<Reading | null>(null);
  readonly panel = signal<Panel | null>(null);
  /** The picture that is shown large. */
  readonly picture = signal<HTMLImageElement | null>(null);
  readonly hasRuler = signal(false);
  /** Summary of a text that was selected. */
  readonly selectionSummary = signal<Summary['sentences']>([]);
  /** What was just done, in words. */
  readonly notice = signal('');
  /** The page behind shows another article by now. */
  readonly hasPageMovedOn = signal(false);
  readonly look: LookModel;
  readonly place: PlaceModel;

  /** What stands around the article and is not in it; known a moment after it is shown. */
  readonly leftOut = signal<readonly LeftOut[]>([]);
  readonly kept = signal<ReadonlySet<LeftOut>>(new Set());

  readonly #page: PageArticle;
  readonly #layer: Layer;
  readonly #summarySentences: number;
  readonly #remembers: boolean;
  readonly #spokenMark: RangeMark;
  #source: ReadingSource = 'best';
  #life: AbortController | null = null;
  #openedFrom: Element | null = null;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ page, layer, look, summarySentences, remembers }: Options) {
    this.#remembers = remembers;
    this.#page = page;
    this.#layer = layer;
    this.look = look;
    this.#summarySentences = summarySentences;
    this.place = new PlaceModel(layer.dialog, layer.signal);
    this.#spokenMark = new RangeMark(layer.root, 'cleansheet-spoken', SPOKEN_RULE, layer.signal);
    layer.signal.addEventListener('abort', () => {
      this.#life?.abort();
      clearTimeout(this.#noticeTimer);
    });
  }

  /** Reads the page and shows its article, or that there is none. */
  read(): void {
    this.leftOut.value = [];
    this.kept.value = new Set();
    this.hasPageMovedOn.value = false;
    this.#source = this.look.settings.value.site.source;
    // What is kept for the site need not fit each of its pages.
    this.#show(this.#page.read(this.#source) ?? this.#page.read('best'));
    this.isReading.value = false;
    const life = this.#life;
    // Nobody waits for it, and the page is read once more for it.
    requestIdleCallback(() => {
      if (life && !life.signal.aborted) this.leftOut.value = this.#page.findLeftOut();
    });
  }

  /** Brings a piece back that was left out, or leaves it out again. */
  toggleKept(piece: LeftOut): void {
    const kept = new Set(this.kept.value);
    if (!kept.delete(piece)) kept.add(piece);
    this.kept.value = kept;
    this.#show(this.#page.read(this.#source, kept));
  }

  /** Shows the next best guess at the article that differs from this one, and keeps to it on this site. */
  tryNextSource(): void {
    const at = READING_SOURCES.indexOf(this.#source);
    const other = this.#showFirst([...READING_SOURCES.slice(at + 1), ...READING_SOURCES.slice(0, at)]);
    if (other) this.look.setSource(other);
    this.tell(i18n.t(other ? 'reader.leftOut.other' : 'reader.leftOut.noOther'));
  }

  /** Where no article was found: shows what comes closest to one. Other pages of the site may well have one. */
  guess(): void {
    if (!this.#showFirst(READING_SOURCES)) this.tell(i18n.t('reader.leftOut.noOther'));
  }

  /** Shows the first reading that has another text than what is shown now, and says which. */
  #showFirst(sources: readonly ReadingSource[]): ReadingSource | null {
    for (const source of sources) {
      const article = this.#page.read(source);
      if (!article || article.textContent === this.reading.value?.article.textContent) continue;
      this.#source = source;
      this.kept.value = new Set();
      this.#show(article);
      return source;
    }
    return null;
  }

  #show(article: Article | null): void {
    this.#life?.abort();
    this.picture.value = null;
    if (!article) {
      this.reading.value = null;
      return;
    }
    const life = new AbortController();
    this.#life = life;
    const content = parseContent(document, article);
    dressContent(content, article, document);
    this.reading.value = {
      article,
      content,
      summary: new SummaryModel(article, this.#summarySentences, life.signal),
      speech: new SpeechModel({
        box: this.#layer.dialog,
        mark: this.#spokenMark,
        lang: article.lang,
        content,
        remembers: this.#remembers,
        signal: life.signal,
      }),
    };
    this.place.setContent(content);
  }

  /** Scrolls to a sentence of the article and marks it; false if it is not there. */
  showSentence(text: string): boolean {
    const content = this.reading.value?.content;
    return content !== undefined && showSentence(this.#layer.root, content, text, this.#layer.signal);
  }

  /** Shows a summary of what was selected, or where that is null, of the article. */
  sumUp(sentences: Summary['sentences'] | null): void {
    if (sentences) {
      this.selectionSummary.value = sentences;
      this.panel.value = 'selection';
    } else {
      this.reading.value?.summary.open();
      this.#layer.dialog.scrollTop = 0;
    }
  }

  toggle(panel: Panel): void {
    if (this.panel.value === panel) {
      this.closePanel();
      return;
    }
    this.#openedFrom ??= this.#layer.root.activeElement;
    this.panel.value = panel;
  }

  /** Closes what lies beside the article, and gives the focus back. */
  closePanel(): void {
    this.panel.value = null;
    this.#giveFocusBack();
  }

  toggleRuler(): void {
    this.hasRuler.value = !this.hasRuler.value;
  }

  enlarge(picture: HTMLImageElement): void {
    this.#openedFrom = picture.closest('button');
    this.picture.value = picture;
  }

  /** Shows the next picture of the article, or the one before. */
  turnPicture(step: number): void {
    const pictures = [...this.#layer.root.querySelectorAll<HTMLImageElement>('.page .enlarge img')];
    const at = this.picture.value ? pictures.indexOf(this.picture.value) : -1;
    const next = pictures[at + step];
    if (at >= 0 && next) this.enlarge(next);
  }

  closePicture(): void {
    this.picture.value = null;
    this.#giveFocusBack();
  }

  /** Closes the innermost thing that is open, at last the reader. */
  escape(): void {
    if (this.picture.value) this.closePicture();
    else if (this.panel.value) this.closePanel();
    else this.close();
  }

  close(): void {
    this.#layer.close();
  }

  async take(take: Take): Promise<void> {
    const article = this.reading.value?.article;
    if (!article) return;
    this.closePanel();
    const done = await takeAlong(take, article, location.href).catch(() => i18n.t('reader.take.failed'));
    if (done) this.tell(done);
  }

  /** Says something for a while. */
  tell(notice: string): void {
    clearTimeout(this.#noticeTimer);
    this.notice.value = notice;
    this.#noticeTimer = setTimeout(() => (this.notice.value = ''), NOTICE_MS);
  }

  #giveFocusBack(): void {
    const place = this.#openedFrom;
    this.#openedFrom = null;
    const target = place instanceof HTMLElement && place.isConnected ? place : this.#layer.dialog;
    // What lies under a large picture takes no focus until it is drawn again.
    requestAnimationFrame(() => target.focus({ preventScroll: true }));
  }
}
