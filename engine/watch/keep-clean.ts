import { whatIsHidden } from '../clean.ts';
import { frameDocumentOf, isOnPage, rootElementOf, viewOf } from '../dom.ts';
import { type Findings, findClutterBySlices, kindsOf } from '../find-clutter.ts';
import type { Cleaning, CleanOptions, ClutterKind, Removal } from '../types.ts';
import { ChangeNotes } from './change-notes.ts';
import { findConsentDialogs } from './find-consent-dialogs.ts';
import { isNextStory, toStoryRemoval } from './find-next-story.ts';
import { findQuietParts } from './find-quiet-parts.ts';
import { FrameScheduler } from './frame-scheduler.ts';
import { Hiding, type LendStyle } from './hiding.ts';
import { inSlices } from './in-slices.ts';
import { mergeRemovals } from './merge-removals.ts';
import { isOverlay, PageRelease } from './page-release.ts';
import { Patience } from './patience.ts';
import { ReaderAsks } from './reader-asks.ts';
import { describe, PieceMemory } from './recognise-piece.ts';
import { WorkBudget } from './work-budget.ts';

/** A cleaning that goes on while the page changes itself. */
export interface LiveCleaning extends Cleaning {
  /** Kept once the page is cleaned for the first time: a large one takes more than a moment. Also once it was put back. */
  readonly isReady: Promise<void>;
  /** Whether the page brings clutter back faster than it is worth hiding, or never settles: something may show. */
  readonly hasGivenUp: boolean;
}

interface KeepOptions extends CleanOptions {
  /** Chooses what stays on the page of what was found; asked before anything is hidden. By default what was only to be found. */
  readonly left?: (removals: readonly Removal[]) => Iterable<Removal>;
  /** Where the extension may end before its scripts can put the page back. */
  readonly lendStyle?: LendStyle | undefined;
  /** Called when the page brought something that was hidden, or something was given up. */
  readonly onChange?: () => void;
}

/** Part of a frame that looking around may take, in ms; a frame has 16. */
const SLICE_MS = 4;
/** Changes that came to nothing, after which a page is watched less closely: half a minute of 100 a second. */
const MOST_NOISE = 3000;
/** How often new text in one element is judged: clocks and tickers are no clutter that comes. */
const MOST_LOOKS = 3;
/** Boxes not shown that are waited for, and those right inside of each. */
const MOST_SLEEPERS = 300;
const MOST_INSIDE_SLEEPER = 5;
/** Parts of the page that may wait to be walked. */
const MOST_WALKS = 200;
/** Between two looks that the reader's scrolling causes on a page that is watched less closely. */
const SCROLL_REST_MS = 3000;

/** Hides clutter in place, and keeps at it while the page changes itself. */
export function keepClean(document: Document, options: KeepOptions): LiveCleaning {
  return new CleanPage(document, options);
}

class CleanPage implements LiveCleaning {
  readonly #document: Document;
  readonly #options: KeepOptions;
  readonly #kinds: readonly ClutterKind[];
  readonly #end = new AbortController();
  readonly #hiding: Hiding;
  readonly #release: PageRelease;
  readonly #notes: ChangeNotes;
  readonly #scheduler: FrameScheduler;
  #budget = new WorkBudget();
  readonly #memory = new PieceMemory();
  readonly #fights = new Patience<string>();
  readonly #asks: ReaderAsks;
  readonly #walks: Generator<void>[] = [];
  readonly #sleepers = new Set<Element>();
  readonly #frames = new WeakSet<Element>();
  readonly #alarm: ResizeObserver;
  readonly #looks = new WeakMap<Element, number>();
  /** What hidden elements were when they were hidden. */
  readonly #descriptions = new WeakMap<Element, string | null>();
  readonly #overlays = new WeakSet<Element>();
  readonly #stories = new WeakSet<Element>();
  #watch: 'close' | 'loose' | 'over' = 'close';
  /** Something came that must be judged. */
  #isDue = false;
  #isJudging = false;
  readonly isReady: Promise<void>;
  #frameBoxes: readonly Element[] = [];
  #keptWords = 0;
  #removals: readonly Removal[] = [];
  shown: ReadonlySet<Removal> = new Set();
  hasGivenUp = false;

