import { browser } from 'wxt/browser';
import { isEnvelope } from './answer-requests.ts';
import { type AnswerTo, type PageRequest, TOOL_FOR, type Tool } from './protocol.ts';

/** The browser keeps extensions out of this page, or there is no page. */
export class PageOutOfReach extends Error {}

/**
 * Asks the page in a tab, and brings the tool that knows the answer if it is not there yet.
 * @throws PageOutOfReach where no script of ours can run.
 */
export async function askPage<Request extends PageRequest>(
  tabId: number,
  request: Request,
): Promise<AnswerTo<Request>> {
  const reply = (await send(tabId, request)) ?? (await bringAndSend(tabId, request));
  if (!reply) throw new PageOutOfReach();
  return reply.answer as AnswerTo<Request>;
}

/** Runs a tool in a tab's page; running it twice is harmless. */
export async function bringTool(tabId: number, tool: Tool): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: [`/${tool}.js`],
    injectImmediately: true,
  });
}

async function bringAndSend(tabId: number, request: PageRequest) {
  try {
    await bringTool(tabId, TOOL_FOR[request.type]);
  } catch (cause) {
    throw new PageOutOfReach(String(cause), { cause });
  }
  return send(tabId, request);
}

async function send(tabId: number, request: PageRequest) {
  // Nobody listens where the watcher does not run: that is an answer too.
  const reply: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => null);
  return isEnvelope(reply) ? reply : null;
}
