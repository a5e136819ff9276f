/** What the picker shows of a choice. */
export interface Choice {
  readonly elements: readonly Element[];
  /** What the choice is, in words: its kind where that is known. */
  readonly name: string;
  /** What would come of it, or why nothing can. */
  readonly tells: string;
  /** The selector that is stored; null where nothing can be. */
  readonly selector: string | null;
  /** Whether others are called the same, and could go with it. */
  readonly hasAlike: boolean;
}

/** One of the two things that the picker is for. */
export interface Mode {
  readonly name: 'hide' | 'keep';
  /** Everything else that could be chosen, where that is known. */
  readonly candidates: readonly Element[];
  choice(): Choice;
  point(element: Element): void;
  /** Widens what is chosen (1) or narrows it (-1); where there is a list, goes back and on in it. */
  step(by: 1 | -1): void;
  /** Goes on (1) or back (-1) by one in the order of the page. */
  pass(by: 1 | -1): void;
  toggleAlike(): void;
  /** Stores it. @returns the way back, null where the browser would not store it */
  confirm(): Promise<(() => Promise<void>) | null>;
  end(): void;
}
