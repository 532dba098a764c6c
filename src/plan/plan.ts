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
