import { moveObject } from '../edit';
import { objectsOf, type ObjectId, type Plan } from '../plan';

/**
 * Moves objects together in the order of mention, which is depth: in the order that they have, so that `at` others
 * stand before them. The rest keeps its order.
 */
export function placeObjects(plan: Plan, ids: readonly ObjectId[], at: number): Plan {
  const order = objectsOf(plan).map(({ id }) => id);
  const moved = order.filter((id) => ids.includes(id));
  const others = order.filter((id) => !ids.includes(id));
  const wanted = others.toSpliced(Math.min(Math.max(at, 0), others.length), 0, ...moved);
  return wanted.reduce((result, id, index) => {
    const now = objectsOf(result).findIndex((object) => object.id === id);
    return now === index ? result : moveObject(result, id, index - now);
  }, plan);
}

/** Where objects go that are brought one step on, or to an end: as `at` of `placeObjects`. */
export function placeBy(
  order: readonly ObjectId[],
  ids: readonly ObjectId[],
  by: 'back' | 'backward' | 'forward' | 'front',
): number {
  const others = order.filter((id) => !ids.includes(id));
  if (by === 'back') return 0;
  if (by === 'front') return others.length;
  const at = order.map((id, index) => (ids.includes(id) ? index : -1)).filter((index) => index >= 0);
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  const before = (index: number) => order.slice(0, index).filter((id) => !ids.includes(id)).length;
  return by === 'backward' ? Math.max(0, before(first) - 1) : Math.min(others.length, before(last) + 1);
}
