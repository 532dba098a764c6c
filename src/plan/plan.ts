import { sameBox } from './box';
import type { Box } from './box';

/** Identity of an object within one document; it survives edits and is not part of the chain text. */
export type ObjectId = string;

/** Prose between grounded objects, verbatim. */
export interface ProseSegment {
  readonly kind: 'prose';
  readonly text: string;
}

/** A named object. `box` is null while the name is written but its box is not (yet). */
export interface ObjectSegment {
  readonly kind: 'object';
  readonly id: ObjectId;
  readonly name: string;
  readonly box: Box | null;
}

export type Segment = ProseSegment | ObjectSegment;

/**
 * A reasoning chain as a document: prose and objects in order of mention.
 * Order of mention is depth: later objects are painted on top.
 * `complete` is true when the chain ended with `<begin_of_image>`.
 */
export interface Plan {
  readonly segments: readonly Segment[];
  readonly complete: boolean;
}

/** A plan with nothing in it. */
export const emptyPlan: Plan = { segments: [], complete: false };

/** The objects of a plan in order of mention, deepest first. */
export function objectsOf(plan: Plan): ObjectSegment[] {
  return plan.segments.filter((segment) => segment.kind === 'object');
}

export function findObject(plan: Plan, id: ObjectId): ObjectSegment | undefined {
  return objectsOf(plan).find((object) => object.id === id);
}

/** True when two plans say the same; the ids of objects do not count. */
export function samePlan(a: Plan, b: Plan): boolean {
  return (
    a.complete === b.complete &&
    a.segments.length === b.segments.length &&
    a.segments.every((segment, index) => sameSegment(segment, b.segments[index]))
  );
}

function sameSegment(a: Segment, b: Segment | undefined): boolean {
  if (a.kind === 'prose') return b?.kind === 'prose' && a.text === b.text;
  return b?.kind === 'object' && a.name === b.name && sameBox(a.box, b.box);
}
