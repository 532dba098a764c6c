import type { Box } from '../../../plan/box';
import type { BoxSpread } from '../../../studio/uncertainty';

/** The four bands of a box's halo (left, top, right, bottom): each as long as its edge and as wide as its spread. */
export function haloBands(box: Box, [x1, y1, x2, y2]: BoxSpread): readonly [Box, Box, Box, Box] {
  const across = { y1: box.y1, y2: box.y2 };
  const along = { x1: box.x1, x2: box.x2 };
  return [
    { x1: x1.low, x2: x1.high, ...across },
    { ...along, y1: y1.low, y2: y1.high },
    { x1: x2.low, x2: x2.high, ...across },
    { ...along, y1: y2.low, y2: y2.high },
  ];
}
