/** Ends of words after which a full stop does not end the sentence, in the languages that write them so. */
const ABBREVIATIONS =
  /(?:^|[\s("'“‘«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|Pres|Jr|Sr|Inc|Corp|Ltd|Co|Bros|No|Nos|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Rs|Mt|Ft|Ave|Blvd|e\.g|i\.e|cf|al|ca|z\.B|d\.h|u\.a|bzw|usw|Nr|Str|Mio|Mrd|M|MM|Mme|Mlle|Me|Sra?|Dra?|Sig|Dott|Ing|Avv|dhr|mevr|nr|bl\.a|t\.ex|f\.eks|kl|tzv|np|ul|tj|г|гг|ул|им|тыс|млн|млрд|руб|т\.е|др|(?:[A-Z]\.)*[A-Z])\.\s*$/u;

/** A sentence of a text, as it stands there. */
export interface Sentence {
  /** Counts the sentences of the text from 0. */
  readonly index: number;
  readonly text: string;
  /** Counts the paragraphs of the text from 0. */
  readonly paragraph: number;
}

/**
 * Splits a text into sentences. Paragraphs end at line breaks; inside them the browser's own segmentation for the language
 * holds (Unicode UAX 29), except after abbreviations and initials.
 * @param lang BCP 47 tag; English rules if it is empty or unknown
 */
export function splitSentences(text: string, lang: string): Sentence[] {
  const segmenter = new Intl.Segmenter(segmenterLocale(lang), { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.split(/\n+/)) {
    let current = '';
    const end = () => {
      const sentence = current.trim();
      if (/[\p{L}\p{N}]/u.test(sentence)) sentences.push({ index: sentences.length, text: sentence, paragraph });
      current = '';
    };
    for (const { segment } of segmenter.segment(line)) {
      current += segment;
      if (!ABBREVIATIONS.test(current)) end();
    }
    end();
    paragraph++;
  }
  return sentences;
}

function segmenterLocale(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
