import { describe, expect, it } from 'vitest';
import { until } from '../../../drive/until.ts';
import { stageReader } from './stage-reader.ts';

const ASK = 'Summary by the browser’s model';

describe('the reader view in short, and aloud', () => {
  const stage = stageReader();

  /** Puts a stand-in in the place of the browser's model, that does what `tellModel` says. */
  const offerModel = (availability = 'downloadable') =>
    stage.browser.pageTarget.evaluateInExtension((answer) => {
      const model = {
        created: 0,
        load: (_: number) => {},
        write: (_: string) => {},
        close() {},
        fail: (_: string) => {},
      };
      const create = ({ monitor, signal }: { monitor: (target: EventTarget) => void; signal: AbortSignal }) => {
        model.created++;
        const target = new EventTarget();
        monitor(target);
        return new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          model.fail = (name) => reject(new DOMException('', name));
          model.load = (loaded) => {
            target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
            if (loaded === 1) resolve({ summarizeStreaming, destroy() {} });
          };
        });
      };
      const summarizeStreaming = (_: string, { signal }: { signal: AbortSignal }) =>
        new ReadableStream({
          start(controller) {
            model.write = (text) => controller.enqueue(text);
            model.close = () => controller.close();
            signal.addEventListener('abort', () => controller.error(signal.reason));
          },
        });
      Object.assign(globalThis, { model, Summarizer: { availability: async () => answer, create } });
    }, availability);
  const tellModel = async (what: 'load' | 'write' | 'close' | 'fail', value: string | number = '') => {
    await stage.browser.pageTarget.evaluateInExtension(
      (name, given) => Reflect.get(Reflect.get(globalThis, 'model'), name)(given),
      what,
      value,
    );
  };
  const created = () =>
    stage.browser.pageTarget.evaluateInExtension(() => Reflect.get(Reflect.get(globalThis, 'model'), 'created'));
  const byBrowser = () =>
    stage.reader.evaluate(function () {
      return this.querySelector('.by-browser')?.textContent ?? '';
    });

  /** Puts an engine with one voice in the place of the browser's, that speaks until `tellVoice` says otherwise. */
  const giveVoice = () =>
    stage.browser.pageTarget.evaluateInExtension(() => {
      const spoken: string[] = [];
      const voice = { name: 'Sam', voiceURI: 'sam', lang: 'en-GB', localService: true, default: true };
      let current: SpeechSynthesisUtterance | null = null;
      const standIn = Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        get speaking() {
          return current !== null;
        },
        pending: false,
        // As a page may have left it.
        paused: true,
        resume() {
          standIn.paused = false;
        },
        speak(utterance: SpeechSynthesisUtterance) {
          if (standIn.paused) return;
          current = utterance;
          spoken.push(utterance.text);
        },
        cancel() {
          current = null;
        },
        fail(error: string) {
          current?.onerror?.(Object.assign(new Event('error'), { error }) as SpeechSynthesisErrorEvent);
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
        onerror: (() => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(globalThis, 'speechSynthesis', { value: standIn, configurable: true });
      Object.assign(globalThis, { spoken, SpeechSynthesisUtterance: Utterance });
    });
  const tellVoice = (what: 'finish' | 'fail', error = '') =>
    stage.browser.pageTarget.evaluateInExtension(
      (name, given) => Reflect.get(speechSynthesis, name).call(speechSynthesis, given),
      what,
      error,
    );

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
    await offerModel();
    await stage.press('s');
    await stage.reader.sees('button', ASK);
    expect(await byBrowser()).toContain('will first download its model');
    expect(await created()).toBe(0);

    await stage.reader.click('button', ASK);
    await tellModel('load', 0.25);
    await stage.reader.sees('progressbar', 'The browser downloads its model: 25%');
    await stage.reader.click('button', 'Cancel');
    await stage.reader.sees('button', ASK);
    expect(await byBrowser()).toContain('will first download its model');

    await stage.reader.click('button', ASK);
    await tellModel('load', 1);
    await tellModel('write', 'Two surveys, ');
    await until('the first words are there', async () => (await byBrowser()).includes('Two surveys, '));
    await stage.reader.click('button', 'Cancel');
    await stage.reader.sees('button', ASK);
    expect(await byBrowser()).not.toContain('Two surveys');

    await stage.reader.click('button', ASK);
    await tellModel('load', 1);
    await tellModel('write', 'Two surveys, ');
    await tellModel('write', 'one river.');
    await tellModel('close');
    await until('the summary is written', async () => (await byBrowser()).includes('Two surveys, one river.'));
    expect(await byBrowser()).toContain('Written by the browser’s model on this device');
    expect(await stage.reader.has('button', 'Cancel')).toBe(false);
    expect(await created()).toBe(3);
  });

  it.each([
    ['QuotaExceededError', 'too long for the browser’s model'],
    ['NotAllowedError', 'does not let its model work'],
    ['NotSupportedError', 'does not know this language'],
    ['NetworkError', 'could not download its model'],
    ['UnknownError', 'could not sum this up'],
  ])('says in plain words what the browser’s model could not do: %s', async (name, words) => {
    await offerModel();
    await stage.press('s');
    await stage.reader.click('button', ASK);
    await tellModel('fail', name);
    await until('it says so', async () => (await byBrowser()).includes(words));
    await stage.reader.sees('button', 'Try again');
  });

  it('says nothing of a model where the browser has none for this article', async () => {
    await offerModel('unavailable');
    await stage.press('s');
    await stage.reader.sees('region', 'Summary');
    expect(await stage.reader.has('button', ASK)).toBe(false);
  });

  it('reads aloud by sentences, marks them, skips, pauses and goes on', async () => {
    await giveVoice();
    // So that it finds the voice.
    await stage.reopen();
    const said = () =>
      stage.browser.pageTarget.evaluateInExtension(() => Reflect.get(globalThis, 'spoken') as string[]);
    const marked = () =>
      stage.browser.pageTarget.evaluateInExtension(() =>
        [...(CSS.highlights.get('cleansheet-spoken') ?? [])].map(String).join(''),
      );

    await stage.press('l');
    await until('it speaks', async () => (await said()).length > 0);
    await tellVoice('finish');
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
    for (let i = 0; i < 30; i++) await tellVoice('finish');
    await until('the place is kept in sight', async () => (await stage.scrolled()) > 0);
    await stage.reader.click('button', 'Stop');
    expect(await marked()).toBe('');
  });

  it('goes on after a sentence that the engine lost, and says so where it refuses', async () => {
    await giveVoice();
    await stage.reopen();
    await stage.press('l');
    const said = () =>
      stage.browser.pageTarget.evaluateInExtension(() => (Reflect.get(globalThis, 'spoken') as string[]).length);
    await until('it speaks', async () => (await said()) === 1);
    await stage.browser.pageTarget.evaluateInExtension(() => speechSynthesis.cancel());
    await until('the next sentence is spoken', async () => (await said()) === 2);
    await tellVoice('fail', 'synthesis-failed');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.player [role="alert"]') !== null;
    });
  });

  it('says so where the browser has no voice', async () => {
    await stage.press('l');
    await stage.reader.until('it says so', function () {
      return this.querySelector('.player')?.textContent?.includes('no voice to read this aloud');
    });
  });
});
