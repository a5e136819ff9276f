import type { Block } from '../page.ts';
import { isHeading, type Survey } from '../survey.ts';
import { cleanByline, SAYS_BY, SAYS_WRITTEN } from './clean-byline.ts';

/** Lines of names stand over the text or behind it. In blocks of the article. */
const OPENING_BLOCKS = 5;
const CLOSING_BLOCKS = 4;
/** "Ana de la Cruz", "J. R. Holm-Lind": one name after a verb, two or more else. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|della|di|du|la|van|von|der|den|af|bin|al) )*\p{Lu}[\p{L}.'’-]*){0,3}$/u;

/**
 * Finds the people an article is by where only a line of the article itself says so: "Written by Mara Quill".
 * @returns the names, with commas between them; null where no line says so
 */
export function findByline({ blocks }: Survey, isArticle: readonly boolean[]): string | null {
  const inside = blocks.filter(({ index }) => isArticle[index]);
  for (const block of [...inside.slice(0, OPENING_BLOCKS), ...inside.slice(-CLOSING_BLOCKS)]) {
    const names = namesIn(block);
    if (names) return names;
  }
  return null;
}

function namesIn(block: Block): string | null {
  const { text } = block;
  const isWritten = SAYS_WRITTEN.test(text);
  if (!isWritten && (isHeading(block) || !SAYS_BY.test(text))) return null;
  const names = cleanByline(text, null);
  const areNames = names?.split(', ').every((name) => NAME.test(name) && (isWritten || name.includes(' ')));
  return areNames ? names : null;
}
