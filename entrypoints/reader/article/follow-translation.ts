/** What Chromium's translation calls the root of a page that it has translated. */
const TRANSLATED = /\btranslated-(?:ltr|rtl)\b/;
/** Translation comes in pieces; so long after one, the next is not under way. */
const SETTLE_MS = 400;

/**
 * Tells when the browser has translated the page, or some more of it, or shows its own words again. Chromium translates the
 * page behind the layer and does not look into shadow roots: the article has to be read anew. Firefox looks into them.
 */
export function followTranslation(document: Document, signal: AbortSignal, onChange: () => void): void {
  let isTranslated = TRANSLATED.test(document.documentElement.className);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  const words = new MutationObserver(tellSoon);
  const watchWords = () => words.observe(document.body, { childList: true, characterData: true, subtree: true });
  const state = new MutationObserver(() => {
    if (TRANSLATED.test(document.documentElement.className) === isTranslated) return;
    isTranslated = !isTranslated;
    if (isTranslated) watchWords();
    else words.disconnect();
    tellSoon();
  });
  state.observe(document.documentElement, { attributeFilter: ['class'] });
  if (isTranslated) watchWords();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    state.disconnect();
    words.disconnect();
  });
}
