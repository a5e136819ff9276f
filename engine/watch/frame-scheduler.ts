/** Does all work between two frames, and asks for a frame only when there is work. */
export class FrameScheduler {
  readonly #view: Window;
  readonly #step: () => void;
  #frame = 0;
  #timer = 0;
  #isStopped = false;

  /** @param step one slice of work; it wakes the scheduler again where more is left */
  constructor(view: Window, step: () => void) {
    this.#view = view;
    this.#step = step;
  }

  /** Work at the next frame, before it is painted. A page in the background has no frames, and is left in peace. */
  wake(): void {
    if (this.#isStopped || this.#frame) return;
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#step();
    });
  }

  wakeIn(delayMs: number): void {
    if (this.#isStopped || this.#timer) return;
    this.#timer = this.#view.setTimeout(() => {
      this.#timer = 0;
      this.wake();
    }, delayMs);
  }

  stop(): void {
    this.#isStopped = true;
    this.#view.cancelAnimationFrame(this.#frame);
    this.#view.clearTimeout(this.#timer);
  }
}
