/** What a reference to a note looks like: a digit, a star, a dagger or a letter, in brackets or not. */
const NOTE_MARK = /^[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§¶]+|note\s*\d+)\s*[\])]?$/i;

/** What holds a whole note. */
const NOTE = 'li, p, dd, aside, td, div';

/** What stands under an id in an article's body. */
export function findTarget(content: HTMLElement, id: string): Element | null {
  return content.querySelector(`#${CSS.escape(id)}, a[name="${CSS.escape(id)}"]`);
}

/** The note that a link refers to; null if it is no reference to a note. */
export function findNote(link: HTMLAnchorElement, target: Element): Element | null {
  const isMarked = link.closest('sup') !== null || NOTE_MARK.test(link.textContent?.trim() ?? '');
  const comesLater = Boolean(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (!isMarked || !comesLater) return null;
  const whole = target.closest(NOTE);
  // A box around both is the article.
  return whole && !whole.contains(link) ? whole : target;
}

/** What a note says: without the way back, which leads nowhere from elsewhere. */
export function copyOfNote(note: Element): Element {
  const copy = note.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  for (const back of copy.querySelectorAll('a[href*="#"]')) {
    if (!/[\p{L}]{2}/u.test(back.textContent ?? '')) back.remove();
  }
  return copy;
}
