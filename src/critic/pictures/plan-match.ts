import type { Detection } from '../../contract/events';
import { type Box, iou } from '../../plan/box';
import { readThing } from '../../plan/check/match';
import { type Lexicon, createWordBook } from '../../plan/prompt/lexicon';
import { type ObjectId, type Plan, objectsOf } from '../../plan/plan';
import { mean } from '../numbers/bootstrap';

/** A planned object and what was found for it. */
export interface PlannedMatch {
  readonly id: ObjectId;
  readonly name: string;
  readonly planned: Box;
  /** Index of the finding; null where none of its kind touches its box. */
  readonly found: number | null;
  /** IoU of the planned box and the found one; 0 where nothing was found. */
  readonly iou: number;
}

/**
 * Pairs planned boxes with found ones of the same kind, by falling overlap, each used once: the parts of R_RI.
 * Planned objects without a box are left out.
 */
export function matchPlan(plan: Plan, found: readonly Detection[], lexicon?: Lexicon): PlannedMatch[] {
  const book = createWordBook(lexicon);
  const planned = objectsOf(plan).flatMap((object) =>
    object.box ? [{ object, box: object.box, noun: readThing(object, book).noun }] : [],
  );
  const pairs = planned
    .flatMap(({ box, noun }, i) =>
      found.map((thing, j) => ({ i, j, value: thing.name === noun ? iou(box, thing.box) : 0 })),
    )
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const best = new Map<number, (typeof pairs)[number]>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (best.has(pair.i) || used.has(pair.j)) continue;
    best.set(pair.i, pair);
    used.add(pair.j);
  }
  return planned.map(({ object: { id, name }, box }, i) => {
    const pair = best.get(i);
    return { id, name, planned: box, found: pair?.j ?? null, iou: pair?.value ?? 0 };
  });
}

/** R_RI: the mean IoU; null where the plan has no boxes. */
export function planImage(matches: readonly PlannedMatch[]): number | null {
  return matches.length === 0 ? null : mean(matches.map((match) => match.iou));
}
