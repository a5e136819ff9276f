import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import type { Panel } from './reader-model.ts';

interface Props {
  readonly panel: Panel;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** What a panel begins with, for who comes by keyboard: where things stand, or its first control. */
const FIRST = ['[aria-current]', '.panel-body :is(button, input, [tabindex])', 'button'];

/** A box beside the article that takes the focus; a click elsewhere closes it. */
export function PanelFrame({ panel, children, onClose }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = frame;
    const first = FIRST.map((selector) => current?.querySelector<HTMLElement>(selector)).find(Boolean);
    first?.focus();
    const root = current?.getRootNode();
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('.panel, .toolbar')) onClose();
    };
    root?.addEventListener('pointerdown', closeOutside);
    return () => root?.removeEventListener('pointerdown', closeOutside);
  }, []);
  return (
    <section ref={frame} class={`panel panel-${panel}`} aria-label={i18n.t(`reader.panels.${panel}`)}>
      <header>
        <h2>{i18n.t(`reader.panels.${panel}`)}</h2>
        <button type="button" class="quiet icon" aria-label={i18n.t('reader.closePanel')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
