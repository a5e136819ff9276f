import { useEffect, useRef } from 'preact/hooks';
import type { ReaderLook } from '../../../settings/reader-look.ts';

/** Lines that stay clear: the one that is read, and one on either side. */
const LINES = 3;

/** Dims all but a few lines. It follows the pointer; the arrow keys move the text below it by lines. */
export function Ruler({ look }: { readonly look: ReaderLook }) {
  const ruler = useRef<HTMLDivElement>(null);
  const height = LINES * look.sizePx * look.lineHeight;
  useEffect(() => {
    const follow = ({ clientY }: PointerEvent) => {
      ruler.current?.style.setProperty('--ruler-middle', `${clientY}px`);
    };
    const root = ruler.current?.getRootNode() as ShadowRoot | undefined;
    root?.addEventListener('pointermove', follow as EventListener);
    return () => root?.removeEventListener('pointermove', follow as EventListener);
  }, []);
  return <div ref={ruler} class="ruler" style={{ '--ruler-height': `${height}px` }} aria-hidden="true" />;
}
