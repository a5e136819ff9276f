/** The words before a name, in the languages of newspapers. */
const WRITTEN =
  'words|article|text|texte|story|report|posted|written|geschrieben|escrito|escrita|scritto|publié|écrit|geschreven|skrevet|skriven';
const BY =
  'by|von|par|por|di|door|av|af|od|przez|napsal|автор|текст|κείμενο|tekijä|szerző|yazan|oleh|của|बाय|द्वारा|بقلم|מאת|文|記者|记者';
const BEFORE = new RegExp(`^(?:(?:${WRITTEN}|reviewed|published)\\s+)?(?:${BY})(?:[:：]\\s*|\\s+)`, 'iu');
/** That somebody wrote: "By popular demand" does not say it. */
export const SAYS_WRITTEN = new RegExp(`^(?:${WRITTEN})\\s+(?:${BY})\\s`, 'iu');
export const SAYS_BY = new RegExp(`^(?:${BY})\\s`, 'iu');
/** What follows a name: a date, what they are, how to reach them. */
const AFTER =
  /\s*(?:[|•·–—]|\s[-/]\s|\(|\bupdated\b|\bpublished\b|\bposted\b|\bfor\s+the\b|\s(?:on|at|in)\s(?=.*\d)|\d{1,2}[:./]\d{2}|\b\d{1,2}[\s-]min|\S+@\S+).*$/iu;
/** Longer ones are no names. In characters. */
const LONGEST_NAME = 60;

/**
 * The people an article is by, without the word before their names.
 * @param siteName the paper, which is no author
 * @returns names with commas between them; null where none is left
 */
export function cleanByline(byline: string | null, siteName: string | null): string | null {
  if (!byline) return null;
  const names = byline
    .split(/,\s*|;\s*|\n|\s+(?:and|und|et|y|e|og|och|en|i|ve|dan|και|и)\s+(?=\p{Lu})/u)
    .map((name) => name.trim().replace(BEFORE, '').replace(AFTER, '').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME && !/^https?:|^@|\.\w{2,4}$/.test(name));
  const people = names.filter((name) => !siteName || fold(name) !== fold(siteName));
  const known = new Set<string>();
  const once = people.filter((name) => !known.has(fold(name)) && known.add(fold(name)));
  return once.length > 0 ? once.join(', ') : null;
}

/** What makes two spellings of a name one. */
export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
