/** What a reference to a note looks like: a digit, a star, a dagger or a letter, in brackets or not. */
const NOTE_MARK = /^[[(]?\s*(?:\d{1,3}|[a-z]|[*†‡§¶]+|note\s*\d+)\s*[\])]?$/i;
const NOTE = 'li, p, dd, aside, td, div';
const BLOCK = 'p, li, dd, blockquote, figcaption, h2, h3, h4, h5, h6, td, th';

/**
 * Follows links within the article, and opens notes where they are referred to. The page's own address must not change,
 * so the browser never gets to follow them.
 * @returns whether the link was one of the article's own
 */
export function followLink(link: HTMLAnchorElement, content: HTMLElement): boolean {
  const id = fragmentOf(link);
  if (id === null) return false;
  const target = content.querySelector(`#${CSS.escape(id)}, a[name="${CSS.escape(id)}"]`);
  if (target && isNoteReference(link, target)) toggleNote(link, target);
  else if (target) {
    target.scrollIntoView({ block: 'start' });
    if (target instanceof HTMLElement) {
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
  }
  return true;
}

/** The place on this very page that a link names, null if it leads elsewhere. */
function fragmentOf(link: HTMLAnchorElement): string | null {
  if (link.hash.length < 2) return null;
  const { origin, pathname, search } = location;
  if (link.origin !== origin || link.pathname !== pathname || link.search !== search) return null;
  try {
    return decodeURIComponent(link.hash.slice(1));
  } catch {
    return link.hash.slice(1);
  }
}

function isNoteReference(link: HTMLAnchorElement, target: Element): boolean {
  const isMarked = link.closest('sup') !== null || NOTE_MARK.test(link.textContent?.trim() ?? '');
  const comesLater = Boolean(link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
  return isMarked && comesLater;
}

/** Opens a copy of the note below the paragraph that refers to it, or closes it. */
function toggleNote(link: HTMLAnchorElement, target: Element): void {
  const block = link.closest<HTMLElement>(BLOCK) ?? link;
  const next = block.nextElementSibling;
  const open = next?.matches('.note') && next.getAttribute('data-note') === link.hash ? next : null;
  link.ariaExpanded = String(!open);
  if (open) {
    open.remove();
    return;
  }

  const note = document.createElement('aside');
  note.className = 'note';
  note.dataset.note = link.hash;
  note.role = 'note';
  note.append(...copyOfNote(target));
  block.after(note);
}

function copyOfNote(target: Element): Node[] {
  const whole = target.closest(NOTE) ?? target;
  const copy = whole.cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  // The way back from the note's own place leads nowhere from here.
  for (const back of copy.querySelectorAll('a[href*="#"]')) {
    if (!/[\p{L}]{2}/u.test(back.textContent ?? '')) back.remove();
  }
  return [...copy.childNodes];
}
