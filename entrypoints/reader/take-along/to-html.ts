import type { Article } from '../../../engine/types.ts';
import { formatDate } from '../article/format-date.ts';
import fileCss from './saved-file.css?inline';

/** The file asks the web for nothing. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

export interface SavedHtml {
  readonly html: string;
  /** Pictures that the site would not give; links stand in for them. */
  readonly missingPictures: number;
}

/** The article as one HTML file with all that it shows in it. */
export async function toHtmlFile(article: Article, content: HTMLElement, source: string): Promise<SavedHtml> {
  const file = document.implementation.createHTMLDocument(article.title);
  file.documentElement.lang = article.lang;
  file.documentElement.dir = article.dir;
  file.head.prepend(
    element(file, 'meta', { charset: 'utf-8' }),
    element(file, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element(file, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  file.head.append(element(file, 'style', {}, fileCss));
  const body = file.importNode(content, true);
  file.body.append(headOf(article, file, source), body);
  const missingPictures = await embedPictures(body);
  return { html: `<!doctype html>\n${file.documentElement.outerHTML}\n`, missingPictures };
}

/** The article as HTML to paste elsewhere. */
export function toRichText(article: Article, content: HTMLElement, source: string): string {
  const file = document.implementation.createHTMLDocument('');
  file.body.append(headOf(article, file, source), file.importNode(content, true));
  return file.body.innerHTML;
}

function headOf(article: Article, file: Document, source: string): HTMLElement {
  const facts = [article.byline, article.siteName, formatDate(article.publishedTime)].filter(Boolean).join(' · ');
  const head = element(file, 'header');
  head.append(element(file, 'h1', {}, article.title));
  if (article.standfirst) head.append(element(file, 'p', {}, article.standfirst));
  const origin = element(file, 'p', {}, facts ? `${facts} · ` : '');
  origin.append(element(file, 'a', { href: source }, source));
  head.append(origin);
  return head;
}

/** Puts the pictures themselves into the file, from the browser's cache where they are. */
async function embedPictures(body: HTMLElement): Promise<number> {
  const pictures = [...body.querySelectorAll('img')];
  const embedded = await Promise.all(
    pictures.map(async (picture) => {
      const { src } = picture;
      picture.removeAttribute('srcset');
      const data = src.startsWith('data:') ? src : await fetchPicture(src);
      if (data) picture.src = data;
      else picture.replaceWith(element(body.ownerDocument, 'a', { href: src }, picture.alt || src));
      return data !== null;
    }),
  );
  return embedded.filter((isEmbedded) => !isEmbedded).length;
}

async function fetchPicture(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { cache: 'force-cache' });
    const blob = await response.blob();
    if (!response.ok || !blob.type.startsWith('image/')) return null;
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  } catch {
    // Another site's picture, kept from scripts.
    return null;
  }
}

function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
