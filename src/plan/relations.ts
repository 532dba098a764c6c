import { GRID, area, centre, height, intersection, iou, width } from './box';
import type { Box } from './box';

/** The relations that T2I-CompBench's 2D-spatial rule decides. */
export type SpatialRelation = 'left' | 'right' | 'above' | 'below' | 'near';

/** Relations that a prompt may ask for. */
export type Relation =
  SpatialRelation | 'on' | 'under' | 'in front of' | 'behind' | 'inside' | 'around' | 'between';

/** Above this overlap a directed relation loses score. */
export const IOU_LIMIT = 0.1;
/** 150 px on a picture with a short side of 479 px, in grid units. */
export const NEAR_LIMIT = (150 / 479) * GRID;

export interface RelationResult {
  /** T2I-CompBench's position score, 0..1. */
  readonly score: number;
  /** What the boxes say: fully held, or why not. */
  readonly finding:
    'held' | 'overlap' | 'too-far' | 'wrong-side' | 'other-axis' | 'apart' | 'not-touching' | 'outside';
}

/**
 * Scores "a relation b" as T2I-CompBench does (Huang et al. 2023, 2D-spatial).
 * Directed relations need the right sign and a strictly dominant axis between
 * the centres, and score 1 where IoU < 0.1, else 0.1 / IoU. Near: 1 where the
 * centres are within 150/479 of the short side on either axis, else that
 * distance over the larger offset.
 */
export function scoreRelation(a: Box, relation: SpatialRelation, b: Box): RelationResult {
  const dx = centre(b).x - centre(a).x;
  const dy = centre(b).y - centre(a).y;
  if (relation === 'near') return scoreNear(Math.abs(dx), Math.abs(dy));
  const sideways = relation === 'left' || relation === 'right';
  const along = relation === 'left' ? dx : relation === 'right' ? -dx : relation === 'above' ? dy : -dy;
  const across = Math.abs(sideways ? dy : dx);
  if (along <= 0) return { score: 0, finding: 'wrong-side' };
  if (along <= across) return { score: 0, finding: 'other-axis' };
  const overlap = iou(a, b);
  return overlap < IOU_LIMIT
    ? { score: 1, finding: 'held' }
    : { score: IOU_LIMIT / overlap, finding: 'overlap' };
}

function scoreNear(dx: number, dy: number): RelationResult {
  if (dx < NEAR_LIMIT || dy < NEAR_LIMIT) return { score: 1, finding: 'held' };
  return { score: NEAR_LIMIT / Math.max(dx, dy), finding: 'too-far' };
}

const reach = (a: Box, b: Box): number => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
const held = (isHeld: boolean, finding: RelationResult['finding']): RelationResult =>
  isHeld ? { score: 1, finding: 'held' } : { score: 0, finding };

/** How far apart things that stand next to each other may lie, in units. */
export const BESIDE = 260;
/** Share of the lower one's height that they have in common, and of the wider one's width that lies between their centres. */
export const SIDE_BY_SIDE = { level: 0.15, apart: 0.35 } as const;

/** "next to", as a person means it: side by side, and not one above or over the other. */
function scoreBeside(a: Box, b: Box): RelationResult {
  const level = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  if (level <= SIDE_BY_SIDE.level * Math.min(height(a), height(b))) return held(false, 'other-axis');
  const apart = Math.abs(centre(b).x - centre(a).x);
  if (apart <= SIDE_BY_SIDE.apart * Math.max(width(a), width(b))) return held(false, 'overlap');
  const gap = -reach(a, b);
  return gap < BESIDE ? held(true, 'held') : { score: BESIDE / gap, finding: 'too-far' };
}

/** How far the foot of what stands on something may be above its top, in units. */
const TOUCH = 60;
/** How far feet may differ and still stand in one line, seen from the front. */
const LEVEL = 15;
/** Share of the narrower box that must lie under the other. */
const UNDER = 0.3;
/** Share of a box that must lie inside the other. */
const INSIDE = 0.6;

