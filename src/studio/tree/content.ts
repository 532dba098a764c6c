import type { PlanContent, RunNode } from '../../library/runNode';
import type { Trace } from '../../library/trace';
import { parseChain } from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf, type Plan } from '../../plan/plan';
import { objectIds } from '../document/reading';
import { snapshotFrom } from '../document/sceneFile';
import { blankObject, modelObject, snapshotOf, type Snapshot } from '../document/snapshot';

/** The plan of a document as a node keeps it; null where there is none. */
export function contentOf({ plan, tail, objects, revision }: Snapshot): PlanContent | null {
  if (plan.segments.length === 0 && tail === '') return null;
  return {
    chain: serialiseChain(plan) + tail,
    tailLength: tail.length,
    objects: objectsOf(plan).map(({ id }) => ({ id, ...(objects[id] ?? blankObject) })),
    revision,
  };
}

/** What a recorded run wrote or painted. Its revision is 0: a plan takes one only when it is opened. */
export function contentOfTrace({ events }: Trace): PlanContent | null {
  const start = events[0];
  if (start?.kind === 'paint-started') return written(start.chain, [], 1, start.revision);
  if (start?.kind !== 'plan-started') return null;
  const tokens = events.flatMap((event) => (event.kind === 'token' ? [event.text] : []));
  return written(start.prefix + tokens.join(''), start.ids, start.nextObject, 0);
}

function written(chain: string, ids: readonly string[], next: number, revision: number): PlanContent | null {
  if (chain === '') return null;
  const { plan } = parseChain(chain, { newId: objectIds(ids, next) });
  const objects = objectsOf(plan).map((object) => ({ id: object.id, ...modelObject(object) }));
  return { chain, objects, revision };
}

/** The document at a node, on the name and scene of the present one. */
export function snapshotAt(node: RunNode, present: Snapshot): Snapshot {
  const { content, prompt } = node;
  const { id, name, createdAt } = snapshotOf(present);
  const plan = content ?? { chain: '', objects: [], revision: 0 };
  return snapshotFrom({ id, name, createdAt, prompt, ...plan });
}

/** The plan at a node. */
export function planAt({ content }: RunNode): Plan {
  if (!content) return { segments: [], complete: false };
  const ids = content.objects.map(({ id }) => id);
  return parseChain(content.chain, { newId: objectIds(ids, 1 + ids.length) }).plan;
}
