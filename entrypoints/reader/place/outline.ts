/** A heading of the article, as the outline lists it. */
export interface Section {
  readonly heading: HTMLElement;
  readonly text: string;
  /** 1 for the highest level that the article uses. */
  readonly depth: number;
}

/** Fewer headings than this are seen at a glance. */
const LEAST_SECTIONS = 3;
/** Deeper headings would make a list as long as the article. */
const MOST_DEPTH = 3;

/** The article's sections, none for a short piece. */
export function outlineOf(content: HTMLElement): readonly Section[] {
  const headings = [...content.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
    .map((heading) => ({
      heading,
      text: heading.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      level: levelOf(heading),
    }))
    .filter(({ text }) => text);
  if (headings.length < LEAST_SECTIONS) return [];
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  return headings
    .map(({ heading, text, level }) => ({ heading, text, depth: levels.indexOf(level) + 1 }))
    .filter(({ depth }) => depth <= MOST_DEPTH);
}

const levelOf = (heading: HTMLElement): number => Number(heading.localName.slice(1));
