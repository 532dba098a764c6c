import type { TraceFile } from '../../../library/traceFile';
import { usePaintings } from '../../../studio/scenes/paintings';
import type { PaintingsController } from '../../../studio/scenes/paintings';
import { titleOf } from '../../../studio/runs/titles';
import { picturesOf } from '../../../studio/runs/runTree';
import { lineageOf } from '../../../studio/runs/tree';
import { useRunTree } from '../../../studio/runs/treeState';
import { useTraces } from '../../../studio/run/trace';
import { bytesToBase64 } from './base64';

/** The line of a node as a file: nodes, logs and the pictures that are still kept. */
export async function traceFileOf(
  node: string,
  paintings: Pick<PaintingsController, 'png'>,
): Promise<TraceFile> {
  const { nodes } = useRunTree.getState();
  const line = lineageOf(nodes, node);
  const logs = useTraces.getState().traces;
  const traces = line.flatMap(({ id }) => logs.filter((trace) => trace.id === id));
  const ids = new Set(line.flatMap((each) => picturesOf(each, traces)));
  const pictures: TraceFile['pictures'] = [];
  for (const { url: _, ...record } of usePaintings.getState().entries) {
    const png = ids.has(record.id) ? paintings.png(record.id) : null;
    if (png) pictures.push({ record, png: bytesToBase64(new Uint8Array(await png.arrayBuffer())) });
  }
  const last = line.at(-1);
  return {
    format: 'scenograph-trace-file',
    version: 1,
    title: (last ? last.name || last.prompt || titleOf(last, nodes) : '').slice(0, 200),
    nodes: [...line],
    traces,
    pictures,
  };
}
