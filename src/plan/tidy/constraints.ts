import { GRID, area, centre, height, width, MAX } from '../box';
import type { Box } from '../box';
import { BESIDE, IOU_LIMIT, SIDE_BY_SIDE, isSpatial } from '../relations';
import type { Relation, SpatialRelation } from '../relations';
import type { Place } from '../prompt/token';
import { reachOfPart } from '../rules';
import type { Halfspace } from './halfspaces';

/** A box that may move: variables `index * 2` and `index * 2 + 1` are its centre. */
export interface Movable {
  readonly index: number;
  readonly box: Box;
  readonly locked: boolean;
}

/** Room for rounding the centres to whole units afterwards. */
export const SLACK = 2;

/** The halfspaces in which "a relation b" holds, for directed relations with a margin between the centres. */
export function relationHalfspaces(
  a: Movable,
  relation: Relation,
  b: Movable,
  margin: number,
  c?: Movable,
): Halfspace[] {
  if (isSpatial(relation)) return spatialHalfspaces(a, relation, b, margin);
  switch (relation) {
    case 'on':
      // Over it, with the foot a little below its top.
      return [
        ...within(a, b, 0, width(b.box) / 2),
        between(
          a,
          b,
          [[1, 1]],
          Math.max(0, (height(a.box) + height(b.box)) / 2 - 0.3 * height(b.box)) + SLACK,
        ),
        between(a, b, [[1, -1]], SLACK - (height(a.box) + height(b.box)) / 2 - 20),
      ];
    case 'under':
      return [...within(a, b, 0, reachOf(a, b, 0.4)), between(b, a, [[1, 1]], Math.max(SLACK, margin / 2))];
    case 'in front of':
      return [
        ...within(a, b, 0, reachOf(a, b, 0.2)),
        between(b, a, [[1, 1]], (height(b.box) - height(a.box)) / 2 + SLACK),
      ];
    case 'behind':
      return relationHalfspaces(b, 'in front of', a, margin);
    case 'inside':
      return [0, 1].flatMap((axis) => {
        const [inner, outer] = axis === 0 ? [width(a.box), width(b.box)] : [height(a.box), height(b.box)];
        return within(a, b, axis, Math.max(0, (outer - inner) / 2) + SLACK);
      });
    case 'between': {
      if (!c) return [];
      const axis =
        Math.abs(coordinate(b.box, 0) - coordinate(c.box, 0)) >=
        Math.abs(coordinate(b.box, 1) - coordinate(c.box, 1))
          ? 0
          : 1;
      const [low, high] = coordinate(b.box, axis) <= coordinate(c.box, axis) ? [b, c] : [c, b];
      const length = (box: Movable['box']): number => (axis === 0 ? width(box) : height(box));
      return [
        between(low, a, [[axis, 1]], (length(low.box) + length(a.box)) / 2 + SLACK),
        between(a, high, [[axis, 1]], (length(a.box) + length(high.box)) / 2 + SLACK),
      ];
    }
    case 'around':
      return [];
  }
}

/** Relations that let their two boxes lie over each other. */
export const overlaps = (relation: Relation): boolean => !isSpatial(relation) && relation !== 'between';

/** Centres at most `limit` apart on one axis. */
const within = (a: Movable, b: Movable, axis: number, limit: number): Halfspace[] => [
  between(a, b, [[axis, 1]], SLACK - limit),
  between(a, b, [[axis, -1]], SLACK - limit),
];

/** Centres so far apart that a share of the narrower box still lies in the other's columns. */
const reachOf = (a: Movable, b: Movable, share: number): number =>
  (width(a.box) + width(b.box)) / 2 - share * Math.min(width(a.box), width(b.box));

function spatialHalfspaces(a: Movable, relation: SpatialRelation, b: Movable, margin: number): Halfspace[] {
  if (relation === 'near') return nearHalfspaces(a, b);
  const sideways = relation === 'left' || relation === 'right';
  const [low, high] = relation === 'left' || relation === 'above' ? [a, b] : [b, a];
  const main = sideways ? 0 : 1;
  const distance = Math.max(margin, clearance(low.box, high.box, sideways)) + SLACK;
  return [
    between(low, high, [[main, 1]], distance),
    // The axis must dominate: main offset > |cross offset|.
    between(
      low,
      high,
      [
        [main, 1],
        [1 - main, 1],
      ],
      SLACK,
    ),
    between(
      low,
      high,
      [
        [main, 1],
        [1 - main, -1],
      ],
      SLACK,
    ),
  ];
}

