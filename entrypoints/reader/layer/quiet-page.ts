/** Pauses what plays on a page, and what begins to, until the signal ends; then it plays on. */
export function quietPage(document: Document, signal: AbortSignal): void {
  const paused = new Set<HTMLMediaElement>();
  const quiet = (media: HTMLMediaElement) => {
    paused.add(media);
    media.pause();
  };
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) if (!media.paused) quiet(media);
  document.addEventListener('play', ({ target }) => target instanceof HTMLMediaElement && quiet(target), {
    capture: true,
    signal,
  });
  signal.addEventListener('abort', () => {
    // The browser may think that nobody asked for it.
    for (const media of paused) if (media.isConnected) media.play().catch(() => {});
  });
}
