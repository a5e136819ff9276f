import { attributeOf } from '../dom.ts';

/** Where lazy loaders keep a picture's address until it is scrolled to, best first. */
const ADDRESSES = [
  'data-full-src',
  'data-hi-res-src',
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-image',
  'src',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Icons, trackers and avatars are no pictures of the article. In CSS pixels. */
const LEAST_SIDE_PX = 64;
/** What stands in the place of a picture that is not loaded yet. */
const PLACEHOLDER =
  /^data:|(?:^|\/)(?:blank|spacer|placeholder|pixel|loading|transparent|grey|1x1)[\w.-]*\.(?:gif|png|svg)(?:\?|$)/i;

interface Candidate {
  readonly address: string;
  /** Width in pixels, or density. */
  readonly size: number;
}

/**
 * A copy of a picture at its fullest resolution, with its real address; null if it has none, or is too small to be one.
 * @param picture `img`, `picture`, or a `noscript` that holds a copy for browsers without scripts
 */
export function copyPicture(picture: Element, inert: Document): HTMLImageElement | null {
  const holder = picture.localName === 'noscript' ? parsed(picture) : picture;
  const image = holder.localName === 'img' ? holder : holder.querySelector('img');
  if (!image) return null;
  if (['width', 'height'].some((side) => Number.parseInt(attributeOf(image, side), 10) < LEAST_SIDE_PX)) return null;
  const sources = image === holder ? [] : [...holder.querySelectorAll('source')];
  const sets = [image, ...sources].flatMap((source) => SETS.map((name) => attributeOf(source, name))).filter(Boolean);
  const candidates = sets.map(candidatesOf).find((found) => found.length > 0) ?? [];
  const largest = candidates.reduce<Candidate | null>(
    (best, one) => (best && best.size >= one.size ? best : one),
    null,
  );
  const own = ADDRESSES.map((name) => attributeOf(image, name).trim()).find(
    (value) => value && !PLACEHOLDER.test(value),
  );
  const address = largest?.address ?? own;
  if (!address) return null;
  const copy = inert.createElement('img');
  copy.setAttribute('src', address);
  if (candidates.length > 1)
    copy.setAttribute('srcset', candidates.map((one) => `${one.address} ${one.size}${unitOf(candidates)}`).join(', '));
  copy.setAttribute('alt', attributeOf(image, 'alt'));
  return copy;
}

/** Where scripts run, what `noscript` holds is text. */
const parsed = (noscript: Element): Element =>
  noscript.firstElementChild ? noscript : new DOMParser().parseFromString(noscript.textContent, 'text/html').body;

/** Pixels are hundreds, densities are few. */
const unitOf = (candidates: readonly Candidate[]): string => (candidates.some(({ size }) => size > 10) ? 'w' : 'x');

/** The candidates of a `srcset`; addresses may hold commas, which no space follows. */
function candidatesOf(set: string): Candidate[] {
  return set
    .split(/,\s+|,(?=https?:)/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = '', size = '1x']) => ({ address, size: Number.parseFloat(size) || 1 }))
    .filter(({ address }) => address && !PLACEHOLDER.test(address));
}
