import type { CDPSession } from 'playwright-core';

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] };
  };
  /** As many numbers for each node as there are fields. */
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What is on the heap of a page, in bytes: what scripts and the page made, and what V8 keeps for itself. */
export async function weighHeap(tab: CDPSession): Promise<{ made: number; own: number }> {
  const { snapshot, nodes, strings } = await takeSnapshot(tab);
  const fields = snapshot.meta.node_fields;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const code = snapshot.meta.node_types[type]?.indexOf('code');
  let made = 0;
  let own = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const bytes = nodes[node + size] ?? 0;
    const isOwn = nodes[node + type] === code || strings[nodes[node + name] ?? 0]?.startsWith('system / ');
    if (isOwn) own += bytes;
    else made += bytes;
  }
  return { made, own };
}

async function takeSnapshot(tab: CDPSession): Promise<Snapshot> {
  let written = '';
  const add = ({ chunk }: { chunk: string }) => {
    written += chunk;
  };
  tab.on('HeapProfiler.addHeapSnapshotChunk', add);
  await tab.send('HeapProfiler.takeHeapSnapshot');
  tab.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(written);
}
