import { describe, expect, test } from 'vitest';
import { summarize } from './summarize.ts';
import { splitSentences } from './summarizing/split-sentences.ts';

const textsOf = (text: string, lang = 'en') => splitSentences(text, lang).map((sentence) => sentence.text);

describe('splitting sentences', () => {
  test.each([
    [
      'en',
      'Mr. Dorrit paid Rs. 500 to the U.S. office. He left.',
      ['Mr. Dorrit paid Rs. 500 to the U.S. office.', 'He left.'],
    ],
    ['de', 'Das kostet z.B. drei Mark. Viel ist das nicht.', ['Das kostet z.B. drei Mark.', 'Viel ist das nicht.']],
    ['hi', 'नाव रुक गई। लोग लौट आए।', ['नाव रुक गई।', 'लोग लौट आए।']],
    ['ja', '船が止まった。人々は帰った。', ['船が止まった。', '人々は帰った。']],
    ['ar', 'هل توقفت العبارة؟ نعم توقفت.', ['هل توقفت العبارة؟', 'نعم توقفت.']],
  ])('%s', (lang, text, sentences) => {
    expect(textsOf(text, lang)).toEqual(sentences);
  });

  test('ends a sentence at the end of a paragraph', () => {
    expect(textsOf('A heading\n\nA sentence.')).toEqual(['A heading', 'A sentence.']);
  });

  test('takes a language tag that is none for English', () => {
    expect(textsOf('One. Two.', 'not a tag')).toEqual(['One.', 'Two.']);
  });
});

const ARTICLE = `The council of Port Amber voted on Monday to reopen the ferry to the outer islands in spring.
The ferry had been idle since March, when the council and the islands fell out over who should pay for its repairs.
Lucinda Faro, the harbour master, said that the weather had been mild.
Under the agreement the islands will pay a third of the repairs, and the council will run the ferry at least four times a day.
A gull watched from the roof.
Islanders said that the ferry, which carries their children to school, should never have stopped.`;

describe('summarizing', () => {
  const source = { title: 'Ferry to the outer islands to reopen', lang: 'en', textContent: ARTICLE };

  test('gives three sentences of the article, verbatim and in its order', () => {
    const { sentences } = summarize(source);
    expect(sentences).toHaveLength(3);
    for (const { text } of sentences) expect(ARTICLE).toContain(text);
    expect(sentences.map(({ index }) => index)).toEqual(sentences.map(({ index }) => index).sort((a, b) => a - b));
  });

  test('picks what the story is about', () => {
    const texts = summarize(source, { sentences: 2 })
      .sentences.map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('voted on Monday to reopen');
    expect(texts).not.toContain('gull');
  });

  test('does not say a thing twice', () => {
    const twice = { ...source, textContent: `${ARTICLE.split('\n')[0]}\n${ARTICLE}` };
    const texts = summarize(twice, { sentences: 3 }).sentences.map(({ text }) => text);
    expect(new Set(texts).size).toBe(3);
  });

  test('gives a very short article whole', () => {
    expect(summarize({ ...source, textContent: 'One thing happened.' }).sentences).toEqual([
      { index: 0, text: 'One thing happened.' },
    ]);
    expect(summarize({ ...source, textContent: '' }).sentences).toEqual([]);
  });
});
