import { GRID, centre, iou } from './box';
import type { Box } from './box';

/** The relations that T2I-CompBench's 2D-spatial rule decides. */
export type SpatialRelation = 'left' | 'right' | 'above' | 'below' | 'near';

/** Relations that a prompt may ask for. */
export type Relation = SpatialRelation | 'on' | 'under' | 'in front of' | 'behind' | 'inside' | 'around' | 'between';

/** Above this overlap a directed relation loses score. */
export const IOU_LIMIT = 0.1;
/** 150 px on a picture with a short side of 479 px, in grid units. */
export const NEAR_LIMIT = (150 / 479) * GRID;

/** How a relation reads between two names. */
export const RELATION_WORDS: Readonly<Record<SpatialRelation, string>> = {
  left: 'to the left of',
  right: 'to the right of',
  above: 'above',
  below: 'below',
  near: 'near',
};

export interface RelationResult {
  /** T2I-CompBench's position score, 0..1. */
  readonly score: number;
  /** What the boxes say: fully held, or why not. */
  readonly finding: 'held' | 'overlap' | 'too-far' | 'wrong-side' | 'other-axis';
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

/** One sentence on what the boxes say about "a relation b"; the names are used as they are. */
export function explainRelation(
  a: { readonly name: string; readonly box: Box },
  relation: SpatialRelation,
  b: { readonly name: string; readonly box: Box },
): string {
  const { finding } = scoreRelation(a.box, relation, b.box);
  const dx = centre(b.box).x - centre(a.box).x;
  const dy = centre(b.box).y - centre(a.box).y;
  const centres = `The ${a.name}’s centre is`;
  switch (finding) {
    case 'held':
      return relation === 'near'
        ? `${centres} close to the ${b.name}’s.`
        : `${centres} ${relation === 'left' || relation === 'right' ? `${relation} of` : relation} the ${b.name}’s.`;
    case 'overlap':
      return `The ${a.name} and the ${b.name} overlap by ${Math.round(iou(a.box, b.box) * 100)}%; less than 10% is needed.`;
    case 'too-far':
      return `${centres} ${Math.round(Math.max(Math.abs(dx), Math.abs(dy)) / 10)}% of the picture away from the ${b.name}’s.`;
    case 'wrong-side':
    case 'other-axis':
      return `${centres} ${side(dx, dy, relation, finding)} the ${b.name}’s.`;
  }
}

function side(
  dx: number,
  dy: number,
  relation: SpatialRelation,
  finding: 'wrong-side' | 'other-axis',
): string {
  const horizontal = dx > 0 ? 'left of' : dx < 0 ? 'right of' : 'level with';
  const vertical = dy > 0 ? 'above' : dy < 0 ? 'below' : 'level with';
  const sideways = relation === 'left' || relation === 'right';
  if (finding === 'wrong-side') return sideways ? horizontal : vertical;
  return sideways ? `more ${vertical} than beside` : `more beside than ${relation}`;
}
