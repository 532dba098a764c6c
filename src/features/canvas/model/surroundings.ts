import type { Boxes } from '../../../plan/arrange/boxes';
import type { Box, Point } from '../../../plan/box';
import type { ObjectId } from '../../../plan/plan';
import type { CanvasObject } from './hitTest';

export type { Boxes };

/** What the person holds down. `control` is Ctrl or Cmd. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
  readonly control: boolean;
}

/** Where the pointer is (picture units, not clamped) and what is held down. */
export interface Sample extends Modifiers {
  readonly point: Point;
  /** A finger: larger sensitive areas. */
  readonly coarse: boolean;
}

/** What a gesture may look at. It never writes: it answers with effects. */
export interface Surroundings {
  /** Visible objects with a box, from the back to the front. */
  readonly objects: readonly CanvasObject[];
  readonly selection: readonly ObjectId[];
  readonly drawing: boolean;
  /** Picture units a CSS px. */
  readonly unitsPerPx: number;
  /** Guides of the picture, as boxes that are snapped to. */
  readonly guides?: readonly Box[];
  /** Resizing keeps the ratio, and Shift lets it go. */
  readonly keepRatio?: boolean;
  /** An object whose name pill is under the pointer: it wins over boxes. */
  readonly pill?: ObjectId | undefined;
}
