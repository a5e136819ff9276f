/** As Unicode orders the plural categories, which is also the order of the smallest numbers that belong to them. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** Whole numbers among which each category that pieces, words and sentences can need turns up; the largest is Arabic's. */
const SAMPLE = 200;

/** The categories that whole numbers of a language fall into, in the order of CATEGORIES. */
export function pluralCategories(rules: Intl.PluralRules): string[] {
  const used = new Set(Array.from({ length: SAMPLE }, (_, count) => rules.select(count)));
  return CATEGORIES.filter((category) => used.has(category));
}

/**
 * Picks the form of a message for a count.
 * @param forms one for each category of the language, before them one for none at all if they are one more
 */
export function choosePlural(forms: readonly string[], count: number, rules: Intl.PluralRules): string {
  const categories = pluralCategories(rules);
  const ownWordsForNone = forms.length - categories.length;
  if (count === 0 && ownWordsForNone > 0) return forms[0] ?? '';
  const index = categories.indexOf(rules.select(count));
  // Millions have a category of their own in some languages, and the words of the last.
  return (index < 0 ? undefined : forms[index + ownWordsForNone]) ?? forms.at(-1) ?? '';
}
