import { GRID, area, centre, intersection, sameBox, translateBox } from '../box';
import type { Box } from '../box';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import { RELATION_RULES, isSpatial } from '../relations';
import type { Relation } from '../relations';
import type { Place } from '../prompt/token';
import { isInPlace } from '../rules';
import {
  SLACK,
  apartHalfspace,
  overlaps,
  pictureHalfspaces,
  placeHalfspaces,
  relationHalfspaces,
} from './constraints';
import type { Movable } from './constraints';
import { type Budget, type Halfspace, projectOnto, violation } from './halfspaces';

/** "subject relation object", by id. */
export interface RelationGoal {
  readonly subject: ObjectId;
  readonly relation: Relation;
  readonly object: ObjectId;
  /** The second of "between". */
  readonly other?: ObjectId;
}

/** "subject in this part of the picture", by id. */
export interface PlaceGoal {
  readonly subject: ObjectId;
  readonly place: Place;
  /** The place in the prompt's words. */
  readonly text: string;
}

export interface Tidied {
  /** The boxes that move, and where to. Empty where nothing has to, or nothing helps. */
  readonly boxes: ReadonlyMap<ObjectId, Box>;
  /**
   * Goals that cannot hold together, with the locked boxes, in the picture: none of them can be left out. Where
   * there are any, no box moves.
   */
  readonly conflicts: readonly RelationGoal[];
  /** The offset of centres that could be had, as a share of the picture; less than asked where room is short. */
  readonly margin: number;
  /** False where the budget ran out before anything was found: nothing moves, and nothing is known to be in conflict. */
  readonly solved: boolean;
}

export interface TidyOptions {
  readonly locked?: ReadonlySet<ObjectId>;
  /** The least offset of centres for directed relations, as a share of the picture. */
  readonly margin?: number;
  /** Held too where relations leave room for it: they come first. */
  readonly places?: readonly PlaceGoal[];
  /** Steps of the solver, about ten million a second. */
  readonly budget?: number;
}

/** Enough for a dozen boxes with a relation each; what asks for more is given up on within a second or two. */
const BUDGET = 6_000_000;

/** The centre margin of arXiv 2608.21713, at which a painter obeys relations best. */
const MARGIN = 0.2;
/** What is left of the margin where the picture has no room for all of it. */
const LESS = [1, 0.75, 0.5, 0.25, 0];
/** How often boxes that came to lie over others are pushed off them: each push may lead onto the next. */
const PUSHES = 8;

/**
 * The smallest movement of boxes (least squares over their centres) after which
 * every goal holds by the table of rules, with a margin between the centres, and
 * no box lies over another more than before, where there is room for that.
 * Sizes stay; locked boxes stay; goals about objects without a box are left out.
 */
export function tidyPlan(plan: Plan, goals: readonly RelationGoal[], options: TidyOptions = {}): Tidied {
  const { locked = new Set(), margin = MARGIN } = options;
  const budget: Budget = { left: options.budget ?? BUDGET };
  const movables = new Map<ObjectId, Movable>();
  for (const { id, box } of objectsOf(plan)) {
    if (box) movables.set(id, { index: movables.size, box, locked: locked.has(id) });
  }
  const judged = goals.filter(
    ({ subject, object, other }) =>
      movables.has(subject) && movables.has(object) && (other === undefined || movables.has(other)),
  );
  const inPlaces = (options.places ?? []).flatMap(({ subject, place }) => {
    const movable = movables.get(subject);
    return movable ? placeHalfspaces(movable, place) : [];
  });
  const ways = [
    ...(inPlaces.length > 0 ? LESS.map((share) => [share, inPlaces] as const) : []),
    ...LESS.map((share) => [share, []] as const),
  ];
  for (const [share, within] of ways) {
    const moved = solve(judged, movables, share * margin, budget, within);
    if (budget.left < 0 && !moved) return UNSOLVED;
    if (!moved) continue;
    const boxes = new Map([...moved].filter(([id, box]) => !sameBox(movables.get(id)?.box ?? null, box)));
    return { boxes, conflicts: [], margin: share * margin, solved: true };
  }
  const conflicts = conflictAmong(judged, movables, budget);
  return budget.left < 0 ? UNSOLVED : { boxes: new Map(), conflicts, margin: 0, solved: true };
}

const UNSOLVED: Tidied = { boxes: new Map(), conflicts: [], margin: 0, solved: false };

/** True when a goal about boxes that are there is broken, or held by less than the margin. */
export function isUntidy(plan: Plan, goals: readonly RelationGoal[], margin = MARGIN): boolean {
  const boxes = new Map(objectsOf(plan).flatMap(({ id, box }) => (box ? [[id, box] as const] : [])));
  return goals.some((goal) => {
    const [a, b] = [boxes.get(goal.subject), boxes.get(goal.object)];
    const isFar =
      !isSpatial(goal.relation) || goal.relation === 'near' || (a && b && offset(a, b) >= margin * GRID);
    return a && b && !(holds(goal, boxes) && isFar);
  });
}

/** The goals of places whose boxes lie elsewhere. */
export function astray(plan: Plan, places: readonly PlaceGoal[]): PlaceGoal[] {
  const boxes = new Map(objectsOf(plan).map(({ id, box }) => [id, box]));
  return places.filter(({ subject, place }) => {
    const box = boxes.get(subject);
    return box && !isInPlace(box, place);
  });
}

