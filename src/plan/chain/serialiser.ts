import type { Box } from '../box';
import type { Plan, Segment } from '../plan';
import { BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJECT_END, OBJECT_START } from './marks';

/**
 * Writes a plan as GoT-R1's chain text: one space between `<|obj_end|>` and
 * `<|box_start|>`, none inside the coordinates. `parseChain` reads it back to
 * the same plan (ids aside) for every normalised plan: see `normalisePlan`.
 */
export function serialiseChain(plan: Plan): string {
  return plan.segments.map(serialiseSegment).join('') + (plan.complete ? BEGIN_OF_IMAGE : '');
}

/** One segment as chain text. */
export function serialiseSegment(segment: Segment): string {
  if (segment.kind === 'prose') return segment.text;
  const name = OBJECT_START + segment.name + OBJECT_END;
  return segment.box ? `${name} ${serialiseBox(segment.box)}` : name;
}

/** `<|box_start|>(x1,y1),(x2,y2)<|box_end|>` */
export function serialiseBox({ x1, y1, x2, y2 }: Box): string {
  return `${BOX_START}(${x1},${y1}),(${x2},${y2})${BOX_END}`;
}
