import { frameDocumentOf } from '../../../engine/dom.ts';
import { tellBackground } from '../../../messages/tell-background.ts';
import { openRoots, type Root } from '../../../selectors/open-roots.ts';

/** What was paused has stopped sounding by then, as the browser tells it. */
const MUTE_AFTER_MS = 3000;

/**
 * Pauses what plays or speaks on a page and in frames of its own origin, and what begins to, until the signal ends; then it
 * goes on. What sounds all the same (frames of other sites, sound made by script) is muted with its tab.
 */
export function quietPage(document: Document, signal: AbortSignal): void {
  const paused = new Set<HTMLMediaElement>();
  const quiet = (media: HTMLMediaElement) => {
    paused.add(media);
    media.pause();
  };
  for (const root of rootsIn(document)) {
    for (const media of root.querySelectorAll<HTMLMediaElement>('video, audio')) if (!media.paused) quiet(media);
    // Media of a frame are of the frame's own classes.
    root.addEventListener('play', ({ target }) => target && 'pause' in target && quiet(target as HTMLMediaElement), {
      capture: true,
      signal,
    });
  }
  const speech: SpeechSynthesis | undefined = window.speechSynthesis;
  const isSpeaking = speech?.speaking && !speech.paused;
  if (isSpeaking) speech.pause();
  const mute = setTimeout(() => void tellBackground({ type: 'tab:quiet', isQuiet: true }), MUTE_AFTER_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(mute);
    void tellBackground({ type: 'tab:quiet', isQuiet: false });
    if (isSpeaking) speech.resume();
    // The browser may think that nobody asked for it.
    for (const media of paused) if (media.isConnected) media.play().catch(() => {});
  });
}

/** A document and those of its frames that it may look into, with the open shadow roots in them: players often have one. */
function rootsIn(document: Document): Root[] {
  return openRoots(document).flatMap((root) => [
    root,
    ...[...root.querySelectorAll('iframe, frame')].flatMap((frame) => {
      const inner = frameDocumentOf(frame);
      return inner ? rootsIn(inner) : [];
    }),
  ]);
}
