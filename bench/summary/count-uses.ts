import { hasKind, NUMBER } from '../../engine/summarizing/characters.ts';
import type { Item } from './stories.ts';

/** Steps of a logarithm that uses are stored in: finer is noise. */
const STEPS = 4;
/** In fewer articles than these, how often a word is used is chance. */
const LEAST_ARTICLES = 30;
/** So many articles speak for a word being as any other, besides those that have it. */
const ARTICLES_OF_DOUBT = 10;
/** What is mostly written with a capital is a name, and names are of the day. As a share. */
const MOSTLY = 0.5;

/** What articles tell of a word. */
interface Count {
  articles: number;
  /** In how many of their summaries it is used; a part of one where several people wrote one. */
  used: number;
  standing: number;
  capitals: number;
}

/** What is known of the words of a language. */
interface Language {
  readonly words: Map<string, Count>;
  /** Of all words together. */
  articles: number;
  used: number;
}

/** Counts which words people use in summaries of the articles that have them, by language. */
export class UseCounts {
  readonly #languages = new Map<string, Language>();

  constructor(items: readonly Item[]) {
    // An article that is learned from with its title and without it counts once.
    for (const item of new Map(items.map((item) => [item.pair.article, item])).values()) this.#add(item);
  }

  #add({ pair, story: { table, asName }, used }: Item): void {
    const language = this.#languages.get(pair.lang) ?? { words: new Map<string, Count>(), articles: 0, used: 0 };
    this.#languages.set(pair.lang, language);
    for (const [id, word] of table.words.entries()) {
      const count = language.words.get(word) ?? { articles: 0, used: 0, standing: 0, capitals: 0 };
      language.words.set(word, count);
      count.articles++;
      count.used += used[id] as number;
      count.standing += table.frequency[id] as number;
      count.capitals += asName[id] as number;
      language.articles++;
      language.used += used[id] as number;
    }
  }

  /** What an article's words are worth by the other articles. @param isCounted whether it is one of those counted */
  usesFor({ pair, story, used }: Item, isCounted: boolean): Float64Array {
    const language = this.#languages.get(pair.lang);
    return Float64Array.from(story.table.words, (word, id) => {
      const count = language?.words.get(word);
      if (!language || !count) return 0;
      return isCounted ? useOf(word, language, count, 1, used[id]) : useOf(word, language, count);
    });
  }

  /** As the engine reads them: for each language and step, the words. */
  toStore() {
    const stored = [...this.#languages].map(([name, language]) => {
      const steps: Record<string, string[]> = {};
      for (const [word, count] of language.words) {
        const step = Math.round(useOf(word, language, count) * STEPS);
        if (step !== 0) steps[step] = [...(steps[step] ?? []), word];
      }
      return [name, Object.fromEntries(Object.entries(steps).map(([step, words]) => [step, words.sort().join(' ')]))];
    });
    return { steps: STEPS, words: Object.fromEntries(stored) };
  }
}

/** @param articles, used what is left out of the count */
function useOf(word: string, language: Language, count: Count, articles = 0, used = 0): number {
  const having = count.articles - articles;
  if (having < LEAST_ARTICLES || count.capitals > MOSTLY * count.standing || hasKind(word, NUMBER)) return 0;
  const mean = language.used / language.articles;
  const share = (count.used - used + ARTICLES_OF_DOUBT * mean) / (having + ARTICLES_OF_DOUBT);
  return Math.round(Math.log(share / mean) * STEPS) / STEPS;
}
