import { describe, expect, it } from 'vitest';
import { until } from '../../../drive/until.ts';
import { stageReader } from './stage-reader.ts';

describe('the reader view in short, and aloud', () => {
  const stage = stageReader();

  it('sums up in as many sentences as wanted, each of which leads to its place', async () => {
    await stage.press('s');
    const sentences = () =>
      stage.reader.evaluate(function () {
        return [...this.querySelectorAll('.sentence')].map(({ textContent }) => textContent ?? '');
      });
    expect(await sentences()).toHaveLength(3);
    await stage.reader.evaluate(function () {
      this.querySelector<HTMLInputElement>('.summary input')?.focus();
    });
    for (let i = 0; i < 4; i++) await stage.press('ArrowRight');
    const more = await sentences();
    expect(more).toHaveLength(7);
    const last = more.at(-1) ?? '';
    await stage.reader.click('button', last);
    await until('it is in sight', () => stage.isInSight(last));
    const marked = await stage.browser.pageTarget.evaluateInExtension(() =>
      [...(CSS.highlights.get('cleansheet-sentence') ?? [])].map(String),
    );
    expect(marked.join('').replace(/\s+/g, ' ')).toBe(last);
  });

  it('asks the browser’s model only when told to, shows it work, and says whose words they are', async () => {
    await stage.browser.pageTarget.evaluateInExtension(() => {
      class StandIn extends EventTarget {
        static created = 0;
        static availability = async () => 'downloadable';
        static async create({ monitor, signal }: { monitor: (target: EventTarget) => void; signal: AbortSignal }) {
          StandIn.created++;
          const target = new EventTarget();
          monitor(target);
          for (const loaded of [0.25, 1]) {
            target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
            await new Promise((resolve) => setTimeout(resolve, 400));
            signal.throwIfAborted();
          }
          return new StandIn();
        }
        summarizeStreaming(text: string) {
          return new ReadableStream({
            start(controller) {
              if (text.includes('quota')) throw new DOMException('', 'QuotaExceededError');
              controller.enqueue('Two surveys, ');
              controller.enqueue('one river.');
              controller.close();
            },
          });
        }
        destroy() {}
      }
      Object.assign(globalThis, { Summarizer: StandIn });
    });
    const created = () =>
      stage.browser.pageTarget.evaluateInExtension(() => Reflect.get(Reflect.get(globalThis, 'Summarizer'), 'created'));
    await stage.press('s');
    await stage.reader.sees('button', 'Summary by the browser’s model');
    expect(await created()).toBe(0);
    await stage.reader.click('button', 'Summary by the browser’s model');
    await stage.reader.sees('progressbar', 'The browser downloads its model: 25%');
    await stage.reader.click('button', 'Cancel');
    await stage.reader.click('button', 'Summary by the browser’s model');
    await stage.reader.until('the summary is written', function () {
      return this.querySelector('.by-browser')?.textContent?.includes('Two surveys, one river.');
    });
    expect(
      await stage.reader.evaluate(function () {
        return this.querySelector('.by-browser')?.textContent;
      }),
    ).toContain('Written by the browser’s model on this device');
    expect(await created()).toBe(2);
  });

  it('says in plain words what the browser’s model could not do', async () => {
    await stage.browser.pageTarget.evaluateInExtension(() => {
      const create = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
      Object.assign(globalThis, { Summarizer: { availability: async () => 'available', create } });
    });
    await stage.press('s');
    await stage.reader.click('button', 'Summary by the browser’s model');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.by-browser')?.textContent?.includes('too long for the browser’s model');
    });
  });

  it('reads aloud by sentences, marks them, skips, pauses and goes on', async () => {
    await stage.browser.pageTarget.evaluateInExtension(() => {
      const spoken: string[] = [];
      const voice = { name: 'Sam', voiceURI: 'sam', lang: 'en-GB', localService: true, default: true };
      let current: SpeechSynthesisUtterance | null = null;
      const standIn = Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        get speaking() {
          return current !== null;
        },
        pending: false,
        speak(utterance: SpeechSynthesisUtterance) {
          current = utterance;
          spoken.push(utterance.text);
        },
        cancel() {
          current = null;
        },
        finish() {
          const done = current;
          current = null;
          done?.onend?.(new Event('end') as SpeechSynthesisEvent);
        },
      });
      class Utterance {
        readonly text: string;
        onend: (() => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(globalThis, 'speechSynthesis', { value: standIn, configurable: true });
      Object.assign(globalThis, { spoken, SpeechSynthesisUtterance: Utterance });
    });
    // So that it finds the voice.
    await stage.reopen();
    const said = () =>
      stage.browser.pageTarget.evaluateInExtension(() => Reflect.get(globalThis, 'spoken') as string[]);
    const finish = () =>
      stage.browser.pageTarget.evaluateInExtension(() => Reflect.get(speechSynthesis, 'finish').call(speechSynthesis));
    const marked = () =>
      stage.browser.pageTarget.evaluateInExtension(() =>
        [...(CSS.highlights.get('cleansheet-spoken') ?? [])].map(String).join(''),
      );

    await stage.press('l');
    await until('it speaks', async () => (await said()).length > 0);
    await finish();
    const [first = '', second = ''] = await said();
    expect(second).not.toBe(first);
    expect((await marked()).replace(/\s+/g, ' ')).toBe(second);

    await stage.press('l');
    await stage.reader.sees('button', 'Play');
    await stage.press('.');
    await stage.press(',');
    await stage.reader.click('button', 'Play');
    expect((await said()).at(-1)).toBe(second);
    await stage.press(',');
    expect((await said()).at(-1)).toBe(first);
    for (let i = 0; i < 30; i++) await finish();
    await until('the place is kept in sight', async () => (await stage.scrolled()) > 0);
    await stage.reader.click('button', 'Stop');
    expect(await marked()).toBe('');
  });

  it('says so where the browser has no voice', async () => {
    await stage.press('l');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.player')?.textContent?.includes('no voice to read this aloud');
    });
  });
});