/** "on": its middle is over the other one, and its foot touches that, not merely higher up. */
function scoreOn(a: Box, b: Box): RelationResult {
  const { x, y } = centre(a);
  if (y >= centre(b).y + 20) return held(false, 'wrong-side');
  if (x <= b.x1 - 20 || x >= b.x2 + 20) return held(false, 'apart');
  return held(a.y2 > b.y1 - TOUCH && a.y2 < b.y1 + 0.75 * height(b), 'not-touching');
}

function scoreUnder(a: Box, b: Box): RelationResult {
  if (centre(a).y <= centre(b).y) return held(false, 'wrong-side');
  return held(reach(a, b) > UNDER * Math.min(width(a), width(b)), 'apart');
}

/** Nearer to the viewer: it stands lower in the picture, where both can be seen one after the other. */
function scoreInFront(a: Box, b: Box): RelationResult {
  return reach(a, b) <= 0 ? held(false, 'apart') : held(a.y2 >= b.y2 - LEVEL, 'wrong-side');
}

function scoreInside(a: Box, b: Box): RelationResult {
  const both = intersection(a, b);
  return held(both !== null && area(both) > INSIDE * area(a) && area(a) < 1.05 * area(b), 'outside');
}

/** Between two on either axis; with one given twice, it is enough to be level with it. */
function scoreBetween(a: Box, b: Box, c: Box): RelationResult {
  const [at, one, other] = [centre(a), centre(b), centre(c)];
  const isBetween = (one.x - at.x) * (other.x - at.x) < 0 || (one.y - at.y) * (other.y - at.y) < 0;
  return held(isBetween, 'outside');
}

/** Around: near the other one, on some side of it. */
function scoreAround(a: Box, b: Box): RelationResult {
  return scoreInside(a, b).score === 1 ? held(false, 'other-axis') : scoreRelation(a, 'near', b);
}

/** What one relation means and how it reads. */
export interface RelationRule {
  /** Between two names: "the cup is ... the table". */
  readonly words: string;
  /** Scores "a relation b", for "between" with a third. */
  readonly score: (a: Box, b: Box, c?: Box) => RelationResult;
  /** Tidy can bring it about. */
  readonly tidies: boolean;
}

const spatial = (relation: SpatialRelation, words: string): RelationRule => ({
  words,
  score: (a, b) => scoreRelation(a, relation, b),
  tidies: true,
});

/** One rule a relation: checks, Tidy and the rewards go by it. T2I-CompBench's "near" is `scoreRelation`'s alone. */
export const RELATION_RULES: Readonly<Record<Relation, RelationRule>> = {
  left: spatial('left', 'to the left of'),
  right: spatial('right', 'to the right of'),
  above: spatial('above', 'above'),
  below: spatial('below', 'below'),
  near: { words: 'next to', score: scoreBeside, tidies: true },
  on: { words: 'on', score: scoreOn, tidies: false },
  under: { words: 'under', score: scoreUnder, tidies: false },
  'in front of': { words: 'in front of', score: scoreInFront, tidies: false },
  behind: { words: 'behind', score: (a, b) => scoreInFront(b, a), tidies: false },
  inside: { words: 'inside', score: scoreInside, tidies: false },
  around: { words: 'around', score: scoreAround, tidies: false },
  between: { words: 'between', score: (a, b, c) => scoreBetween(a, b, c ?? b), tidies: false },
};

const SPATIAL = new Set<Relation>(['left', 'right', 'above', 'below', 'near']);
/** True for the relations of T2I-CompBench's rule. */
export const isSpatial = (relation: Relation): relation is SpatialRelation => SPATIAL.has(relation);

/** How a relation reads between two names. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  left: RELATION_RULES.left.words,
  right: RELATION_RULES.right.words,
  above: RELATION_RULES.above.words,
  below: RELATION_RULES.below.words,
  near: RELATION_RULES.near.words,
  on: RELATION_RULES.on.words,
  under: RELATION_RULES.under.words,
  'in front of': RELATION_RULES['in front of'].words,
  behind: RELATION_RULES.behind.words,
  inside: RELATION_RULES.inside.words,
  around: RELATION_RULES.around.words,
  between: RELATION_RULES.between.words,
};
