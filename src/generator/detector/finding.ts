import type { DetectorFacts } from '../../bundles/manifest/detector';
import type { Detection } from '../../contract/events';
import { normaliseBox } from '../../plan/box';

/** x1, y1, x2, y2 as shares of the picture. */
export type Corners = readonly [number, number, number, number];

/** A finding in the detector's own numbers. */
export interface Finding {
  readonly cls: number;
  readonly colour: number;
  readonly corners: Corners;
  readonly score: number;
}

/** Intersection over union; 0 where both are empty. */
export function overlapOf(a: Corners, b: Corners): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const shared = Math.max(width, 0) * Math.max(height, 0);
  const total = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared;
  return total > 0 ? shared / total : 0;
}

/** The finding in words, its box on the 1000-grid. */
export function toDetection({ cls, colour, corners, score }: Finding, facts: DetectorFacts): Detection {
  const name = facts.classes[cls] ?? '';
  const own = facts.colours[colour] ?? null;
  const alike = (facts.alike[name] ?? []).flatMap(([a, b]) => (a === own ? [b] : b === own ? [a] : []));
  const [x1, y1, x2, y2] = corners.map((share) => share * 1000) as [number, number, number, number];
  return { name, colour: own, alike, box: normaliseBox(x1, y1, x2, y2).box, score };
}
