import { LEXICONS } from '../lexicon/index.ts';
import { indexPhrases, matchTopics, type PhraseIndex } from '../lexicon/match-topics.ts';
import { TOPICS } from '../lexicon/types.ts';
import { countRuns, INK } from './characters.ts';

/** What ends a sentence, and what may stand behind that. */
const STOPS = '.!?…。！？।॥۔؟;';
const CLOSERS = '"\'”’»」』)]';
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
/** What ends in a stop and is no longer than this is a label all the same. In words. */
const LABEL_WORDS = 3;
/** Longer sentences tell something besides, whatever phrases they hold. In characters. */
const CREDIT_CHARACTERS = 130;
/** Share of a sentence that the phrases of a topic must cover. */
const COVERED = 0.3;
/** What a sentence may say about the paper that made the article, rather than in it. */
const NOT_THE_STORY = TOPICS.map((topic) => topic !== 'stub' && topic !== 'ad');

const indexes = new Map<string, PhraseIndex>();

function phrasesOf(language: string): PhraseIndex {
  let index = indexes.get(language);
  if (!index) {
    index = indexPhrases(LEXICONS.filter((lexicon) => lexicon.language === language || lexicon.language === 'en'));
    indexes.set(language, index);
  }
  return index;
}

/** Labels, datelines and credits do not. */
function endsInStop(sentence: string): boolean {
  let last = sentence.length - 1;
  while (last >= 0 && CLOSERS.includes(sentence.charAt(last))) last--;
  return last >= 0 && STOPS.includes(sentence.charAt(last));
}

/**
 * Makes a test for what stands among the sentences of an article and is none of its story: headings, datelines, credits, and
 * what asks to subscribe, follow or read on.
 * @param lang BCP 47 tag of the article
 */
export function tellsNothingTest(lang: string): (sentence: string) => boolean {
  const phrases = phrasesOf(lang.slice(0, 2).toLowerCase());
  return (sentence) => {
    if (!endsInStop(sentence)) return true;
    if (sentence.length > CREDIT_CHARACTERS || UNSPACED.test(sentence)) return false;
    if (countRuns(sentence, INK) <= LABEL_WORDS) return true;
    return matchTopics(sentence, phrases).some((share, topic) => NOT_THE_STORY[topic] && share > COVERED);
  };
}
