import { boundingBox, clampBox, type Box } from '../box';
import type { ObjectId } from '../plan';

/** Boxes of some objects of one plan. */
export type Boxes = Readonly<Record<ObjectId, Box>>;

/** The boxes after each went through `change`, in the order in which they stand. */
export function mapBoxes(boxes: Boxes, change: (box: Box, index: number) => Box): Boxes {
  return Object.fromEntries(Object.entries(boxes).map(([id, box], index) => [id, change(box, index)]));
}

/** Carries every box along as their common box changes to `change(union)`: each keeps its share of it. */
export function spread(origin: Boxes, change: (union: Box) => Box): Boxes {
  const from = boundingBox(Object.values(origin));
  if (!from) return {};
  const to = change(from);
  const across = (x: number) => to.x1 + ((x - from.x1) * (to.x2 - to.x1)) / (from.x2 - from.x1);
  const down = (y: number) => to.y1 + ((y - from.y1) * (to.y2 - to.y1)) / (from.y2 - from.y1);
  return mapBoxes(origin, (box) =>
    clampBox({ x1: across(box.x1), y1: down(box.y1), x2: across(box.x2), y2: down(box.y2) }),
  );
}
