import { isProbablyReaderable } from '@mozilla/readability';
import type { Detection } from './types.ts';

export function detect(document: Document): Detection {
  const isArticle = isProbablyReaderable(document);
  return { isArticle, score: isArticle ? 1 : 0 };
}
