import { translateBox, type Box } from '../box';
import { middle, spanOf, withSpan, type Axis } from '../snap/axis';
import { mapBoxes, type Boxes } from './boxes';

/** What is brought into one line: three across, three down. */
export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Moves every box so that it agrees with `frame` on one edge or centre. Sizes stay; a box stops at the picture's edge. */
export function alignBoxes(boxes: Boxes, edge: Edge, frame: Box): Boxes {
  const by = (box: Box): readonly [number, number] => {
    switch (edge) {
      case 'left':
        return [frame.x1 - box.x1, 0];
      case 'centre':
        return [middle(spanOf(frame, 'x')) - middle(spanOf(box, 'x')), 0];
      case 'right':
        return [frame.x2 - box.x2, 0];
      case 'top':
        return [0, frame.y1 - box.y1];
      case 'middle':
        return [0, middle(spanOf(frame, 'y')) - middle(spanOf(box, 'y'))];
      case 'bottom':
        return [0, frame.y2 - box.y2];
    }
  };
  return mapBoxes(boxes, (box) => translateBox(box, ...by(box)));
}

/**
 * Spaces boxes along an axis with equal gaps from one end of `frame` to the other, in the order in which they lie.
 * Where there is no room for gaps they overlap evenly. Fewer than two boxes stay.
 */
export function distributeBoxes(boxes: Boxes, axis: Axis, frame: Box): Boxes {
  const length = (box: Box) => spanOf(box, axis).to - spanOf(box, axis).from;
  const order = Object.entries(boxes).toSorted(
    ([, a], [, b]) => middle(spanOf(a, axis)) - middle(spanOf(b, axis)),
  );
  if (order.length < 2) return boxes;
  const room = spanOf(frame, axis);
  const filled = order.reduce((sum, [, box]) => sum + length(box), 0);
  const gap = (room.to - room.from - filled) / (order.length - 1);
  let at = room.from;
  const placed = order.map(([id, box]): [string, Box] => {
    const from = Math.min(Math.max(Math.round(at), room.from), room.to - length(box));
    at += length(box) + gap;
    return [id, withSpan(box, axis, { from, to: from + length(box) })];
  });
  return Object.fromEntries(placed);
}
