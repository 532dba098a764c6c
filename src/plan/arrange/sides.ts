import { resized } from './shape';
import { height, MAX, width, type Box } from '../box';

export type Side = 'X' | 'Y' | 'Width' | 'Height';

export const SIDES: readonly Side[] = ['X', 'Y', 'Width', 'Height'];

export function valueOf(box: Box, side: Side): number {
  return { X: box.x1, Y: box.y1, Width: width(box), Height: height(box) }[side];
}

/** What a person may type: a place keeps the size inside the picture, a size keeps the place. */
export function rangeOf(box: Box, side: Side): { readonly min: number; readonly max: number } {
  switch (side) {
    case 'X':
      return { min: 0, max: MAX - width(box) };
    case 'Y':
      return { min: 0, max: MAX - height(box) };
    case 'Width':
      return { min: 1, max: MAX - box.x1 };
    case 'Height':
      return { min: 1, max: MAX - box.y1 };
  }
}

/** The nearest value allowed. */
function clampSide(box: Box, side: Side, value: number): number {
  const { min, max } = rangeOf(box, side);
  return Math.min(Math.max(Math.round(value), min), max);
}

/** The box with one of its four numbers changed (and clamped); with `keepRatio` a size takes the other one along. */
export function withSide(box: Box, side: Side, wanted: number, keepRatio = false): Box {
  const value = clampSide(box, side, wanted);
  switch (side) {
    case 'X':
      return { ...box, x1: value, x2: value + width(box) };
    case 'Y':
      return { ...box, y1: value, y2: value + height(box) };
    case 'Width':
      return resized(box, 'width', value, keepRatio);
    case 'Height':
      return resized(box, 'height', value, keepRatio);
  }
}
