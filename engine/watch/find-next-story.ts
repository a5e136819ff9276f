import { countText } from '../count-text.ts';
import { documentOf, selectFirst } from '../dom.ts';
import type { Removal } from '../types.ts';
import { isLike, nearest } from './attributes.ts';

/** A text of so many characters is a story, and no teaser of one. */
const STORY_CHARACTERS = 600;
/** The shortest paragraph that counts, in characters. */
const PARAGRAPH_CHARACTERS = 80;
const OWN_HEADING = 'h1, article h2, article header';

/**
 * Whether an element that came to a page is the beginning of the next story: text behind the first story, outside of it, with a
 * headline of its own. The rest of the first story has none.
 */
export function isNextStory(element: Element): boolean {
  const first = selectFirst(documentOf(element), 'h1');
  if (!first || element.contains(first)) return false;
  if (!(first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  const firstStory = nearest(first, 'article');
  if (firstStory?.contains(element)) return false;
  const hasHeading = isLike(element, 'article') ? element.querySelector('h1, h2') : element.querySelector(OWN_HEADING);
  if (!hasHeading) return false;
  let characters = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const { length } = paragraph.textContent.trim();
    if (length >= PARAGRAPH_CHARACTERS) characters += length;
  }
  return characters >= STORY_CHARACTERS;
}

/** A story as a removal, named by its headline. */
export function toStoryRemoval(story: Element): Removal {
  return {
    kind: 'next-story',
    reason: 'leads to another story',
    because: ['next-story-words'],
    elements: [story],
    words: countText(story.textContent).words,
    opening: story.querySelector('h1, h2')?.textContent?.trim() ?? '',
  };
}
