import { i18n } from '#i18n';
import type { Article } from '../../../engine/types.ts';
import { dropRepeated } from './drop-repeated.ts';

/**
 * Makes an article's body usable: what is too wide scrolls by itself, pictures open large, and code and tables can be
 * reached by keyboard. The text stays as it is, but for what is said twice.
 */
export function dressContent(content: HTMLElement, article: Article, page: Document): void {
  dropRepeated(content, article);
  for (const table of content.querySelectorAll('table')) {
    if (!table.parentElement?.closest('table')) letScroll(table, i18n.t('reader.table'));
  }
  for (const code of content.querySelectorAll('pre')) letScroll(code, i18n.t('reader.code'));
  for (const formula of content.querySelectorAll('math[display="block"]')) letScroll(formula, i18n.t('reader.formula'));
  sizePictures(content, page);
  for (const picture of content.querySelectorAll('img')) framePicture(picture);
}

/** Puts something wide into a frame that scrolls, so that the page does not. */
function letScroll(wide: Element, label: string): void {
  const frame = document.createElement('div');
  frame.className = 'wide';
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = label;
  wide.replaceWith(frame);
  frame.append(wide);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The page often knows how large a picture is before it is loaded here: room is kept, and nothing jumps. */
function sizePictures(content: HTMLElement, page: Document): void {
  const sizes = new Map<string, Size>();
  for (const image of page.images) {
    const size = sizeOf(image);
    if (size) sizes.set(image.src, size).set(image.currentSrc, size);
  }
  for (const picture of content.querySelectorAll('img')) {
    picture.decoding = 'async';
    const size = sizes.get(picture.src);
    if (size) Object.assign(picture, size);
  }
}

/** A picture's size where it is loaded, else what the page says of it. */
function sizeOf(image: HTMLImageElement): Size | null {
  const { naturalWidth, naturalHeight, clientWidth } = image;
  if (naturalWidth > 0) {
    // A drawing may be shown larger than it says it is.
    const width = Math.max(naturalWidth, clientWidth);
    return { width, height: Math.round((width * naturalHeight) / naturalWidth) };
  }
  const [width, height] = ['width', 'height'].map((name) => Number(image.getAttribute(name)));
  return width && height ? { width, height } : null;
}

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** A button around a picture, so that it opens by keyboard too. What it linked to is usually the same, larger. */
function framePicture(picture: HTMLImageElement): void {
  const link = picture.closest('a');
  const isOnlyPicture = link !== null && !link.textContent?.trim() && link.querySelectorAll('img').length === 1;
  if (link && !isOnlyPicture) return;
  if (link && PICTURE_FILE.test(link.pathname)) picture.dataset.large = link.href;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'enlarge';
  const name = picture.alt.trim();
  button.ariaLabel = name ? i18n.t('reader.enlarge', [name]) : i18n.t('reader.enlargeUnnamed');
  (link ?? picture).replaceWith(button);
  button.append(picture);
  picture.addEventListener('error', () => showBroken(button, name), { once: true });
}

/** A picture that does not come leaves its words and its caption, not a hole. */
function showBroken(button: HTMLButtonElement, name: string): void {
  const words = document.createElement('p');
  words.className = 'broken';
  words.textContent = name ? i18n.t('reader.brokenPicture', [name]) : i18n.t('reader.brokenUnnamed');
  const hasCaption = button.closest('figure')?.querySelector('figcaption');
  // Inside running text a word is not worth a box of its own.
  if (name || hasCaption) button.replaceWith(words);
  else button.remove();
}
