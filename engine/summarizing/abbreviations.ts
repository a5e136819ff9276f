import { isOfKind, SPACE } from './characters.ts';

/** Words that end in a full stop which does not end the sentence, lower case, by the languages that write them so. */
const WORDS = [
  // English
  'mr mrs ms mx dr prof st sen rep gov gen col lt sgt capt cmdr maj rev hon pres jr sr inc corp ltd co bros no nos vs approx est',
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rs mt ft ave blvd rd cf al fig dept univ assn ph.d',
  // German, Dutch
  'bzw usw nr str mio mrd ca evtl ggf inkl sog vgl hr fr bd hrsg ing dipl dhr mevr mw ir drs jl bijv enz evt blz',
  // French, Spanish, Italian, Portuguese, Romanian
  'm mm mme mmes mlle mlles me mgr art av env éd sra srta sres dra dña avda pág núm sr ud uds ee uu sig sigg dott avv on ecc pag fig dom exmo exma eng profa nº str dl dna domn',
  // Danish, Norwegian, Swedish, Finnish
  'bl f.eks t.ex bl.a kl tlf osv pga ifm jf mfl mv dvs ev tex mm esim ym mm tms ns klo huom',
  // Polish, Czech, Hungarian
  'np ul tj tzv tzn prof inż mgr godz wg św ok r w ks gen min pkt mudr judr ing phdr čl č např mj atd resp cca pl stb kb ún dr ifj id sz',
  // Russian, Ukrainian, Greek, Turkish
  'г гг ул им тыс млн млрд руб др пр проф акад стр рис см т.е т.д т.п т.к р ст вул тис грн див κ κα κκ αρ σελ δηλ π.χ κ.ά κ.λπ dr doç prof av sok cad no vb örn',
  // Hindi, Marathi, Bengali, Tamil write titles with the English stop
  'डॉ श्री प्रो रु मो सं डा ডা ড মো மு திரு டாக்டர்',
  // Vietnamese, Indonesian
  'tp ts ths gs pgs tr dr ir jl tgl yth',
];
const ABBREVIATIONS = new Set(WORDS.flatMap((line) => line.split(' ')));

/** Languages in which a number with a full stop is an ordinal: "am 3. Oktober". */
const WRITES_ORDINALS = new Set('de da no nb nn fi cs sk hu pl hr sl et lv tr is'.split(' '));

/**
 * Whether the full stop at the end of a text belongs to its last word and need not end the sentence.
 * @param next what follows, to tell "the U.S. Senate" from "the U.S. The…"
 */
export function endsInAbbreviation(text: string, next: string, lang: string): boolean {
  if (!text.endsWith('.')) return false;
  const last = lastWord(text).slice(0, -1);
  // Most sentences end in a plain word.
  if (last.length > 2 && !last.includes('.')) return ABBREVIATIONS.has(last.toLowerCase());
  if (/^\d{1,2}$/.test(last)) return WRITES_ORDINALS.has(lang.slice(0, 2)) && /^\s*\p{L}/u.test(next);
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(last))
    return !/^\s*(?:the|he|she|it|in|but|and|they|we|this|that|at|on|for)\s/i.test(next);
  if (/^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(last)) return !/^[ap]\.m$/i.test(last) || !/^\s*\p{Lu}/u.test(next);
  return ABBREVIATIONS.has(last.toLowerCase());
}

const OPENERS = '([{"\'“‘«„';

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && !isOfKind(text, start - 1, SPACE) && !OPENERS.includes(text.charAt(start - 1))) start--;
  return text.slice(start);
}
