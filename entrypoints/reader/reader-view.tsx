import { i18n } from '#i18n';
import { ArticleView } from './article/article-view.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Player } from './listen/player.tsx';
import { LookPanel } from './look/look-panel.tsx';
import { type Command, keyNameOf } from './obey-keys.ts';
import { PanelFrame } from './panel-frame.tsx';
import { LargePicture } from './pictures/large-picture.tsx';
import { OutlinePanel } from './place/outline-panel.tsx';
import { Ruler } from './place/ruler.tsx';
import type { Panel, ReaderModel } from './reader-model.ts';
import { SentenceList } from './summary/sentence-list.tsx';
import { TakeMenu } from './take-along/take-menu.tsx';

interface Props {
  readonly model: ReaderModel;
  /** What to do where the page shows another article by now. */
  readonly onReadAgain: () => void;
}

/** The reader view: the article, and around it what helps to read it. */
export function ReaderView({ model, onReadAgain }: Props) {
  const { value: reading } = model.reading;
  const { value: picture } = model.picture;
  return (
    <div class="reader">
      <div class="behind" inert={picture !== null}>
        <Toolbar model={model} />
        {model.hasPageMovedOn.value && (
          <p class="moved-on" role="status">
            {i18n.t('reader.movedOn')}
            <button type="button" onClick={onReadAgain}>
              {i18n.t('reader.readNew')}
            </button>
          </p>
        )}
        <ArticleView model={model} onShowSentence={(text) => model.showSentence(text)} />
        <OpenPanel model={model} />
        {model.hasRuler.value && <Ruler look={model.look.look.value} />}
        {reading && <Player speech={reading.speech} />}
      </div>
      {picture && <LargePicture model={model} picture={picture} />}
      <p class="told" role="status">
        {model.notice.value}
      </p>
    </div>
  );
}

function Toolbar({ model }: { readonly model: ReaderModel }) {
  return (
    <div class="toolbar">
      {!model.isReading.value && <ReadingTools model={model} />}
      <ToolButton icon="close" command="close" label={i18n.t('reader.close')} onClick={() => model.close()} />
    </div>
  );
}

function ReadingTools({ model }: { readonly model: ReaderModel }) {
  const { value: reading } = model.reading;
  const { value: progress } = model.place.progress;
  const minutesLeft = Math.ceil((reading?.article.readingMinutes ?? 0) * (1 - progress));
  return (
    <>
      {model.place.sections.value.length > 0 && <PanelButton model={model} panel="outline" />}
      {reading && (
        <>
          <span class="left">{i18n.t('reader.minutesLeft', minutesLeft)}</span>
          <progress class="progress" aria-label={i18n.t('reader.progress')} value={progress} max={1} />
          <ToolButton
            icon="listen"
            command="listen"
            label={i18n.t('reader.listen.label')}
            isPressed={reading.speech.state.value !== 'off'}
            onClick={() => (reading.speech.state.value === 'off' ? reading.speech.toggle() : reading.speech.stop())}
          />
          <ToolButton
            icon="ruler"
            command="ruler"
            label={i18n.t('reader.ruler')}
            isPressed={model.hasRuler.value}
            onClick={() => model.toggleRuler()}
          />
        </>
      )}
      <PanelButton model={model} panel="look" />
      {reading && <PanelButton model={model} panel="take" />}
      <PanelButton model={model} panel="help" />
    </>
  );
}

function PanelButton({ model, panel }: { readonly model: ReaderModel; readonly panel: Exclude<Panel, 'selection'> }) {
  return (
    <ToolButton
      icon={panel}
      command={panel}
      label={i18n.t(`reader.panels.${panel}`)}
      isExpanded={model.panel.value === panel}
      onClick={() => model.toggle(panel)}
    />
  );
}

function ToolButton(props: {
  readonly icon: IconName;
  readonly label: string;
  /** What its key does. */
  readonly command: Command;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
}) {
  const key = keyNameOf(props.command);
  return (
    <button
      type="button"
      class={`quiet icon tool-${props.icon}`}
      aria-label={props.label}
      title={i18n.t('reader.withKey', [props.label, key])}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

function OpenPanel({ model }: { readonly model: ReaderModel }) {
  const { value: panel } = model.panel;
  if (!panel) return null;
  return (
    <PanelFrame key={panel} panel={panel} onClose={() => model.closePanel()}>
      {panel === 'outline' && <OutlinePanel place={model.place} onGo={() => model.closePanel()} />}
      {panel === 'look' && <LookPanel look={model.look} />}
      {panel === 'take' && <TakeMenu onTake={(take) => void model.take(take)} />}
      {panel === 'help' && <HelpSheet />}
      {panel === 'selection' && (
        <div class="summary">
          <SentenceList sentences={model.selectionSummary.value} onShow={(text) => model.showSentence(text)} />
        </div>
      )}
    </PanelFrame>
  );
}