type Movables = ReadonlyMap<ObjectId, Movable>;

/** Where all boxes lie after the least movement that makes the goals hold; null where there is none. */
function solve(
  goals: readonly RelationGoal[],
  movables: Movables,
  margin: number,
  budget: Budget,
  within: readonly Halfspace[] = [],
): Map<ObjectId, Box> | null {
  const related = goals.flatMap(({ subject, relation, object, other }) => {
    const [a, b] = [movables.get(subject), movables.get(object)];
    return a && b ? relationHalfspaces(a, relation, b, margin * GRID, movables.get(other ?? '')) : [];
  });
  const over = new Set(
    goals
      .filter(({ relation }) => overlaps(relation))
      .flatMap(({ subject, object }) => [pairKey(subject, object), pairKey(object, subject)]),
  );
  const place = (apart: readonly Halfspace[]): Map<ObjectId, Box> | null => {
    const moved = placed([...related, ...within, ...apart], movables, budget);
    return moved && goals.every((goal) => holds(goal, moved)) ? moved : null;
  };
  let apart: readonly Halfspace[] = [];
  let now = place(apart);
  let best = now;
  let least = Infinity;
  for (let pushes = 0; now && pushes <= PUSHES; pushes += 1) {
    const pushed = collisions(movables, now, over);
    // Two that all but coincide are worse than several that touch.
    const hidden = pushed.reduce((sum, each) => sum + each.hidden, 0);
    if (hidden < least) [best, least] = [now, hidden];
    if (pushed.length === 0 || budget.left < 0) break;
    const all = [...apart, ...pushed.map((each) => each.apart)];
    now = place(all);
    if (now) {
      apart = all;
      continue;
    }
    // There is no room for all of them: the worst first, each that can be had.
    for (const each of pushed.toSorted((a, b) => b.hidden - a.hidden)) {
      const more = [...apart, each.apart];
      const then = budget.left < 0 ? null : place(more);
      if (then) [apart, now] = [more, then];
    }
  }
  return best;
}

/** A pair that lies over each other by more than it did: by which share of the smaller one, and where it does not. */
interface Collision {
  readonly hidden: number;
  readonly apart: Halfspace;
}

/** Those that can move. */
function collisions(
  movables: Movables,
  boxes: ReadonlyMap<ObjectId, Box>,
  mayOverlap: ReadonlySet<string>,
): Collision[] {
  const shared = (a: Box, b: Box): number => {
    const both = intersection(a, b);
    return both ? area(both) : 0;
  };
  const all = [...movables].map(([id, movable]) => ({ id, movable, now: boxes.get(id) ?? movable.box }));
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => !(a.movable.locked && b.movable.locked) && !mayOverlap.has(pairKey(a.id, b.id)))
      .flatMap((b) => {
        const more = shared(a.now, b.now) - shared(a.movable.box, b.movable.box);
        if (more <= 0) return [];
        const hidden = more / Math.min(area(a.now), area(b.now));
        return [{ hidden, apart: apartHalfspace(a.movable, b.movable, a.now, b.now) }];
      }),
  );
}

const pairKey = (a: ObjectId, b: ObjectId): string => `${a} ${b}`;

/** Where all boxes lie nearest to where they were, inside all halfspaces; null where that can't be. */
function placed(
  halfspaces: readonly Halfspace[],
  movables: Movables,
  budget: Budget,
): Map<ObjectId, Box> | null {
  const all = [...movables.values()];
  const start = all.flatMap(({ box }) => [centre(box).x, centre(box).y]);
  // The picture comes last: what cannot be had is a relation, never a box outside.
  const end = projectOnto(start, [...halfspaces, ...all.flatMap(pictureHalfspaces)], budget);
  // Each halfspace asks for a little more than has to be, so that whole units hold, too.
  if (halfspaces.some((halfspace) => violation(end, halfspace) > SLACK / 2)) return null;
  const moved = new Map<ObjectId, Box>();
  for (const [id, movable] of movables) {
    const { x, y } = centre(movable.box);
    const at = movable.index * 2;
    const [dx, dy] = [(end[at] ?? x) - x, (end[at + 1] ?? y) - y];
    moved.set(id, movable.locked ? movable.box : translateBox(movable.box, dx, dy));
  }
  return moved;
}

/** Goals that cannot hold together, as few as it takes: each that can be left out is. */
function conflictAmong(
  goals: readonly RelationGoal[],
  movables: Movables,
  budget: Budget,
): readonly RelationGoal[] {
  return goals.reduce<readonly RelationGoal[]>((left, goal) => {
    const without = left.filter((other) => other !== goal);
    return without.length > 0 && !solve(without, movables, 0, budget) ? without : left;
  }, goals);
}

/** How far apart two centres are on the axis that counts. */
function offset(a: Box, b: Box): number {
  const [from, to] = [centre(a), centre(b)];
  return Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
}

function holds(
  { subject, relation, object, other }: RelationGoal,
  boxes: ReadonlyMap<ObjectId, Box>,
): boolean {
  const [a, b] = [boxes.get(subject), boxes.get(object)];
  return (
    a !== undefined &&
    b !== undefined &&
    RELATION_RULES[relation].score(a, b, boxes.get(other ?? '')).score === 1
  );
}
