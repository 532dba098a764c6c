import type { RunNode } from '../../library/runNode';
import type { Trace } from '../../library/trace';
import { objectsOf } from '../../plan/plan';
import type { Studio } from '../../studio/studio';
import { planAt } from '../../studio/tree/content';
import { plural } from '../../words/numbers';

/** What a node is, in a few words beside its title. */
export function factsOf(studio: Studio, node: RunNode, nodes: readonly RunNode[]): string {
  const trace = studio.stores.traces.getState().traces.find(({ id }) => id === node.id);
  switch (node.kind) {
    case 'prompt':
      return plural(nodes.filter(({ parent }) => parent === node.id).length, 'plan');
    case 'plan':
    case 'edit':
      return [plural(objectsOf(planAt(node)).length, 'object'), endOf(trace)].filter(Boolean).join(', ');
    case 'painting': {
      const start = trace?.events[0];
      if (start?.kind !== 'paint-started') return 'no recording kept';
      const seed =
        start.count === 1 ? `seed ${start.seed}` : `${start.count} pictures from seed ${start.seed}`;
      return [seed, endOf(trace)].filter(Boolean).join(', ');
    }
  }
}

/** Only an end that isn't the usual one is worth a word. */
function endOf(trace: Trace | undefined): string {
  if (trace?.truncated) return 'recorded in part';
  const last = trace?.events.at(-1);
  if (last?.kind === 'stopped') return 'stopped';
  if (last?.kind === 'failed') return 'failed';
  return last?.kind === 'finished' && last.reason === 'length' ? 'cut at its longest' : '';
}
