import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import type { Article } from './types.ts';

export function read(document: Document): Article | null {
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  if (!parsed?.content) return null;
  const textContent = parsed.textContent ?? '';
  const wordCount = textContent.split(/\s+/).length;
  return {
    title: parsed.title ?? document.title,
    standfirst: null,
    byline: parsed.byline ?? null,
    siteName: parsed.siteName ?? null,
    publishedTime: parsed.publishedTime ?? null,
    modifiedTime: null,
    leadImage: null,
    lang: parsed.lang ?? '',
    dir: parsed.dir === 'rtl' ? 'rtl' : 'ltr',
    content: DOMPurify.sanitize(parsed.content),
    textContent,
    wordCount,
    readingMinutes: Math.ceil(wordCount / 230),
    isStub: false,
  };
}
