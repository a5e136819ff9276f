import { until } from '../until.ts';
import type { CdpTarget } from './cdp-target.ts';

export type Level = 'Off' | 'Tidy' | 'Focus';

/** The extension's popup, used by the names that its controls have for everybody. */
export class Popup {
  readonly target: CdpTarget;
  readonly #isOpen: () => Promise<boolean>;

  constructor(target: CdpTarget, isOpen: () => Promise<boolean>) {
    this.target = target;
    this.#isOpen = isOpen;
  }

  /** All its words, those behind a disclosure included. */
  text(): Promise<string> {
    return this.target.evaluate(() => document.querySelector('main')?.textContent ?? '');
  }

  /** What it says of the page, and the line below; null until it has asked the page. */
  async headline(): Promise<[title: string, text: string] | null> {
    const lines = await this.target.evaluate(() =>
      [...document.querySelectorAll('main h2, main h2 + p')].map((each) => each.textContent ?? ''),
    );
    return lines[0] ? [lines[0], lines[1] ?? ''] : null;
  }

  /** Waits until the popup says something that matches. */
  async says(wanted: RegExp): Promise<string> {
    return until(`the popup says ${wanted}`, async () => {
      const text = await this.text();
      return wanted.test(text) && text;
    });
  }

  /** The level that the page has; null while it is at work. */
  async level(): Promise<Level | null> {
    if (await this.target.evaluate(() => document.querySelector('main')?.ariaBusy === 'true')) return null;
    for (const level of ['Off', 'Tidy', 'Focus'] as const) {
      if ((await this.target.has('radio', level)) && (await this.target.isChecked('radio', level))) return level;
    }
    return null;
  }

  async choose(level: Level): Promise<void> {
    await this.target.click('radio', level);
    await until(`the popup shows ${level}`, async () => (await this.level()) === level);
  }

  async openReader(): Promise<void> {
    await this.target.click('button', 'Reader view');
    await this.isGone();
  }

  /** @returns the sentences, as shown */
  async summarize(): Promise<string[]> {
    await this.target.click('button', 'Summarize');
    await this.target.locate('region', 'Summary');
    return this.target.evaluate(() =>
      [...document.querySelectorAll('[aria-label="Summary"] li')].map((item) => item.textContent ?? ''),
    );
  }

  async setAlways(isWanted: boolean): Promise<void> {
    if ((await this.isAlways()) === isWanted) return;
    await this.target.click('checkbox', 'Always on this site');
    await until('it is stored', async () => (await this.level()) !== null && (await this.isAlways()) === isWanted);
  }

  isAlways(): Promise<boolean> {
    return this.target.isChecked('checkbox', 'Always on this site');
  }

  /** Accessible name of what has the focus, and its value where it is a choice. */
  focused(): Promise<string> {
    return this.target.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (element?.ariaLabel ?? label ?? element?.textContent ?? '').trim();
    });
  }

  async close(): Promise<void> {
    await this.target.evaluate(() => window.close()).catch(() => {});
    await this.isGone();
  }

  async isGone(): Promise<void> {
    await until('the popup is gone', async () => !(await this.#isOpen()));
  }
}
