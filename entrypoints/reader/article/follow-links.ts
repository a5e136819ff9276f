import { copyOfNote, findNote, findTarget } from './find-note.ts';

const BLOCK = 'p, li, dd, blockquote, figcaption, h2, h3, h4, h5, h6, td, th';

/**
 * Follows links within the article, and opens notes where they are referred to. The page's own address must not change,
 * so the browser never gets to follow them.
 * @returns whether the link was one of the article's own
 */
export function followLink(link: HTMLAnchorElement, content: HTMLElement): boolean {
  const id = fragmentOf(link);
  if (id === null) return false;
  const target = findTarget(content, id);
  const note = target && findNote(link, target);
  if (note) toggleNote(link, note);
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

/** Opens a copy of the note below the paragraph that refers to it, or closes it. */
function toggleNote(link: HTMLAnchorElement, note: Element): void {
  const block = link.closest<HTMLElement>(BLOCK) ?? link;
  const next = block.nextElementSibling;
  const open = next?.matches('.note') && next.getAttribute('data-note') === link.hash ? next : null;
  link.ariaExpanded = String(!open);
  if (open) {
    open.remove();
    return;
  }

  const box = document.createElement('aside');
  box.className = 'note';
  box.dataset.note = link.hash;
  box.role = 'note';
  box.append(...copyOfNote(note).childNodes);
  block.after(box);
}
