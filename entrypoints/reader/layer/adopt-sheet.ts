/** Gives a document or shadow root a style sheet of ours until the signal ends. CSP has no say in constructed sheets. */
export function adoptSheet(root: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
