import { MAX } from './box';
import type { Box } from './box';
import type { Handle } from './resize';
import { PICTURE, middle, spanOf, withSpan } from './snap/axis';
import type { Axis, Span } from './snap/axis';
import { alignmentGuides, equalGapPlaces, gapGuide } from './snap/guides';
import type { GapPlace, Guide } from './snap/guides';

export type { Guide } from './snap/guides';

export interface Snapped {
  readonly box: Box;
  /** Lines to show; empty where nothing snapped. */
  readonly guides: readonly Guide[];
}

interface Candidate {
  readonly span: Span;
  readonly distance: number;
  readonly gap?: GapPlace;
}

/**
 * Snaps a moving box to the edges and centres of the others and of the picture,
 * and to equal gaps between others, on each axis by itself. `threshold` is in
 * grid units (8 screen px divided by the zoom). The size never changes. `fixed`
 * are boxes that nothing has gaps to: guides of the picture.
 */
export function snapMove(
  box: Box,
  others: readonly Box[],
  threshold: number,
  fixed: readonly Box[] = [],
): Snapped {
  return snapAxes(box, [...others, ...fixed], threshold, ['x', 'y'], (axis) => {
    const span = spanOf(box, axis);
    const length = span.to - span.from;
    const at = (from: number, gap?: GapPlace): Candidate => {
      const start = Math.round(from);
      const moved = { from: start, to: start + length };
      return { span: moved, distance: Math.abs(from - span.from), ...(gap ? { gap } : {}) };
    };
    const aligned = [...others, ...fixed, PICTURE].flatMap((other) => {
      const { from, to } = spanOf(other, axis);
      return [from, to, from - length, to - length, middle({ from, to }) - length / 2].map((low) => at(low));
    });
    return [...aligned, ...equalGapPlaces(box, others, axis).map((place) => at(place.from, place))];
  });
}

/** Snaps the edges that a handle moves to the edges and centres of the others and of the picture. */
export function snapResize(box: Box, handle: Handle, others: readonly Box[], threshold: number): Snapped {
  const moves = (low: string, high: string): 'from' | 'to' | null =>
    handle.includes(low) ? 'from' : handle.includes(high) ? 'to' : null;
  const edges = { x: moves('w', 'e'), y: moves('n', 's') };
  const axes = (['x', 'y'] as const).filter((axis) => edges[axis] !== null);
  return snapAxes(box, others, threshold, axes, (axis) => {
    const edge = edges[axis] ?? 'to';
    const span = spanOf(box, axis);
    return [...others, PICTURE].flatMap((other) => {
      const target = spanOf(other, axis);
      return [target.from, target.to, Math.round(middle(target))].map((at) => ({
        span: { ...span, [edge]: at },
        distance: Math.abs(at - span[edge]),
      }));
    });
  });
}

function snapAxes(
  box: Box,
  others: readonly Box[],
  threshold: number,
  axes: readonly Axis[],
  candidatesOf: (axis: Axis) => readonly Candidate[],
): Snapped {
  const best = axes.flatMap((axis) => {
    const candidate = nearest(candidatesOf(axis), threshold);
    return candidate ? [{ axis, candidate }] : [];
  });
  const snapped = best.reduce((result, { axis, candidate }) => withSpan(result, axis, candidate.span), box);
  // Guides are drawn for the box as it ends up on both axes.
  const guides = best.flatMap(({ axis, candidate }) => [
    ...alignmentGuides(snapped, [...others, PICTURE], axis),
    ...(candidate.gap ? [gapGuide(snapped, candidate.gap, axis)] : []),
  ]);
  return { box: snapped, guides };
}

/** The nearest candidate that keeps the box valid; an alignment wins over a gap at the same distance. */
function nearest(candidates: readonly Candidate[], threshold: number): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    const { span, distance } = candidate;
    if (distance > threshold || span.from < 0 || span.to > MAX || span.from >= span.to) continue;
    if (!best || distance < best.distance) best = candidate;
  }
  return best;
}
