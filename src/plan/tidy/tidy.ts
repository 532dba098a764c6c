import { GRID, centre, translateBox } from '../box';
import type { Box } from '../box';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import { scoreRelation } from '../relations';
import type { SpatialRelation } from '../relations';
import { pictureHalfspaces, relationHalfspaces } from './constraints';
import type { Movable } from './constraints';
import { projectOnto } from './halfspaces';

/** "subject relation object", by id. */
export interface RelationGoal {
  readonly subject: ObjectId;
  readonly relation: SpatialRelation;
  readonly object: ObjectId;
}

export interface Tidied {
  /** The boxes that move, and where to. Empty where nothing has to, or nothing helps. */
  readonly boxes: ReadonlyMap<ObjectId, Box>;
  /** Goals that cannot hold together, with the locked boxes, in the picture; then no box moves. */
  readonly conflicts: readonly RelationGoal[];
}

export interface TidyOptions {
  readonly locked?: ReadonlySet<ObjectId>;
  /** The least offset of centres for directed relations, as a share of the picture. */
  readonly margin?: number;
}

/**
 * The smallest movement of boxes (least squares over their centres) after which
 * every goal holds by T2I-CompBench's rule, with a margin between the centres.
 * Sizes stay; locked boxes stay; goals about objects without a box are left out.
 */
export function tidyPlan(
  plan: Plan,
  goals: readonly RelationGoal[],
  { locked = new Set(), margin = 0.2 }: TidyOptions = {},
): Tidied {
  const movables = new Map<ObjectId, Movable>();
  for (const { id, box } of objectsOf(plan)) {
    if (box) movables.set(id, { index: movables.size, box, locked: locked.has(id) });
  }
  const judged = goals.filter(({ subject, object }) => movables.has(subject) && movables.has(object));
  const halfspaces = judged.flatMap(({ subject, relation, object }) => {
    const [a, b] = [movables.get(subject), movables.get(object)];
    return a && b ? relationHalfspaces(a, relation, b, margin * GRID) : [];
  });
  const all = [...movables.values()];
  const start = all.flatMap(({ box }) => [centre(box).x, centre(box).y]);
  // The picture comes last: what cannot be had is a relation, never a box outside.
  const end = projectOnto(start, [...halfspaces, ...all.flatMap(pictureHalfspaces)]);

  const moved = new Map<ObjectId, Box>();
  for (const [id, movable] of movables) {
    const { x, y } = centre(movable.box);
    const at = movable.index * 2;
    moved.set(
      id,
      movable.locked ? movable.box : translateBox(movable.box, (end[at] ?? x) - x, (end[at + 1] ?? y) - y),
    );
  }
  const conflicts = judged.filter((goal) => !holds(goal, moved));
  const isChanged = ([id, box]: [ObjectId, Box]): boolean => {
    const before = movables.get(id)?.box;
    return before?.x1 !== box.x1 || before.y1 !== box.y1;
  };
  return { boxes: new Map(conflicts.length === 0 ? [...moved].filter(isChanged) : []), conflicts };
}

function holds({ subject, relation, object }: RelationGoal, boxes: ReadonlyMap<ObjectId, Box>): boolean {
  const [a, b] = [boxes.get(subject), boxes.get(object)];
  return a !== undefined && b !== undefined && scoreRelation(a, relation, b).score === 1;
}
