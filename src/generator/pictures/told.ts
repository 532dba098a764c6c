import type { Box } from '../../plan/box';
import { area } from '../../plan/box';

/** The side of the space that plans are in; a square of the picture is a share of it. */
const SPACE = 1000;
/** How much more it counts that a square's middle lies outside of a box than how far it is from the box's. */
const OUTSIDE = 4;

/**
 * Which box each square of a picture tells, -1 for none: row by row. The smallest over its middle; every box is told
 * somewhere, as long as there are as many squares. As `told` of models/pictures/codes.py, to the last tie.
 */
export function toldBy(boxes: readonly Box[], rows: number, columns: number): Int32Array {
  const out = new Int32Array(rows * columns).fill(-1);
  const middle = (index: number, of: number): number => ((index + 0.5) * SPACE) / of;
  // The sort is stable: of two as large the later one comes later, and is told.
  const largestFirst = [...boxes.entries()].toSorted(([, a], [, b]) => area(b) - area(a));
  for (const [rank, { x1, y1, x2, y2 }] of largestFirst) {
    out.forEach((_, square) => {
      const [y, x] = [middle(Math.floor(square / columns), rows), middle(square % columns, columns)];
      if (x >= x1 && x < x2 && y >= y1 && y < y2) out[square] = rank;
    });
  }
  for (let left = out.length; left > 0; left -= 1) {
    const often = new Map<number, number>();
    for (const rank of out) often.set(rank, (often.get(rank) ?? 0) + 1);
    const rank = boxes.findIndex((_, other) => !often.has(other));
    if (rank < 0) break;
    const box = boxes[rank] as Box;
    const away = (square: number): number => {
      const [y, x] = [middle(Math.floor(square / columns), rows), middle(square % columns, columns)];
      const outside = Math.max(box.x1 - x, x - box.x2, 0) + Math.max(box.y1 - y, y - box.y2, 0);
      return outside * OUTSIDE + Math.abs((box.x1 + box.x2) / 2 - x) + Math.abs((box.y1 + box.y2) / 2 - y);
    };
    let best = -1;
    out.forEach((told, square) => {
      const isFree = told < 0 || (often.get(told) ?? 0) > 1;
      if (isFree && (best < 0 || away(square) < away(best))) best = square;
    });
    if (best < 0) break;
    out[best] = rank;
  }
  return out;
}
