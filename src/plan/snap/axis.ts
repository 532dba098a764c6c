import { MAX } from '../box';
import type { Box } from '../box';

/** Boxes seen along one axis, so that both axes share their code. */
export type Axis = 'x' | 'y';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export const spanOf = (box: Box, axis: Axis): Span =>
  axis === 'x' ? { from: box.x1, to: box.x2 } : { from: box.y1, to: box.y2 };

export const otherAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');

export function withSpan(box: Box, axis: Axis, { from, to }: Span): Box {
  return axis === 'x' ? { ...box, x1: from, x2: to } : { ...box, y1: from, y2: to };
}

export const middle = ({ from, to }: Span): number => (from + to) / 2;

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The picture as a thing to snap to. */
export const PICTURE: Box = { x1: 0, y1: 0, x2: MAX, y2: MAX };
