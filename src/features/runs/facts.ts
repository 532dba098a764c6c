import type { RunNode } from '../../library/runNode';
import type { Trace } from '../../library/trace';
import { objectsOf } from '../../plan/plan';
import type { Studio } from '../../studio/studio';
import { planAt } from '../../studio/tree/content';
import { keptOf } from '../../studio/tree/tries';
import { runsWords } from '../../words/parts/panels/runs';

/** What a node is, in a few words beside its title. */
export function factsOf(studio: Studio, node: RunNode, nodes: readonly RunNode[]): string {
  const trace = studio.stores.traces.getState().traces.find(({ id }) => id === node.id);
  switch (node.kind) {
    case 'prompt':
      return runsWords('plans', {
        count: nodes.filter((other) => other.parent === node.id && !keptOf(other, nodes)).length,
      });
    case 'plan':
    case 'edit':
      return [runsWords('objects', { count: objectsOf(planAt(node)).length }), endOf(trace)]
        .filter(Boolean)
        .join(', ');
    case 'painting': {
      const start = trace?.events[0];
      if (start?.kind !== 'paint-started') return runsWords('noRecordingKept');
      const seed =
        start.count === 1
          ? runsWords('seed', { seed: start.seed })
          : runsWords('pictures', { count: start.count, seed: start.seed });
      return [seed, endOf(trace)].filter(Boolean).join(', ');
    }
  }
}

/** Only an end that isn't the usual one is worth a word. */
function endOf(trace: Trace | undefined): string {
  if (trace?.truncated) return runsWords('recordedInPart');
  const last = trace?.events.at(-1);
  if (last?.kind === 'stopped') return runsWords('stopped');
  if (last?.kind === 'failed') return runsWords('failed');
  return last?.kind === 'finished' && last.reason === 'length' ? runsWords('cutAtLongest') : '';
}
