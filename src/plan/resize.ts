import { MAX, centre, height, width } from './box';
import type { Box } from './box';

/** The eight handles of a box, by compass direction. */
export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w';

export interface ResizeOptions {
  /** Keep the ratio of width to height. */
  readonly keepRatio?: boolean;
  /** Grow on both sides, so that the centre stays. */
  readonly fromCentre?: boolean;
}

interface Axis {
  readonly from: number;
  readonly to: number;
  /** -1: the low edge moves, 1: the high edge moves, 0: neither is held. */
  readonly direction: -1 | 0 | 1;
  readonly centred: boolean;
}

/**
 * Drags one handle by (dx, dy) grid units. The box stays inside the picture and
 * at least one cell wide and high; it never turns inside out.
 */
export function resizeBox(
  box: Box,
  handle: Handle,
  dx: number,
  dy: number,
  { keepRatio = false, fromCentre = false }: ResizeOptions = {},
): Box {
  const x = axis(box.x1, box.x2, handle.includes('w'), handle.includes('e'), fromCentre);
  const y = axis(box.y1, box.y2, handle.includes('n'), handle.includes('s'), fromCentre);
  const factor = fromCentre ? 2 : 1;
  let w = width(box) + x.direction * dx * factor;
  let h = height(box) + y.direction * dy * factor;
  if (keepRatio) {
    const k = ratioScale(box, x, y, w, h);
    w = width(box) * k;
    h = height(box) * k;
  }
  const [x1, x2] = x.direction === 0 && !keepRatio ? [box.x1, box.x2] : place(x, w);
  const [y1, y2] = y.direction === 0 && !keepRatio ? [box.y1, box.y2] : place(y, h);
  return { x1, y1, x2, y2 };
}

function axis(from: number, to: number, low: boolean, high: boolean, fromCentre: boolean): Axis {
  const direction = low ? -1 : high ? 1 : 0;
  return { from, to, direction, centred: fromCentre || direction === 0 };
}

/** The longest this side can get before it leaves the picture. */
function longest({ from, to, direction, centred }: Axis): number {
  if (centred) return Math.min(from + to, 2 * MAX - from - to);
  return direction < 0 ? to : MAX - from;
}

/** One scale for both sides: the side that was dragged further decides. */
function ratioScale(box: Box, x: Axis, y: Axis, w: number, h: number): number {
  const kx = w / width(box);
  const ky = h / height(box);
  let k = x.direction === 0 ? ky : kx;
  if (x.direction !== 0 && y.direction !== 0) k = Math.abs(kx - 1) >= Math.abs(ky - 1) ? kx : ky;
  const smallest = Math.max(1 / width(box), 1 / height(box));
  const largest = Math.min(longest(x) / width(box), longest(y) / height(box));
  return Math.min(Math.max(k, smallest), largest);
}

function place(side: Axis, length: number): [number, number] {
  const size = Math.min(Math.max(length, 1), Math.max(1, longest(side)));
  if (side.centred) {
    const middle = centre({ x1: side.from, x2: side.to, y1: 0, y2: 1 }).x;
    const low = Math.max(0, Math.round(middle - size / 2));
    return [low, Math.min(MAX, Math.max(low + 1, Math.round(middle + size / 2)))];
  }
  if (side.direction < 0) return [Math.min(side.to - 1, Math.round(side.to - size)), side.to];
  return [side.from, Math.max(side.from + 1, Math.round(side.from + size))];
}
