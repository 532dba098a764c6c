import { v4 as newId } from 'uuid';
import type { RunNode } from '../../library/runNode';
import { isPng } from '../../library/pngChunks';
import type { Trace, TraceEvent } from '../../library/trace';
import type { TraceFile } from '../../library/traceFile';
import type { PaintingsController } from '../scenes/paintings';
import { contentOfTrace } from './content';
import type { RunTree } from './runTree';

/** Runs of a file as runs of a scene: ids of their own, and no revision of another scene's plans. */
export interface Adopted {
  readonly nodes: readonly RunNode[];
  readonly traces: readonly Trace[];
  readonly pictures: readonly {
    readonly record: TraceFile['pictures'][number]['record'];
    readonly png: Blob;
  }[];
}

/**
 * Gives what a file holds a place in a scene. Whatever names something that the file lacks is let go. In a scene that
 * holds nothing else (`alone`) its plans take revisions from 1 on, and its pictures those of the plans that they show.
 */
export function adopt(file: TraceFile, sceneId: string, now: number, alone = false): Adopted {
  const plans = alone ? [...new Set(file.nodes.map(({ content }) => bare(content?.chain)))] : [];
  const revisionOf = (chain: string | undefined) => 1 + plans.indexOf(bare(chain));
  const ids = new Map<string, string>();
  for (const { id } of [...file.nodes, ...file.traces, ...file.pictures.map(({ record }) => record)]) {
    if (!ids.has(id)) ids.set(id, newId());
  }
  const renamed = (id: string) => ids.get(id) ?? newId();
  const seen = new Set<string>();
  const once = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.filter(({ id }) => !seen.has(id) && seen.add(id));

  const event = (e: TraceEvent): TraceEvent => {
    if (e.kind === 'image') return { ...e, painting: renamed(e.painting) };
    if (e.kind === 'paint-started' && e.pictures) return { ...e, pictures: e.pictures.map(renamed) };
    return e;
  };
  const traces = once(file.traces).map((trace, i): Trace => {
    const { origin, ...rest } = trace;
    const known = origin && ids.get(origin.trace);
    return {
      ...rest,
      id: renamed(trace.id),
      sceneId,
      startedAt: now + i,
      events: trace.events.map(event),
      ...(origin && known && { origin: { ...origin, trace: known } }),
    };
  });
  seen.clear();
  const nodes = once(file.nodes).map((node, i): RunNode => {
    const id = renamed(node.id);
    const trace = traces.find((other) => other.id === id);
    const content = node.content ?? (trace ? contentOfTrace(trace) : null);
    const { tryOf, ...rest } = node;
    const kept = tryOf === undefined ? undefined : ids.get(tryOf);
    return {
      ...rest,
      ...(kept !== undefined && { tryOf: kept }),
      id,
      sceneId,
      parent: node.parent === null ? null : (ids.get(node.parent) ?? null),
      createdAt: now + i,
      content: content && { ...content, revision: revisionOf(content.chain) },
    };
  });
  const pictures = file.pictures.flatMap(({ record, png }) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    if (!isPng(bytes)) return [];
    const own = {
      ...record,
      id: renamed(record.id),
      sceneId,
      planRevision: revisionOf(record.chain),
      createdAt: now,
    };
    return [{ record: own, png: new Blob([bytes], { type: 'image/png' }) }];
  });
  return { nodes, traces, pictures };
}

const bare = (chain = '') => chain.replace('<begin_of_image>', '');

/** Puts the runs of a file into the open scene, beside its own; returns the node to look at. */
export async function bringTrace(
  file: TraceFile,
  options: {
    readonly sceneId: string;
    readonly now: number;
    /** The scene holds nothing else. */
    readonly alone?: boolean;
    readonly tree: Pick<RunTree, 'bring'>;
    readonly paintings: Pick<PaintingsController, 'add'>;
  },
): Promise<string | null> {
  const { nodes, traces, pictures } = adopt(file, options.sceneId, options.now, options.alone);
  options.tree.bring(nodes, traces);
  for (const picture of pictures) await options.paintings.add(picture);
  return nodes.at(-1)?.id ?? null;
}
