import type { Box } from '../box';
import { middle, otherAxis, overlaps, spanOf } from './axis';
import type { Axis, Span } from './axis';

/**
 * A line to show while snapped. `edge` and `centre` guides lie at coordinate
 * `at` of `axis` and reach `from`..`to` on the other one. A `gap` guide shows two
 * equal gaps along `axis`, at `across` on the other one.
 */
export type Guide =
  | {
      readonly kind: 'edge' | 'centre';
      readonly axis: Axis;
      readonly at: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'gap';
      readonly axis: Axis;
      readonly across: number;
      readonly gaps: readonly [Span, Span];
    };

/** All lines on which `box` agrees with the others on one axis. */
export function alignmentGuides(box: Box, others: readonly Box[], axis: Axis): Guide[] {
  const guides = new Map<number, Guide>();
  const own = spanOf(box, axis);
  for (const other of others) {
    const span = spanOf(other, axis);
    const across = [spanOf(box, otherAxis(axis)), spanOf(other, otherAxis(axis))];
    const add = (kind: 'edge' | 'centre', at: number): void => {
      const known = guides.get(at);
      const reach = known && known.kind !== 'gap' ? [...across, known] : across;
      guides.set(at, {
        kind: known?.kind === 'edge' ? 'edge' : kind,
        axis,
        at,
        from: Math.min(...reach.map(({ from }) => from)),
        to: Math.max(...reach.map(({ to }) => to)),
      });
    };
    for (const edge of [own.from, own.to]) {
      if (edge === span.from || edge === span.to) add('edge', edge);
    }
    // Whole units cannot always meet a centre that lies on a half.
    if (Math.abs(middle(own) - middle(span)) <= 0.5) add('centre', middle(span));
  }
  return [...guides.values()];
}

/** Where a span of a given length leaves equal gaps, with the two spans it would be between or beside. */
export interface GapPlace {
  /** Where the moving span would begin. */
  readonly from: number;
  readonly before: Box;
  readonly after: Box;
}

/** The places along an axis where `box` would have equal gaps to two others. */
export function equalGapPlaces(box: Box, others: readonly Box[], axis: Axis): GapPlace[] {
  const cross = otherAxis(axis);
  const length = spanOf(box, axis).to - spanOf(box, axis).from;
  const row = others.filter((other) => overlaps(spanOf(other, cross), spanOf(box, cross)));
  return row.flatMap((before) =>
    row.flatMap((after): GapPlace[] => {
      const [low, high] = [spanOf(before, axis), spanOf(after, axis)];
      const gap = high.from - low.to;
      if (gap <= 0) return [];
      const between = gap > length ? [low.to + (gap - length) / 2] : [];
      return [...between, high.to + gap, low.from - gap - length].map((from) => ({ from, before, after }));
    }),
  );
}

/** The guide that shows the equal gaps of `box` at a place. */
export function gapGuide(box: Box, { before, after }: GapPlace, axis: Axis): Guide {
  const spans = [before, box, after].map((each) => spanOf(each, axis)).sort((a, b) => a.from - b.from);
  const [first, second, third] = spans as [Span, Span, Span];
  const cross = [before, box, after].map((each) => spanOf(each, otherAxis(axis)));
  const from = Math.max(...cross.map((span) => span.from));
  const to = Math.min(...cross.map((span) => span.to));
  return {
    kind: 'gap',
    axis,
    across: from < to ? (from + to) / 2 : middle(spanOf(box, otherAxis(axis))),
    gaps: [
      { from: first.to, to: second.from },
      { from: second.to, to: third.from },
    ],
  };
}
