import type { Bench } from './open-browsers.ts';

/** Between two looks at what runs, in µs. */
const SAMPLING_US = 100;

interface CallNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

/**
 * Time that scripts of the extension take of the page's main thread while something happens, in ms, with all that they call.
 * @param file end of a script's path, '' for all
 */
export async function ownTime({ tab }: Bench, file: string, run: () => Promise<unknown>): Promise<number> {
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await tab.send('Profiler.start');
  await run();
  const { profile } = await tab.send('Profiler.stop');
  const { samples = [], timeDeltas = [] } = profile;
  const ours = nodesUnder(profile.nodes, (url) => url.startsWith('chrome-extension:') && url.endsWith(file));
  return samples.reduce((sum, node, i) => sum + (ours.has(node) ? (timeDeltas[i + 1] ?? 0) : 0), 0) / 1000;
}

/** The calls of scripts at some addresses, and all calls inside them. */
function nodesUnder(nodes: readonly CallNode[], isOurs: (url: string) => boolean): ReadonlySet<number> {
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (isOurs(callFrame.url)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return ours;
}
