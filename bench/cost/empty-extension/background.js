/** As the watcher waits (`entrypoints/background/bring-watcher.ts`). */
const UNTIL_PAINTED_MS = 200;

chrome.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status !== 'complete') return;
  const run = () => chrome.scripting.executeScript({ target: { tabId }, files: ['nothing.js'] }).catch(() => {});
  setTimeout(run, UNTIL_PAINTED_MS);
});
