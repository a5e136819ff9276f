import { signal } from '@preact/signals';
import { outlineOf, type Section } from './outline.ts';

/** A heading counts as reached once it is in the upper third of the window. */
const REACHED = 1 / 3;

/** Where the reader is in the article. */
export class PlaceModel {
  /** How much was read, 0 to 1: all of it once the last line is in the window. */
  readonly progress = signal(0);
  readonly sections = signal<readonly Section[]>([]);
  /** Index of the section that is being read, -1 before the first. */
  readonly current = signal(-1);

  readonly #box: HTMLElement;
  #content: HTMLElement | null = null;
  #leftOverPx = 0;
  #isDue = false;
  /** A change of type moves everything. */
  readonly #sizes = new ResizeObserver(() => this.#measureSoon());

  /** @param box what scrolls */
  constructor(box: HTMLElement, signal: AbortSignal) {
    this.#box = box;
    box.addEventListener('scroll', () => this.#measureSoon(), { signal, passive: true });
    signal.addEventListener('abort', () => this.#sizes.disconnect());
  }

  setContent(content: HTMLElement): void {
    this.#content = content;
    this.sections.value = outlineOf(content);
    this.#sizes.disconnect();
    this.#sizes.observe(this.#box);
    this.#sizes.observe(content);
  }

  /** Goes to a section by its index in the outline, or by a step from the current one. */
  goTo(index: number): void {
    const heading = this.sections.value[index]?.heading;
    if (!heading) return;
    heading.scrollIntoView({ block: 'start' });
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** Scrolls by a distance in pixels. Boxes scroll by whole ones: what is left over is made up for the next time. */
  moveBy(distancePx: number): void {
    const wanted = distancePx + this.#leftOverPx;
    const before = this.#box.scrollTop;
    this.#box.scrollBy({ top: wanted, behavior: 'instant' });
    const missing = wanted - (this.#box.scrollTop - before);
    this.#leftOverPx = Math.abs(missing) < 1 ? missing : 0;
  }

  #measureSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#measure();
    });
  }

  #measure(): void {
    const content = this.#content;
    if (!content?.isConnected) return;
    const { top, height } = content.getBoundingClientRect();
    const { clientHeight } = this.#box;
    const start = top + this.#box.scrollTop;
    const readable = start + height - clientHeight;
    this.progress.value = readable <= 0 ? 1 : Math.min(1, Math.max(0, this.#box.scrollTop / readable));
    const line = clientHeight * REACHED;
    this.current.value = this.sections.value.findLastIndex(
      ({ heading }) => heading.getBoundingClientRect().top <= line,
    );
  }
}
