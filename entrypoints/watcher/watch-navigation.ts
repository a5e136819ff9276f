import type { Session } from '../../session/session.ts';

/** A page that goes elsewhere without a load needs a moment to bring its new content. */
const SETTLE_MS = 300;

/** Calls `look` again when the page shows another article without a load. */
export function watchNavigation(session: Session, look: () => void): void {
  let address = addressOf(location);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const turn = () => {
    session.turnPage();
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE_MS);
  };
  const check = (event?: Event) => {
    if (!session.isAlive()) return session.end();
    if (addressOf(location) === address) return;
    address = addressOf(location);
    // Nobody has looked yet: who does will see what is there by then.
    if (!session.detection && timer === undefined) return;
    // Pages that append the next story rewrite the address while the reader scrolls; the article is still the same.
    if (isReplacement(event) && session.detection?.isArticle) return;
    turn();
  };
  // `document.open` puts another page in this one's place, and takes the listeners of the window with it.
  let root = document.documentElement;
  const rewriting = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    turn();
  });
  rewriting.observe(document, { childList: true });
  session.signal.addEventListener('abort', () => rewriting.disconnect());
  session.signal.addEventListener('abort', () => clearTimeout(timer));

  const { navigation }: { navigation?: Navigation } = window;
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal: session.signal });
    return;
  }
  // Without the Navigation API nobody hears of pushState, but the title changes with the article.
  window.addEventListener('popstate', check, { signal: session.signal });
  const titles = new MutationObserver(() => check());
  const title = document.querySelector('head > title');
  if (title) titles.observe(title, { childList: true, characterData: true, subtree: true });
  session.signal.addEventListener('abort', () => titles.disconnect());
}

function isReplacement(event: Event | undefined): boolean {
  return event !== undefined && 'navigationType' in event && event.navigationType === 'replace';
}

/** The fragment only names a place on the same page. */
function addressOf({ origin, pathname, search }: Location): string {
  return origin + pathname + search;
}
