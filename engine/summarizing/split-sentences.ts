import { endsInAbbreviation } from './abbreviations.ts';
import { hasKind, isOfKind, LETTER, NUMBER, SMALL } from './characters.ts';

/** A sentence of a text, as it stands there. */
export interface Sentence {
  /** Counts the sentences of the text from 0. */
  readonly index: number;
  readonly text: string;
  /** Counts the paragraphs of the text from 0. */
  readonly paragraph: number;
}

/** Greek asks with a semicolon, which the segmentation for Greek does not know. */
const GREEK_QUESTION = /(?<=[;\u037e])\s+(?=[\p{Lu}«])/u;

/**
 * Splits a text into sentences. Paragraphs end at line breaks; inside them the browser's own segmentation for the language
 * holds (Unicode UAX 29), except where its stop belongs to an abbreviation, an initial or an ordinal, or where what follows goes
 * on in lower case, as after a question that is quoted.
 * @param lang BCP 47 tag; English rules if it is empty or unknown
 */
export function splitSentences(text: string, lang: string): Sentence[] {
  const segmenter = segmenterFor(lang);
  const sentences: Sentence[] = [];
  for (const [paragraph, line] of text.split(/\n+/).entries()) {
    let current = '';
    const end = () => {
      const sentence = current.trim();
      if (hasKind(sentence, LETTER | NUMBER)) sentences.push({ index: sentences.length, text: sentence, paragraph });
      current = '';
    };
    for (const { segment } of segmenter.segment(line)) {
      if (current && !goesOn(current.trimEnd(), segment, lang)) {
        const opening = OPENS_NEXT.exec(current)?.[0] ?? '';
        current = current.slice(0, current.length - opening.length);
        end();
        current = opening;
      }
      const parts = lang.startsWith('el') ? segment.split(GREEK_QUESTION) : [segment];
      for (const part of parts.slice(0, -1)) {
        current += part;
        end();
      }
      current += parts.at(-1);
    }
    end();
  }
  return sentences;
}

/** A quotation mark that opens what follows, left at the end by the segmentation where no space tells. */
const OPENS_NEXT = /(?<=[。！？])[“‘「『]$/u;

/** Whether a sentence goes on in the segment behind it. */
const goesOn = (text: string, next: string, lang: string): boolean =>
  next.startsWith('»') ||
  next.startsWith('”') ||
  isOfKind(next, 0, SMALL) ||
  ((text.endsWith('」') || text.endsWith('』')) && /^(?:と|って)/.test(next)) ||
  endsInAbbreviation(text, next, lang);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(segmenterLocale(lang), { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

function segmenterLocale(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
