/** Code that runs in a page's process with the browser's rights, written as text because it is sent there. */

/** Evaluates an expression in a frame of the browser's window, as its own page would. */
export function evaluateInFrame(selector: string, expression: string): string {
  const script = `
    (async () => {
      const page = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      try { return { value: await Cu.evalInSandbox(${JSON.stringify(expression)}, page) }; }
      catch (error) { return { error: String(error) }; }
    })()`;
  return sendToFrame(selector, script);
}

/** Reads the reader view: only the browser itself sees into its closed shadow root. */
export function readClosedReader(): string {
  const script = `
    (async () => {
      for (const host of content.document.querySelectorAll('*')) {
        const article = host.openOrClosedShadowRoot?.querySelector('dialog article');
        if (article) return { title: article.querySelector('h1')?.innerText ?? '', text: article.innerText };
      }
      return null;
    })()`;
  return sendToFrame('browser[primary="true"]', script);
}

/** Calls a function with the reader's closed shadow root as its `this`. */
export function evaluateInReader(run: string, args: readonly unknown[]): string {
  const script = `
    (async () => {
      for (const host of content.document.querySelectorAll('*')) {
        const root = host.openOrClosedShadowRoot;
        if (!root?.querySelector('dialog')) continue;
        const page = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        page.root = root;
        try { return { value: await Cu.evalInSandbox(${JSON.stringify(`(${run}).call(root, ...${JSON.stringify(args)})`)}, page) }; }
        catch (error) { return { error: String(error) }; }
      }
      return { error: 'The reader view is not open' };
    })()`;
  return sendToFrame('browser[primary="true"]', script);
}

const FRAME_PATIENCE_MS = 5000;

let lastMessage = 0;

/** @returns text of a function body that answers with the JSON of what `script` comes to */
function sendToFrame(selector: string, script: string): string {
  const message = `cleansheet-test:${++lastMessage}`;
  const frameScript = `${script}.then((answer) => sendAsyncMessage(${JSON.stringify(message)}, JSON.stringify(answer)));`;
  return `
    const frame = document.querySelector(${JSON.stringify(selector)});
    if (!frame) throw new Error('There is no ${selector.replaceAll("'", '')}');
    return new Promise((resolve, reject) => {
      // A frame that changes its process on the way loses the script.
      setTimeout(() => reject(new Error('The frame did not answer')), ${FRAME_PATIENCE_MS});
      frame.messageManager.addMessageListener(${JSON.stringify(message)}, ({ data }) => resolve(data));
      frame.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(frameScript))}, false);
    });`;
}
