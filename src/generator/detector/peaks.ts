import type { PeaksDecoding } from '../../bundles/manifest/detector';
import { at } from '../numbers/at';
import { type Corners, type Finding, overlapOf } from './finding';

/** What the graph gives for one picture, over `cells` cells in raster order. */
export interface PeakMaps {
  readonly cells: number;
  /** [classes, cells]: 0 where a cell is no peak. */
  readonly scores: Float32Array;
  /** [colours, cells] logits. */
  readonly colours: Float32Array;
  /** [4, cells] x1, y1, x2, y2 in shares of the picture. */
  readonly boxes: Float32Array;
}

/** Findings, best first. */
export function decodePeaks(maps: PeakMaps, rule: PeaksDecoding): Finding[] {
  const { cells, scores, boxes } = maps;
  const places: number[] = [];
  for (let i = 0; i < scores.length; i++) if (at(scores, i) >= rule.threshold) places.push(i);
  places.sort((a, b) => at(scores, b) - at(scores, a) || a - b);
  const kept: Finding[] = [];
  for (const place of places.slice(0, rule.most)) {
    const cell = place % cells;
    const corners = [0, 1, 2, 3].map((side) => at(boxes, side * cells + cell)) as unknown as Corners;
    const finding = {
      cls: Math.floor(place / cells),
      colour: brightest(maps.colours, cells, cell),
      corners,
      score: at(scores, place),
    };
    const isDouble = kept.some(
      (better) =>
        overlapOf(better.corners, corners) > (better.cls === finding.cls ? rule.sameClass : rule.anyClass),
    );
    if (!isDouble) kept.push(finding);
  }
  return kept;
}

function brightest(colours: Float32Array, cells: number, cell: number): number {
  let best = 0;
  for (let i = 1; i * cells < colours.length; i++) {
    if (at(colours, i * cells + cell) > at(colours, best * cells + cell)) best = i;
  }
  return best;
}
