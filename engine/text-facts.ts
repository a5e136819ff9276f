import { countText, type TextCounts } from './count-text.ts';
import { attributeOf, rootElementOf, selectFirst, titleOf } from './dom.ts';
import { isLatin, LATIN_LETTERS, LATIN_NUMBERS } from './latin.ts';
import { LEXICONS } from './lexicon/index.ts';
import { indexPhrases, matchTopics, type PhraseIndex } from './lexicon/match-topics.ts';
import { TEXT_TRAITS, type TextTrait } from './signals/text-traits.ts';

/** What a text says by itself, wherever on the page it stands. */
export interface TextFacts {
  /** White space made single. */
  readonly text: string;
  readonly counts: TextCounts;
  /** How much of it the phrases of each of TOPICS cover. */
  readonly topics: Readonly<Float32Array>;
  /** 1 if it ends with a full stop or the like, 0 if not. */
  readonly endsSentence: 0 | 1;
  /** The values of TEXT_TRAITS. */
  readonly traits: Readonly<Float32Array>;
  /** How far it says the same as the page's title and as its description, 0 to 1. */
  readonly likeTitle: number;
  readonly likeDescription: number;
}

/** A page that goes on making new texts has them looked at anew from then on. */
const MOST_TEXTS = 20_000;

/** What a page calls itself: what its texts are compared with. */
interface PageNames {
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Finds out what the texts of a page say, each once: a page that changes is read again and again, and most of it is as it
 * was.
 */
export class TextReader {
  readonly names: PageNames;
  readonly #phrases: PhraseIndex;
  readonly #titleWords: ReadonlySet<string>;
  readonly #descriptionWords: ReadonlySet<string>;
  readonly #known = new Map<string, TextFacts>();

  constructor(names: PageNames) {
    this.names = names;
    this.#phrases = phrasesFor(names.language);
    this.#titleWords = wordSet(names.title);
    this.#descriptionWords = wordSet(names.description);
  }

  /** @param written the text as the page has it, white space included */
  factsOf(written: string): TextFacts {
    let facts = this.#known.get(written);
    if (!facts) {
      facts = this.#find(written);
      if (this.#known.size < MOST_TEXTS) this.#known.set(written, facts);
    }
    return facts;
  }

  #find(written: string): TextFacts {
    const text = singleSpaced(written);
    const counts = countText(text);
    const isLikeTitle = isComparable(counts, this.#titleWords);
    const isLikeDescription = isComparable(counts, this.#descriptionWords);
    const own = isLikeTitle || isLikeDescription ? wordSet(text) : NO_WORDS;
    return {
      text,
      counts,
      topics: matchTopics(text, this.#phrases),
      endsSentence: endsSentence(text),
      traits: traitsOf(text, counts),
      likeTitle: isLikeTitle ? overlap(own, this.#titleWords) : 0,
      likeDescription: isLikeDescription ? overlap(own, this.#descriptionWords) : 0,
    };
  }
}

const singleSpaced = (written: string): string => written.replace(/\s+/g, ' ').trim();

/** Words of a part of a text, of which nothing else is asked. */
export const countWords = (written: string): number => countText(singleSpaced(written)).words;

function traitsOf(text: string, counts: TextCounts): Float32Array {
  const values = new Float32Array(TEXT_TRAITS.length);
  for (let i = 0; i < values.length; i++) values[i] = (TEXT_TRAITS[i] as TextTrait).of(text, counts);
  return values;
}

const readers = new WeakMap<Document, TextReader>();

/** The reader of a page's texts; another one once the page calls itself otherwise. */
export function textReaderFor(document: Document): TextReader {
  const names = namesOf(document);
  let reader = readers.get(document);
  if (
    reader?.names.language !== names.language ||
    reader.names.title !== names.title ||
    reader.names.description !== names.description
  ) {
    reader = new TextReader(names);
    readers.set(document, reader);
  }
  return reader;
}

function namesOf(document: Document): PageNames {
  const root: Element | null = rootElementOf(document);
  const content = (selector: string) => {
    const meta = selectFirst(document, selector);
    return meta ? attributeOf(meta, 'content') : '';
  };
  return {
    language: root ? attributeOf(root, 'lang').slice(0, 2).toLowerCase() : '',
    title: content('meta[property="og:title"], meta[name="twitter:title"]') || titleOf(document),
    description: content('meta[name="description"], meta[property="og:description"]'),
  };
}

let indexes: Map<string, PhraseIndex> | undefined;

/** The page's language and English, whose words stand on pages of every language; all of them when it is unknown. */
function phrasesFor(language: string): PhraseIndex {
  const known = LEXICONS.some((lexicon) => lexicon.language === language) ? language : '';
  indexes ??= new Map();
  let index = indexes.get(known);
  if (!index) {
    index = indexPhrases(
      known ? LEXICONS.filter((lexicon) => lexicon.language === known || lexicon.language === 'en') : LEXICONS,
    );
    indexes.set(known, index);
  }
  return index;
}

const CLOSING = new Set('\'"”’»)]');
const SENTENCE_ENDS = new Set('.!?…。！？।۔؟');
function endsSentence(text: string): 0 | 1 {
  let last = text.length - 1;
  while (last > 0 && CLOSING.has(text.charAt(last))) last--;
  return SENTENCE_ENDS.has(text.charAt(last)) ? 1 : 0;
}

const NO_WORDS: ReadonlySet<string> = new Set();

const LATIN_WORD = new RegExp(`[${LATIN_LETTERS}${LATIN_NUMBERS}]+`, 'g');

function wordSet(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(lower.match(isLatin(lower) ? LATIN_WORD : /[\p{L}\p{N}]+/gu));
}

/** Texts of which one has this many times the words of the other are not alike. */
const UNLIKE = 4;

const isComparable = ({ words: count }: TextCounts, { size }: ReadonlySet<string>): boolean =>
  size > 0 && count <= UNLIKE * size && size <= UNLIKE * Math.max(1, count);

/** Share of a text's own words that are in `words`, and of `words` that are its own, multiplied. */
function overlap(own: ReadonlySet<string>, words: ReadonlySet<string>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return (shared / own.size) * (shared / words.size);
}
