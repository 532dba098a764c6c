import { spread } from '../../../plan/arrange/boxes';
import { boundingBox, clampBox, GRID, MAX, translateBox, type Box, type Point } from '../../../plan/box';
import { resizeBox, type Handle } from '../../../plan/resize';
import { snapMove, snapResize, type Guide } from '../../../plan/snap';
import type { Boxes, Sample, Surroundings } from './surroundings';

/** Boxes and guide lines of a gesture so far. */
export interface Dragged {
  readonly draft: Boxes;
  readonly guides: readonly Guide[];
}

/** Snapping reaches this far, px. */
const SNAP_PX = 8;
/** Resizing and drawing stop at this side, in picture units (or at the box's own, if smaller). */
export const SMALLEST_SIDE = 10;

const NOTHING: Dragged = { draft: {}, guides: [] };

/** Everything that is not being dragged itself. */
const othersThan = (origin: Boxes, { objects }: Surroundings) =>
  objects.filter((object) => !(object.id in origin)).map((object) => object.box);

/** What an edge may snap to: other boxes, and the guides of the picture. */
const targets = (others: readonly Box[], { guides = [] }: Surroundings) => [...others, ...guides];

/** Moves all boxes by one delta; their common box stays in the picture and snaps. */
export function moveUnion(origin: Boxes, around: Surroundings, start: Point, sample: Sample): Dragged {
  const union = boundingBox(Object.values(origin));
  if (!union) return NOTHING;
  let dx = sample.point.x - start.x;
  let dy = sample.point.y - start.y;
  const axis = sample.shift ? (Math.abs(dx) >= Math.abs(dy) ? 'x' : 'y') : null;
  if (axis === 'x') dy = 0;
  if (axis === 'y') dx = 0;
  const moved = translateBox(union, dx, dy);
  if (sample.control) return { draft: spread(origin, () => moved), guides: [] };
  const others = sample.alt ? around.objects.map((object) => object.box) : othersThan(origin, around);
  const snapped = snapMove(moved, others, SNAP_PX * around.unitsPerPx, around.guides);
  // A move kept to one axis must not be pulled off it.
  const box =
    axis === 'x'
      ? { ...snapped.box, y1: moved.y1, y2: moved.y2 }
      : axis === 'y'
        ? { ...snapped.box, x1: moved.x1, x2: moved.x2 }
        : snapped.box;
  const guides = axis ? snapped.guides.filter((guide) => guide.axis === axis) : snapped.guides;
  return { draft: spread(origin, () => box), guides };
}

/** Resizes the common box by a handle; every box keeps its share of it. */
export function resizeUnion(
  origin: Boxes,
  handle: Handle,
  around: Surroundings,
  start: Point,
  sample: Sample,
): Dragged {
  const union = boundingBox(Object.values(origin));
  if (!union) return NOTHING;
  const keepRatio = sample.shift !== (around.keepRatio ?? false);
  const options = { keepRatio, fromCentre: sample.alt };
  const resized = resizeBox(union, handle, sample.point.x - start.x, sample.point.y - start.y, options);
  // Snapping moves one edge at a time, which would break a kept ratio or centre.
  const free = sample.control || keepRatio || sample.alt;
  const { box, guides } = free
    ? { box: resized, guides: [] }
    : snapResize(resized, handle, targets(othersThan(origin, around), around), SNAP_PX * around.unitsPerPx);
  return { draft: spread(origin, () => atLeast(box, union, handle)), guides };
}

/** Keeps a resized box from becoming too small to hold again; what does not move stays. */
function atLeast(box: Box, before: Box, handle: Handle): Box {
  const side = (low: number, high: number, from: number, to: number, lowMoves: boolean): [number, number] => {
    const least = Math.min(SMALLEST_SIDE, to - from);
    if (high - low >= least) return [low, high];
    return lowMoves ? [high - least, high] : [low, low + least];
  };
  const [x1, x2] = side(box.x1, box.x2, before.x1, before.x2, handle.includes('w'));
  const [y1, y2] = side(box.y1, box.y2, before.y1, before.y2, handle.includes('n'));
  return { x1, y1, x2, y2 };
}

/** The box between two points in any order; may have no area (a marquee). */
export function cornersOf(a: Point, b: Point): Box {
  return { x1: Math.min(a.x, b.x), y1: Math.min(a.y, b.y), x2: Math.max(a.x, b.x), y2: Math.max(a.y, b.y) };
}

/** The box a drawing drag makes: Shift makes it square, Alt draws from the centre. */
export function boxFromDrag(
  around: Surroundings,
  start: Point,
  sample: Sample,
): { readonly box: Box; readonly guides: readonly Guide[] } {
  const from = inPicture(start);
  const to = inPicture(sample.point);
  let dx = to.x - from.x;
  let dy = to.y - from.y;
  if (sample.shift) {
    const side = Math.min(Math.max(Math.abs(dx), Math.abs(dy)), room(from.x, dx), room(from.y, dy));
    dx = dx < 0 ? -side : side;
    dy = dy < 0 ? -side : side;
  }
  const opposite = sample.alt ? { x: from.x - dx, y: from.y - dy } : from;
  const drawn = clampBox(widen(cornersOf(opposite, { x: from.x + dx, y: from.y + dy })));
  if (sample.control || sample.shift || sample.alt) return { box: drawn, guides: [] };
  const handle = `${dy < 0 ? 'n' : 's'}${dx < 0 ? 'w' : 'e'}` as const;
  const others = around.objects.map((object) => object.box);
  return snapResize(drawn, handle, targets(others, around), SNAP_PX * around.unitsPerPx);
}

const inPicture = ({ x, y }: Point): Point => ({
  x: Math.min(Math.max(x, 0), MAX),
  y: Math.min(Math.max(y, 0), MAX),
});
const room = (from: number, direction: number) => (direction < 0 ? from : MAX - from);

/** A box drawn too thin is made wide enough to hold, never dropped. */
function widen(box: Box): Box {
  const x1 = Math.min(box.x1, GRID - 1 - SMALLEST_SIDE);
  const y1 = Math.min(box.y1, GRID - 1 - SMALLEST_SIDE);
  return { x1, y1, x2: Math.max(box.x2, x1 + SMALLEST_SIDE), y2: Math.max(box.y2, y1 + SMALLEST_SIDE) };
}
