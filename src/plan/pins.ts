import { deleteObjects } from './edit';
import { objectsOf } from './plan';
import type { ObjectId, Plan, Segment } from './plan';

/**
 * The beginning of a plan that holds only these objects, for a model to go on from: their sentences without the
 * others, and without the prose that closes the chain. It ends with the last of them, so that the next words are
 * the model's. Boxes stay as they are, to the unit; objects without a box are left out.
 */
export function pinnedPlan(plan: Plan, ids: ReadonlySet<ObjectId>): Plan {
  const others = objectsOf(plan).filter(({ id, box }) => !ids.has(id) || !box);
  const kept = deleteObjects(
    plan,
    others.map(({ id }) => id),
  );
  const last = kept.segments.findLastIndex(({ kind }) => kind === 'object');
  const segments: Segment[] = kept.segments.slice(0, last + 1);
  return { segments, complete: false };
}
