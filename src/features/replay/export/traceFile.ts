import type { TraceFile } from '../../../library/traceFile';
import type { Studio } from '../../../studio/studio';
import { titleOf } from '../../../studio/tree/titles';
import { picturesOf } from '../../../studio/tree/runTree';
import { lineageOf } from '../../../studio/tree/lineage';
import { base64Of } from '../../../library/out/base64';

/** The line of a node as a file: nodes, logs and the pictures that are still kept. */
export async function traceFileOf(
  { stores, paintings }: Pick<Studio, 'stores' | 'paintings'>,
  node: string,
): Promise<TraceFile> {
  const { nodes } = stores.tree.getState();
  const line = lineageOf(nodes, node);
  const logs = stores.traces.getState().traces;
  const traces = line.flatMap(({ id }) => logs.filter((trace) => trace.id === id));
  const ids = new Set(line.flatMap((each) => picturesOf(each, traces)));
  const pictures: TraceFile['pictures'] = [];
  for (const { url: _, ...record } of stores.paintings.getState().entries) {
    const png = ids.has(record.id) ? paintings.png(record.id) : null;
    if (png) pictures.push({ record, png: base64Of(new Uint8Array(await png.arrayBuffer())) });
  }
  const last = line.at(-1);
  return {
    format: 'scenograph-trace-file',
    version: 2,
    title: (last ? last.name || last.prompt || titleOf(last, nodes) : '').slice(0, 200),
    nodes: [...line],
    traces,
    pictures,
  };
}
