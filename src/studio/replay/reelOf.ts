import type { RunNode } from '../../library/runNode';
import type { Trace } from '../../library/trace';
import { lineageOf } from '../tree/lineage';
import { createReel, type Clip, type Reel } from './reel';

/** The recorded runs that led to a node, one after the other, with the person's edits between them. */
export function reelOf(nodes: readonly RunNode[], traces: readonly Trace[], id: string): Reel {
  const line = lineageOf(nodes, id);
  const clips: Clip[] = [];
  for (const [i, node] of line.entries()) {
    const trace = traces.find((other) => other.id === node.id);
    if (trace) {
      cutAtFork(clips, trace);
      const ids = (node.content ?? line[i - 1]?.content)?.objects.map((object) => object.id) ?? [];
      clips.push({ kind: 'run', trace, ids });
    } else if (node.content) {
      // An edit, or a run whose log is no longer kept.
      clips.push({ kind: 'edit', prompt: node.prompt, content: node.content });
    }
  }
  return createReel(clips);
}

/** A fork leaves its origin midway: what the origin wrote after that place is not part of the line. */
function cutAtFork(clips: Clip[], { kind, origin }: Trace): void {
  const at = clips.findIndex((clip) => clip.kind === 'run' && clip.trace.id === origin?.trace);
  const clip = clips[at];
  if (kind !== 'plan' || !origin || clip?.kind !== 'run' || clip.trace.kind !== 'plan') return;
  const { trace } = clip;
  const tokens = trace.events.filter((event) => event.kind === 'token');
  const from = tokens[origin.at];
  const events = from ? trace.events.slice(0, trace.events.indexOf(from)) : trace.events;
  clips.splice(at, Infinity, { ...clip, trace: { ...trace, events } });
}