/** The offset from which two boxes overlap little enough, whatever the other axis does. */
function clearance(a: Box, b: Box, sideways: boolean): number {
  const [along, across] = sideways ? [width, height] : [height, width];
  const depth = Math.min(across(a), across(b));
  // overlap / (sum - overlap) < limit, with overlap = depth * shared length
  const shared = (IOU_LIMIT * (area(a) + area(b))) / ((1 + IOU_LIMIT) * depth);
  return Math.max(0, (along(a) + along(b)) / 2 - shared);
}

/** Side by side, on the side on which they lie already: level, and apart, but not far. */
function nearHalfspaces(a: Movable, b: Movable): Halfspace[] {
  const [low, high] = centre(a.box).x <= centre(b.box).x ? [a, b] : [b, a];
  const [wide, tall] = [(width(a.box) + width(b.box)) / 2, (height(a.box) + height(b.box)) / 2];
  const apart = SIDE_BY_SIDE.apart * Math.max(width(a.box), width(b.box));
  const level = tall - SIDE_BY_SIDE.level * Math.min(height(a.box), height(b.box));
  return [
    between(low, high, [[0, 1]], apart + SLACK),
    between(low, high, [[0, -1]], SLACK - wide - BESIDE),
    ...within(low, high, 1, level),
  ];
}

/** Beside each other: on the axis on which they were so before, or else where less is missing for it now. */
export function apartHalfspace(a: Movable, b: Movable, nowA: Box, nowB: Box): Halfspace {
  const reach = [(width(nowA) + width(nowB)) / 2, (height(nowA) + height(nowB)) / 2] as const;
  const offsetOf = (from: Box, to: Box) =>
    [centre(to).x - centre(from).x, centre(to).y - centre(from).y] as const;
  const missing = (offset: readonly [number, number]) =>
    [reach[0] - Math.abs(offset[0]), reach[1] - Math.abs(offset[1])] as const;
  const before = offsetOf(a.box, b.box);
  // What stood side by side shall not end up one above the other.
  const offset = Math.min(...missing(before)) <= 0 ? before : offsetOf(nowA, nowB);
  const [x, y] = missing(offset);
  const main = x <= y ? 0 : 1;
  const [low, high] = offset[main] >= 0 ? [a, b] : [b, a];
  return between(low, high, [[main, 1]], reach[main] + SLACK);
}

/** `sum(sign * (high - low) on axis) >= bound`; the centres of locked boxes are constants. */
function between(
  low: Movable,
  high: Movable,
  axes: readonly (readonly [axis: number, sign: number])[],
  bound: number,
): Halfspace {
  const terms: { variable: number; coefficient: number }[] = [];
  let rest = bound;
  for (const [axis, sign] of axes) {
    for (const [box, direction] of [
      [low, -1],
      [high, 1],
    ] as const) {
      const coefficient = sign * direction;
      if (box.locked) rest -= coefficient * coordinate(box.box, axis);
      else terms.push({ variable: box.index * 2 + axis, coefficient });
    }
  }
  return { terms, bound: rest };
}

/** Keeps a box inside the picture. */
export function pictureHalfspaces({ index, box, locked }: Movable): Halfspace[] {
  if (locked) return [];
  return [width(box), height(box)].flatMap((length, axis) => {
    const variable = index * 2 + axis;
    return [
      { terms: [{ variable, coefficient: 1 }], bound: length / 2 },
      { terms: [{ variable, coefficient: -1 }], bound: length / 2 - MAX },
    ];
  });
}

/** The halfspaces in which the centre of a box lies in a part of the picture. */
export function placeHalfspaces({ index, locked }: Movable, { column, row }: Place): Halfspace[] {
  if (locked) return [];
  return [column, row].flatMap((part, axis) => {
    if (part === undefined) return [];
    const [from, to] = reachOfPart(part);
    const variable = index * 2 + axis;
    return [
      { terms: [{ variable, coefficient: 1 }], bound: from * GRID + SLACK },
      { terms: [{ variable, coefficient: -1 }], bound: SLACK - to * GRID },
    ];
  });
}

const coordinate = (box: Box, axis: number): number => (axis === 0 ? centre(box).x : centre(box).y);
