import type { Box } from '../../../plan/box';
import type { BoxSpread } from '../../../studio/run/uncertainty';

/** The halo of one edge. */
export interface HaloBand {
  readonly edge: 'left' | 'top' | 'right' | 'bottom';
  /** As long as the edge, and from the 10th to the 90th percentile across it; in grid units. */
  readonly area: Box;
  /** The edge runs up and down. */
  readonly upright: boolean;
  /** Where in the band the edge lies, 0..1; its median where a person has put the edge outside. */
  readonly peak: number;
}

/** The four bands of a box's halo. */
export function haloBands(box: Box, [x1, y1, x2, y2]: BoxSpread): HaloBand[] {
  const across = { y1: box.y1, y2: box.y2 };
  const along = { x1: box.x1, x2: box.x2 };
  const peak = (spread: BoxSpread[number], at: number) => {
    const { low, median, high } = spread;
    const inside = at >= low && at <= high ? at : median;
    return high === low ? 0.5 : (inside - low) / (high - low);
  };
  return [
    { edge: 'left', area: { x1: x1.low, x2: x1.high, ...across }, upright: true, peak: peak(x1, box.x1) },
    { edge: 'top', area: { ...along, y1: y1.low, y2: y1.high }, upright: false, peak: peak(y1, box.y1) },
    { edge: 'right', area: { x1: x2.low, x2: x2.high, ...across }, upright: true, peak: peak(x2, box.x2) },
    { edge: 'bottom', area: { ...along, y1: y2.low, y2: y2.high }, upright: false, peak: peak(y2, box.y2) },
  ];
}