  constructor(document: Document, options: KeepOptions) {
    const view = viewOf(document);
    if (!view) throw new Error('Only a page in a window can be kept clean');
    this.#document = document;
    this.#options = options;
    this.#kinds = options.kinds ?? kindsOf(options.level);
    this.#hiding = new Hiding(document, options.lendStyle);
    this.#release = new PageRelease(document);
    this.#scheduler = new FrameScheduler(view, () => this.#step());
    this.#notes = new ChangeNotes(() => this.#scheduler.wake());
    this.#asks = new ReaderAsks(view, this.#end.signal);
    this.#alarm = new ResizeObserver((entries) => this.#onWoken(entries.map(({ target }) => target)));
    this.#notes.watchClosely(document);
    this.#notes.watchFrame(document);
    this.#walk(rootElementOf(document));
    this.#lookAgainOnScroll(view);
    this.isReady = this.#judge().then(() => {
      // What everybody pays once is no part of what restless pages may take.
      this.#budget = new WorkBudget();
    });
  }

  /** What the page took away by itself is no removal of ours any more. */
  get removals(): readonly Removal[] {
    return this.#removals.filter(({ elements }) => elements.some(isOnPage));
  }

  get keptWords(): number {
    return [...this.shown].reduce((sum, removal) => sum + removal.words, this.#keptWords);
  }

  show(removals: Iterable<Removal>): void {
    this.shown = new Set(removals);
    this.#apply();
  }

  undo(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#notes.stop();
    this.#scheduler.stop();
    this.#alarm.disconnect();
    this.#walks.length = 0;
    const isHeld = this.#isHeld();
    this.#hiding.undo();
    this.#release.undo(isHeld);
  }

  /** All that is done between two frames. */
  #step(): void {
    const endMs = performance.now() + SLICE_MS;
    const { added, isStripped, isLockChanged } = this.#notes.take();
    this.#notes.watchFrame(this.#document);
    if (isStripped || added.size > 0) this.#repair();
    const hasNews = this.#takeIn(added);
    if (this.#isDue && !this.#isJudging) this.#judgeInTime();
    if (hasNews || isLockChanged) this.#choose();
    if (hasNews) this.#options.onChange?.();
    while (this.#walks.length > 0 && performance.now() < endMs) if (this.#walks[0]?.next().done) this.#walks.shift();
    if (this.#walks.length > 0) this.#scheduler.wake();
    if (this.#notes.noise > MOST_NOISE) this.#stepBack();
  }

  /** Looks at what came. What is known goes at once; whether the rest must be judged is noted. @returns whether something goes */
  #takeIn(added: ReadonlySet<Element>): boolean {
    let hasNews = false;
    for (const element of added) {
      if (!isOnPage(element)) continue;
      const cover = this.#hiding.coverOf(element);
      if (cover) {
        // A page may use a hidden box again, for something else.
        if (this.#isChanged(cover) && this.#isWorthALook(cover)) this.#isDue = true;
        continue;
      }
      if (this.#asks.asksFor(element, true)) continue;
      if (this.#recognise(element) || this.#recogniseStory(element)) {
        hasNews = true;
        continue;
      }
      this.#walk(element);
      if (hasText(element) && this.#isWorthALook(element)) this.#isDue = true;
    }
    return hasNews;
  }

  /** Puts pieces that the page built again in the place of the old ones. */
  #recognise(root: Element): boolean {
    let isKnown = false;
    for (const { element, removal, description } of this.#memory.recognise(root)) {
      if (this.#hiding.coverOf(element) || this.#asks.opened(element)) continue;
      if (!this.#fights.lasts(description, performance.now())) {
        this.#giveUp();
        continue;
      }
      const old = this.#removals.find((each) => each.opening === removal.opening && each.kind === removal.kind);
      const elements = (old ?? removal).elements.filter((each) => isOnPage(each) && each !== element);
      const renewed = { ...(old ?? removal), elements: [...elements, element] };
      this.#removals = [...this.#removals.filter((each) => each !== old), renewed];
      if (isOverlay(element)) this.#overlays.add(element);
      isKnown = true;
    }
    return isKnown;
  }

  #recogniseStory(element: Element): boolean {
    if (!this.#kinds.includes('next-story') || !isNextStory(element)) return false;
    this.#stories.add(element);
    this.#removals = [...this.#removals, toStoryRemoval(element)];
    return true;
  }

  #judgeInTime(): void {
    const waitMs = this.#budget.waitMs(performance.now());
    if (waitMs === Number.POSITIVE_INFINITY) this.#stepBack();
    else if (waitMs > 0) this.#scheduler.wakeIn(waitMs);
    else void this.#judge().then((isNews) => isNews && this.#options.onChange?.());
  }

  /** Judges the whole page as it would be without us, and hides what is new. @returns whether there was something */
  async #judge(): Promise<boolean> {
    const { level, alsoFind = [] } = this.#options;
    const kinds = [...this.#kinds, ...alsoFind];
    let costMs = 0;
    const within = (run: () => void) => {
      const startMs = performance.now();
      this.#hiding.lifted(run);
      costMs += performance.now() - startMs;
    };
    this.#isDue = false;
    this.#isJudging = true;
    const work = findClutterBySlices(this.#document, { level, kinds });
    const findings = await inSlices(work, { signal: this.#end.signal, within }).finally(() => {
      this.#isJudging = false;
    });
    if (!findings || this.#end.signal.aborted) return false;
    within(() => this.#mergeFound(findings, kinds));
    const hidden = this.#choose();
    this.#budget.spend(costMs, hidden > 0);
    if (hidden > 0) this.#notes.noise = 0;
    if (this.#isDue) this.#scheduler.wake();
    return hidden > 0;
  }

  #mergeFound({ removals, frames, keptWords }: Findings, kinds: readonly ClutterKind[]): void {
    const consents = kinds.includes('consent') ? findConsentDialogs(this.#document, removals) : [];
    const isChanged = (element: Element) => this.#isChanged(element);
    this.#removals = mergeRemovals(
      this.#removals,
      [...removals, ...consents].filter((removal) => this.#isOurs(removal)),
      isChanged,
    );
    const oldFrames = this.#frameBoxes.filter((frame) => isOnPage(frame) && !isChanged(frame));
    this.#frameBoxes = [...new Set([...oldFrames, ...frames])];
    this.#keptWords = keptWords;
    for (const element of [...this.#removals.flatMap(({ elements }) => elements), ...this.#frameBoxes]) {
      if (!this.#hiding.elements.has(element) && isOverlay(element)) this.#overlays.add(element);
    }
  }

  /** Whether a piece may be hidden: the reader did not open it, and the page did not win a fight for it. */
  #isOurs({ elements }: Removal): boolean {
    return !elements.some((element) => this.#asks.opened(element) || this.#fights.isOver(describe(element) ?? ''));
  }

  /** Chooses what stays of what is found by now. @returns how many elements were hidden that were not */
  #choose(): number {
    this.#removals = this.#removals.filter(({ elements }) => elements.some(isOnPage));
    this.shown = new Set((this.#options.left ?? ((removals) => this.#stillShown(removals)))(this.#removals));
    return this.#apply();
  }

  /** What was shown stays so, and what came is shown where it was only to be found. */
  #stillShown(removals: readonly Removal[]): Removal[] {
    const shown = new Set([...this.shown].flatMap(({ elements }) => elements));
    return removals.filter(
      ({ kind, elements }) =>
        elements.some((element) => shown.has(element)) ||
        (!this.#kinds.includes(kind) && !elements.some((element) => this.#hiding.elements.has(element))),
    );
  }

  /** Makes the page show what it should, and nothing else. @returns how many elements were hidden that were not */
  #apply(): number {
    this.#removals = this.#removals.filter(({ elements }) => elements.some(isOnPage));
    const hidden = whatIsHidden(this.#removals, this.#frameBoxes, this.shown);
    const wanted = new Set(hidden.filter(isOnPage));
    const again = [...this.#hiding.elements].filter((element) => !wanted.has(element));
    for (const element of again) this.#hiding.show(element);
    const isShown = again.some((element) => isOnPage(element) && this.#overlays.has(element));
    const fresh = [...wanted].filter((element) => !this.#hiding.elements.has(element));
    this.#release.closeDialogs(fresh);
    for (const element of fresh) {
      this.#descriptions.set(element, describe(element));
      this.#hiding.hide(element, this.#stories.has(element));
    }
    if (fresh.length > 0) this.#memory.remember(this.#removals);
    this.#release.update(this.#isHeld(), isShown);
    return fresh.length;
  }

  /** Whether an overlay is hidden that the page would show. */
  #isHeld(): boolean {
    const overlays = [...this.#hiding.elements].filter((element) => isOnPage(element) && this.#overlays.has(element));
    return overlays.length > 0 && this.#hiding.lifted(() => overlays.some((overlay) => overlay.checkVisibility()));
  }

  /** Whether a hidden element no longer holds what it was hidden for. */
  #isChanged(element: Element): boolean {
    return this.#descriptions.has(element) && this.#descriptions.get(element) !== describe(element);
  }

  #isWorthALook(element: Element): boolean {
    const looks = (this.#looks.get(element) ?? 0) + 1;
    this.#looks.set(element, looks);
    return looks <= MOST_LOOKS;
  }

  /** Puts back what of ours the page took away. */
  #repair(): void {
    if (this.#hiding.repair() > 0 && !this.#fights.lasts('repair', performance.now())) this.#stopWatching();
  }

  /** Looks for parts whose changes nobody would tell of, and has them tell. */
  #walk(start: Element): void {
    if (this.#walks.length >= MOST_WALKS) return;
    this.#walks.push(
      findQuietParts(start, {
        onSleeper: (sleeper) => this.#waitFor(sleeper),
        onRoot: (root) => this.#watch === 'close' && this.#notes.watchClosely(root),
        onFrame: (frame) => this.#awaitPage(frame),
      }),
    );
    this.#scheduler.wake();
  }

  /** A frame of the site's own may load another page at any time. */
  #awaitPage(frame: Element): void {
    if (this.#frames.has(frame)) return;
    this.#frames.add(frame);
    const look = () => {
      if (!frameDocumentOf(frame)) return;
      this.#walk(frame);
      if (this.#isWorthALook(frame)) this.#isDue = true;
    };
    frame.addEventListener('load', look, { signal: this.#end.signal });
  }

  #waitFor(sleeper: Element): void {
    if (this.#sleepers.has(sleeper) || this.#sleepers.size >= MOST_SLEEPERS) return;
    this.#sleepers.add(sleeper);
    for (const box of [sleeper, ...[...sleeper.children].slice(0, MOST_INSIDE_SLEEPER)]) this.#alarm.observe(box);
  }

  /** The browser tells before it paints, so there is no need to wait for the next frame. */
  #onWoken(boxes: readonly Element[]): void {
    let hasNews = false;
    for (const box of boxes) {
      if (!box.checkVisibility() || this.#hiding.coverOf(box) || this.#asks.asksFor(box, false)) continue;
      if (this.#recognise(box)) hasNews = true;
      else if (this.#isWorthALook(box)) this.#isDue = true;
    }
    if (this.#isDue && !this.#isJudging) this.#judgeInTime();
    if (!hasNews) return;
    this.#choose();
    this.#options.onChange?.();
  }

  #lookAgainOnScroll(view: Window): void {
    let scrolledMs = 0;
    const look = () => {
      if (this.#watch !== 'loose' || performance.now() - scrolledMs < SCROLL_REST_MS) return;
      scrolledMs = performance.now();
      this.#isDue = true;
      this.#scheduler.wake();
    };
    view.addEventListener('scroll', look, { passive: true, signal: this.#end.signal });
  }

  /** A page that never settles is watched less closely, then no longer. */
  #stepBack(): void {
    this.#notes.noise = 0;
    this.#isDue = false;
    if (this.#watch === 'loose') {
      this.#stopWatching();
      return;
    }
    this.#watch = 'loose';
    this.#budget.reset();
    this.#notes.watchLoosely(this.#document);
  }

  #stopWatching(): void {
    this.#watch = 'over';
    this.#notes.stop();
    this.#alarm.disconnect();
    this.#walks.length = 0;
    this.#giveUp();
  }

  #giveUp(): void {
    if (this.hasGivenUp) return;
    this.hasGivenUp = true;
    this.#options.onChange?.();
  }
}

const hasText = (element: Element): boolean => /[\p{L}\p{N}]/u.test(element.textContent) && element.checkVisibility();
