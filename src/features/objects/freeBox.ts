import { area, intersection, MAX, type Box } from '../../plan/box';

/** Sides tried, largest first, and the spacing of the places tried, in picture units. */
const SIDES = [300, 240, 180];
const SPACING = 20;

/**
 * A sensible place for a new object: the largest square that overlaps nothing,
 * as near to the middle of the picture as it can be; on a full picture the
 * smallest square where it overlaps least.
 */
export function freeBox(boxes: readonly Box[]): Box {
  const best = SIDES.map((side) => bestPlace(boxes, side));
  return (best.find((place) => place.overlap === 0) ?? best.at(-1) ?? bestPlace([], 300)).box;
}

interface Place {
  readonly box: Box;
  readonly overlap: number;
  readonly distance: number;
}

/** A box and some air around it. */
const withRoom = (box: Box): Box => ({
  x1: box.x1 - SPACING,
  y1: box.y1 - SPACING,
  x2: box.x2 + SPACING,
  y2: box.y2 + SPACING,
});

function bestPlace(boxes: readonly Box[], side: number): Place {
  const places: Place[] = [];
  for (let y1 = SPACING; y1 + side <= MAX - SPACING; y1 += SPACING) {
    for (let x1 = SPACING; x1 + side <= MAX - SPACING; x1 += SPACING) {
      const box = { x1, y1, x2: x1 + side, y2: y1 + side };
      const overlap = boxes.reduce((sum, other) => {
        const shared = intersection(box, withRoom(other));
        return sum + (shared ? area(shared) : 0);
      }, 0);
      const distance = Math.hypot(x1 + side / 2 - 500, y1 + side / 2 - 500);
      places.push({ box, overlap, distance });
    }
  }
  return places.reduce((a, b) => ((b.overlap - a.overlap || b.distance - a.distance) < 0 ? b : a));
}
