import { serialiseChain } from '../../plan/chain/serialiser';
import type { ObjectId, Plan } from '../../plan/plan';

/** Ids for the objects of a chain in order of mention: the known ones, then new ones from `o<next>` on. */
export function objectIds(known: readonly ObjectId[], next: number): () => ObjectId {
  let made = 0;
  return () => {
    const id = known[made] ?? `o${next + made - known.length}`;
    made += 1;
    return id;
  };
}

/** What `text` holds after the settled part of its plan: half an object, or ''. */
export function tailOf(text: string, plan: Plan): string {
  const settled = serialiseChain(plan);
  return text.startsWith(settled) ? text.slice(settled.length) : '';
}
