import { centre, sameBox, type Box } from './box';
import { objectsOf, type ObjectSegment, type Plan } from './plan';

/** An object that is in both plans, and what became of it. */
export interface ObjectChange {
  readonly before: ObjectSegment;
  readonly after: ObjectSegment;
  /** Movement of the centre, in grid units (1000 to a side); 0 without two boxes. */
  readonly dx: number;
  readonly dy: number;
  /** Change of width and height, in grid units. */
  readonly dw: number;
  readonly dh: number;
  readonly renamed: boolean;
  /** Place or size differ, or one of the two has no box. */
  readonly moved: boolean;
}

export interface PlanDiff {
  /** Of every object in both, by order of mention in the first. */
  readonly kept: readonly ObjectChange[];
  readonly added: readonly ObjectSegment[];
  readonly lost: readonly ObjectSegment[];
  /** The objects in both stand in another order of mention, which is depth. */
  readonly reordered: boolean;
}

/**
 * What differs between two plans. Objects are matched by name (the nearest of several); with `kin`, for two states of
 * one plan, first by id, so that a renamed object is still itself.
 */
export function diffPlans(a: Plan, b: Plan, options: { readonly kin: boolean }): PlanDiff {
  const before = objectsOf(a);
  const left = new Set(objectsOf(b));
  const byId = new Map([...left].map((object) => [object.id, object] as const));
  const byName = new Map<string, ObjectSegment[]>();
  for (const object of left) {
    const name = plainName(object.name);
    const others = byName.get(name);
    if (others) others.push(object);
    else byName.set(name, [object]);
  }
  const pairs = new Map<ObjectSegment, ObjectSegment>();
  const pair = (one: ObjectSegment, other: ObjectSegment | undefined) => {
    if (!other) return;
    pairs.set(one, other);
    left.delete(other);
  };
  if (options.kin) for (const one of before) pair(one, byId.get(one.id));
  for (const one of before) {
    if (pairs.has(one)) continue;
    const named = byName.get(plainName(one.name))?.filter((object) => left.has(object)) ?? [];
    pair(one, nearest(one.box, named));
  }
  const kept = before.flatMap((one) => {
    const other = pairs.get(one);
    return other ? [changeOf(one, other)] : [];
  });
  const order = objectsOf(b).filter((object) => !left.has(object));
  return {
    kept,
    added: objectsOf(b).filter((object) => left.has(object)),
    lost: before.filter((object) => !pairs.has(object)),
    reordered: kept.some(({ after }, i) => after !== order[i]),
  };
}

function changeOf(before: ObjectSegment, after: ObjectSegment): ObjectChange {
  const common = {
    before,
    after,
    renamed: !sameName(before.name, after.name),
    moved: !sameBox(before.box, after.box),
  };
  if (!before.box || !after.box) return { ...common, dx: 0, dy: 0, dw: 0, dh: 0 };
  const [from, to] = [centre(before.box), centre(after.box)];
  const side = (box: Box) => ({ w: box.x2 - box.x1, h: box.y2 - box.y1 });
  const [old, now] = [side(before.box), side(after.box)];
  return { ...common, dx: to.x - from.x, dy: to.y - from.y, dw: now.w - old.w, dh: now.h - old.h };
}

function nearest(box: Box | null, among: readonly ObjectSegment[]): ObjectSegment | undefined {
  if (!box) return among[0];
  const from = centre(box);
  const far = ({ box: other }: ObjectSegment) => {
    if (!other) return Infinity;
    const to = centre(other);
    return Math.hypot(to.x - from.x, to.y - from.y);
  };
  let [best, least] = [among[0], Infinity];
  for (const object of among) {
    const distance = far(object);
    if (distance < least) [best, least] = [object, distance];
  }
  return best;
}

const plainName = (name: string) => name.trim().toLowerCase();
const sameName = (a: string, b: string) => plainName(a) === plainName(b);
