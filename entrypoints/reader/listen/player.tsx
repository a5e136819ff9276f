import { i18n } from '#i18n';
import { SPEECH_RATES } from '../../../settings/reader-speech.ts';
import { Icon } from '../icon.tsx';
import type { SpeechModel } from './speech-model.ts';

/** The bar that is there while an article is read aloud. */
export function Player({ speech }: { readonly speech: SpeechModel }) {
  const { value: state } = speech.state;
  if (state === 'off') return null;
  if (state === 'refused') {
    return (
      <section class="player" aria-label={i18n.t('reader.listen.label')}>
        <p role="alert">{i18n.t('reader.listen.refused')}</p>
        <StopButton speech={speech} />
      </section>
    );
  }
  const isPlaying = state === 'playing';
  const { value: voices } = speech.voices;
  return (
    <section class="player" aria-label={i18n.t('reader.listen.label')}>
      <PlayerButton icon="back" label={i18n.t('reader.listen.back')} onClick={() => speech.skip(-1)} />
      <PlayerButton
        icon={isPlaying ? 'pause' : 'play'}
        label={i18n.t(isPlaying ? 'reader.listen.pause' : 'reader.listen.play')}
        onClick={() => speech.toggle()}
      />
      <PlayerButton icon="forward" label={i18n.t('reader.listen.forward')} onClick={() => speech.skip(1)} />
      <select
        aria-label={i18n.t('reader.listen.rate')}
        value={String(speech.settings.value.rate)}
        onChange={({ currentTarget }) => {
          const rate = SPEECH_RATES[currentTarget.selectedIndex];
          if (rate) speech.setRate(rate);
        }}
      >
        {SPEECH_RATES.map((rate) => (
          <option key={rate} value={String(rate)}>
            {rate}×
          </option>
        ))}
      </select>
      {voices.length > 1 && (
        <select
          class="voices"
          aria-label={i18n.t('reader.listen.voice')}
          value={speech.voice.value?.voiceURI}
          onChange={({ currentTarget }) => speech.setVoice(currentTarget.value)}
        >
          {voices.map(({ voiceURI, name }) => (
            <option key={voiceURI} value={voiceURI}>
              {name}
            </option>
          ))}
        </select>
      )}
      <StopButton speech={speech} />
    </section>
  );
}

function StopButton({ speech }: { readonly speech: SpeechModel }) {
  return <PlayerButton icon="close" label={i18n.t('reader.listen.stop')} onClick={() => speech.stop()} />;
}

function PlayerButton(props: {
  readonly icon: 'back' | 'play' | 'pause' | 'forward' | 'close';
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="quiet icon" aria-label={props.label} title={props.label} onClick={props.onClick}>
      <Icon name={props.icon} />
    </button>
  );
}
