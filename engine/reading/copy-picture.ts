import { attributeOf } from '../dom.ts';

/** Where lazy loaders keep a picture's address until it is scrolled to, best first. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'src'];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Icons, trackers and avatars are no pictures of the article. In CSS pixels. */
const LEAST_SIDE_PX = 64;

/** A copy of a picture with its real address, or null if it has none or is too small to be one. */
export function copyPicture(picture: Element, inert: Document): HTMLImageElement | null {
  const image = picture.localName === 'img' ? picture : picture.querySelector('img');
  if (!image) return null;
  if (['width', 'height'].some((side) => Number.parseInt(attributeOf(image, side), 10) < LEAST_SIDE_PX)) return null;
  const sources = [image, ...(picture === image ? [] : picture.querySelectorAll('source'))];
  const set = sources.flatMap((source) => SETS.map((name) => attributeOf(source, name))).find(Boolean);
  const address =
    ADDRESSES.map((name) => attributeOf(image, name)).find((value) => value && !value.startsWith('data:')) ??
    largestOf(set ?? '');
  if (!address) return null;
  const copy = inert.createElement('img');
  copy.setAttribute('src', address);
  if (set) copy.setAttribute('srcset', set);
  copy.setAttribute('alt', attributeOf(image, 'alt'));
  return copy;
}

/** The address with the greatest width or density of a `srcset`. */
function largestOf(set: string): string {
  const candidates = set.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
  candidates.sort((a, b) => Number.parseFloat(b[1] ?? '1') - Number.parseFloat(a[1] ?? '1'));
  return candidates[0]?.[0] ?? '';
}
