import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';
import type { ReaderModel } from '../reader-model.ts';

interface Props {
  readonly model: ReaderModel;
  readonly picture: HTMLImageElement;
}

/** A picture as large as the window, with its caption. */
export function LargePicture({ model, picture }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || picture.alt;
  return (
    <section class="large-picture" role="dialog" aria-modal="true" aria-label={i18n.t('reader.picture')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button do the same by keyboard. */}
      <img src={largestOf(picture)} alt={picture.alt} onClick={() => model.closePicture()} />
      {caption && <p>{caption}</p>}
      <button
        ref={close}
        type="button"
        class="icon"
        aria-label={i18n.t('reader.closePicture')}
        onClick={() => model.closePicture()}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** The address of the largest version that the page offers: what the picture linked to, or the widest of its set. */
function largestOf(picture: HTMLImageElement): string {
  if (picture.dataset.large) return picture.dataset.large;
  const widest = picture.srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address, size]) => address && size?.endsWith('w'))
    .sort(([, a = ''], [, b = '']) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0]?.[0];
  return widest ?? (picture.currentSrc || picture.src);
}
