import { type Box, GRID, area, height, iou, snapToStep, width } from '../plan/box';
import { setBox } from '../plan/edit';
import { type ObjectId, type Plan, objectsOf } from '../plan/plan';
import { seededRandom } from './numbers/random';

/** A plan changed as a person might, and which of its objects went where. */
export interface EditedPlan {
  readonly plan: Plan;
  readonly moved: Readonly<Record<ObjectId, Box>>;
}

/** Overlap of an old and a new place that still counts as somewhere else. */
const ELSEWHERE = 0.3;
const TRIES = 40;
/** Share of edits that swap two boxes; the others move one. */
const SWAPS = 0.5;

/**
 * Swaps the boxes of two objects with different names, or moves one box to another place, by chance: the same
 * seed and plan give the same edit. Nothing moves where the plan has no box that can.
 */
export function editBySeed(
  plan: Plan,
  seed: number,
  { step, max }: { step: number; max: number },
): EditedPlan {
  const random = seededRandom(seed);
  const placed = objectsOf(plan).flatMap(({ id, name, box }) => (box ? [{ id, name, box }] : []));
  const pairs = placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .flatMap((b) => (a.name !== b.name && iou(a.box, b.box) < ELSEWHERE ? [[a, b] as const] : [])),
  );
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const swap = random() < SWAPS ? pick(pairs) : undefined;
  const moved: Record<ObjectId, Box> = {};
  if (swap) {
    const [a, b] = swap;
    moved[a.id] = b.box;
    moved[b.id] = a.box;
  } else {
    const one = pick(placed);
    const rest = placed.filter((other) => other !== one);
    const to =
      one &&
      newPlace(
        one.box,
        rest.map(({ box }) => box),
        random,
      );
    if (one && to) moved[one.id] = snapToStep(to, step, max);
  }
  const edited = Object.entries(moved).reduce((built, [id, box]) => setBox(built, id, box), plan);
  return { plan: edited, moved };
}

/** The same box elsewhere, over none of the others if such a place comes up. */
function newPlace(box: Box, others: readonly Box[], random: () => number): Box | null {
  let fallback: Box | null = null;
  for (let i = 0; i < TRIES; i++) {
    const x1 = Math.floor(random() * (GRID - width(box)));
    const y1 = Math.floor(random() * (GRID - height(box)));
    const place = { x1, y1, x2: x1 + width(box), y2: y1 + height(box) };
    if (area(place) === 0 || iou(place, box) >= ELSEWHERE) continue;
    fallback ??= place;
    if (others.every((other) => iou(place, other) < 0.1)) return place;
  }
  return fallback;
}
