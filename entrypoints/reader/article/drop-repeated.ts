import type { Article } from '../../../engine/types.ts';

/** A line that tells no more than who wrote it and when has hardly more letters than that beside the name. */
const MOST_OTHER_WORDS = 4;

/** Takes out of an article's body what stands above it: its title, and the line that only names author and date. */
export function dropRepeated(content: HTMLElement, { title, byline, publishedTime, modifiedTime }: Article): void {
  const heading = content.querySelector('h1, h2, h3, h4, h5, h6');
  if (heading && squeeze(heading.textContent) === squeeze(title)) heading.remove();

  const line = content.querySelector('p, div:not(:has(> *))');
  if (!line || !byline || content.querySelector('p, img, figure') !== line) return;
  const name = squeeze(byline);
  const text = squeeze(line.textContent);
  if (!text.includes(name)) return;
  const rest = text.replace(name, ' ');
  const known = new Set([publishedTime, modifiedTime].flatMap((time) => numbersIn(time ?? '')));
  const isOnlyThat =
    numbersIn(rest).every((each) => known.has(each)) && (rest.match(/\p{L}+/gu) ?? []).length <= MOST_OTHER_WORDS;
  if (isOnlyThat) line.remove();
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
