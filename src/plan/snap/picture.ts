import { MAX, type Box } from '../box';
import { PICTURE } from './axis';

/** Lines over the picture that boxes snap to. */
export type PictureGuide = 'thirds' | 'centre' | 'safe';

/** How far the safe area stays from every edge: what lies beyond may be cut off in print or by a frame. */
const SAFE = 50;

const BOXES: Readonly<Record<PictureGuide, Box>> = {
  thirds: {
    x1: Math.round(MAX / 3),
    y1: Math.round(MAX / 3),
    x2: Math.round((2 * MAX) / 3),
    y2: Math.round((2 * MAX) / 3),
  },
  // The picture itself is always snapped to, its centre too.
  centre: PICTURE,
  safe: { x1: SAFE, y1: SAFE, x2: MAX - SAFE, y2: MAX - SAFE },
};

/** The guides as boxes: their edges and centres are what is snapped to. */
export const guideBoxes = (kinds: readonly PictureGuide[]): readonly Box[] =>
  kinds.map((kind) => BOXES[kind]);

/** Where a guide's lines lie, the same across and down, and how far they reach. */
export function guideLines(kind: PictureGuide): {
  readonly at: readonly number[];
  readonly from: number;
  readonly to: number;
} {
  const { x1, x2 } = BOXES[kind];
  if (kind === 'centre') return { at: [(x1 + x2) / 2], from: 0, to: MAX };
  return kind === 'safe' ? { at: [x1, x2], from: x1, to: x2 } : { at: [x1, x2], from: 0, to: MAX };
}
