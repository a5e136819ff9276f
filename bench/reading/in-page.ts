import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { read } from '../../engine/read.ts';
import { plainText } from '../plain-text.ts';

/** What a reader makes of the open page: title, byline and content, one after the other, and how long it took, once warm. */
export interface Reading {
  readonly name: string;
  readonly head: string;
  readonly text: string;
  readonly ms: number;
}

interface Extract {
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly content?: string | null | undefined;
}

/** Postlight's parser as its web build sets it. */
interface Postlight {
  parse(
    url: string,
    options: { html: string; fetchAllPages: boolean },
  ): Promise<{ title?: string; author?: string; content?: string }>;
}

const READERS: Readonly<Record<string, () => Extract | null | Promise<Extract | null>>> = {
  ours: () => read(document),
  Readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  Defuddle: () => {
    const { title, author, content } = new Defuddle(document, { url: location.href }).parse();
    return { title, byline: author, content };
  },
  Postlight: async () => {
    const parser: Postlight | undefined = Reflect.get(globalThis, 'Parser') ?? Reflect.get(globalThis, 'Mercury');
    if (!parser) return null;
    const html = document.documentElement.outerHTML;
    const { title, author, content } = await parser.parse(location.href, { html, fetchAllPages: false });
    return { title, byline: author, content };
  },
};

/** Reads the page with every reader named, each twice, the second time by the clock. */
export async function readWith(names: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const name of names) {
    const reader = READERS[name] as () => Extract | null | Promise<Extract | null>;
    try {
      await reader();
      const started = performance.now();
      const extract = await reader();
      const ms = performance.now() - started;
      readings.push({
        name,
        head: [extract?.title, extract?.byline].filter(Boolean).join('\n'),
        text: plainText(extract?.content ?? ''),
        ms,
      });
    } catch {
      readings.push({ name, head: '', text: '', ms: Number.NaN });
    }
  }
  return readings;
}
