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
    ['ur', 'کشتی رک گئی۔ لوگ لوٹ آئے۔', ['کشتی رک گئی۔', 'لوگ لوٹ آئے۔']],
    ['de', 'Am 3. Oktober fuhr Dr. Lahn los. Er kam an.', ['Am 3. Oktober fuhr Dr. Lahn los.', 'Er kam an.']],
    ['fr', 'Mme. Faro parle à M. Ekeland. « Oui ! » dit-il.', ['Mme. Faro parle à M. Ekeland.', '« Oui ! » dit-il.']],
    ['es', 'La Sra. Faro llegó a las 9. ¿Quién habló?', ['La Sra. Faro llegó a las 9.', '¿Quién habló?']],
    ['pl', 'Ponton kosztuje np. sto zł. To dużo.', ['Ponton kosztuje np. sto zł.', 'To dużo.']],
    ['ru', 'В 1931 г. на ул. Речной стоял дом. Он сгорел.', ['В 1931 г. на ул. Речной стоял дом.', 'Он сгорел.']],
    ['el', 'Πού πήγε; Κανείς δεν ξέρει.', ['Πού πήγε;', 'Κανείς δεν ξέρει.']],
    ['ja', '「船はない。」と彼は言った。皆が帰った。', ['「船はない。」と彼は言った。', '皆が帰った。']],
    ['zh', '船停了。“为什么？”他问。', ['船停了。', '“为什么？”', '他问。']],
    ['en', '“Why now?” she asked. Nobody knew.', ['“Why now?” she asked.', 'Nobody knew.']],
    ['en', 'It left at 5 p.m. Nobody came… or so they say.', ['It left at 5 p.m.', 'Nobody came… or so they say.']],
    ['en', 'She lives in the U.S. The boat does not.', ['She lives in the U.S.', 'The boat does not.']],
    [
      'en',
      'J. R. Faro met Sen. Dorrit on Jan. 5. They spoke.',
      ['J. R. Faro met Sen. Dorrit on Jan. 5.', 'They spoke.'],
    ],
  ])('%s: %s', (lang, text, sentences) => {
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

  test.each([
    ['opens with', ARTICLE],
    ['ends with', ARTICLE.split('\n').reverse().join('\n')],
  ])('gives three sentences of an article, verbatim and in its order, that %s what matters', (_, textContent) => {
    const { sentences } = summarize({ ...source, textContent });
    expect(sentences).toHaveLength(3);
    const places = sentences.map(({ text }) => textContent.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('picks what the story is about', () => {
    const texts = summarize(source, { sentences: 2 })
      .sentences.map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('voted on Monday to reopen');
    expect(texts).not.toContain('gull');
  });

  test.each([
    [
      'en',
      'Nothing seems really new, and everyone does quite a lot of it often.',
      'Police charged a man with murder in the city.',
    ],
    [
      'fr',
      'Cela peut sembler assez simple, et chacun le fait souvent aussi.',
      'Une manifestation a réuni des femmes à Paris samedi.',
    ],
  ])('%s: knows what people write in summaries', (lang, idle, news) => {
    for (const textContent of [`${idle}\n${news}`, `${news}\n${idle}`])
      expect(summarize({ title: '', lang, textContent }, { sentences: 1 }).sentences[0]?.text).toBe(news);
  });

  test('does not say a thing twice', () => {
    const twice = { ...source, textContent: `${ARTICLE.split('\n')[0]}\n${ARTICLE}` };
    const texts = summarize(twice, { sentences: 3 }).sentences.map(({ text }) => text);
    expect(new Set(texts).size).toBe(3);
  });

  test('takes nothing from a dateline, a credit or a plea', () => {
    const noise = [
      'PORT AMBER, Monday',
      'Reporting by Asha Rao; editing by Tomas Ekeland.',
      'Sign up for our newsletter.',
      'Follow us on Facebook.',
    ];
    const textContent = [noise[0], ARTICLE, ...noise.slice(1)].join('\n');
    const texts = summarize({ ...source, textContent }, { sentences: 6 }).sentences.map(({ text }) => text);
    for (const text of noise) expect(texts).not.toContain(text);
  });

  test('rather picks what stands alone than what leans on a sentence that is not there', () => {
    const leaning = ARTICLE.replace('Lucinda Faro, the harbour master, said', 'He added that she said').replace(
      'Islanders said that the ferry',
      'They also said that it',
    );
    const texts = summarize({ ...source, textContent: leaning }, { sentences: 2 }).sentences.map(({ text }) => text);
    for (const text of texts) expect(text).not.toMatch(/^(He|They) /);
  });

  test('gives a share of the words, and never more than ten sentences', () => {
    const words = (text: string) => text.split(/\s+/).length;
    const textContent = Array.from({ length: 30 }, (_, i) => ARTICLE.replaceAll('ferry', `boat ${i}`)).join('\n');
    const of = (options: object) => summarize({ ...source, textContent: ARTICLE }, options).sentences;
    const third = of({ share: 0.33 }).reduce((sum, { text }) => sum + words(text), 0);
    expect(third).toBeGreaterThanOrEqual(0.33 * words(ARTICLE));
    expect(third).toBeLessThan(0.75 * words(ARTICLE));
    expect(summarize({ ...source, textContent }, { share: 1 }).sentences).toHaveLength(10);
    expect(summarize({ ...source, textContent }, { sentences: 99 }).sentences).toHaveLength(10);
    expect(of({ sentences: 0 })).toHaveLength(1);
    expect(of({ sentences: Number.NaN })).toHaveLength(3);
  });

  test('gives a very short article whole', () => {
    expect(summarize({ ...source, textContent: 'One thing happened.' }).sentences).toEqual([
      { index: 0, text: 'One thing happened.' },
    ]);
    expect(summarize({ ...source, textContent: '' }).sentences).toEqual([]);
  });
});
