import { z } from 'zod';
import { storedFormat } from '../stored/format';
import { FAINTEST, REFERENCE_BOUNDS } from './bounds';

const { far, narrowest, widest } = REFERENCE_BOUNDS;
const edge = z.number().min(-far).max(far);

/** How a picture lies under the plan, to trace from. It is no part of the plan, and no model sees it. */
const referenceSchema = z.object({
  format: z.literal('scenograph-reference'),
  version: z.literal(1),
  type: z.enum(['image/png', 'image/webp', 'image/jpeg']),
  /** Upper left corner and width on the 1000-grid; the height follows from the picture. */
  x: edge,
  y: edge,
  width: z.number().min(narrowest).max(widest),
  opacity: z.number().min(FAINTEST).max(1),
  /** A press on it goes through to the stage. */
  locked: z.boolean(),
});

export type ReferenceRecord = z.infer<typeof referenceSchema>;

/** A reference and its picture. */
export interface StoredReference {
  readonly record: ReferenceRecord;
  readonly picture: Blob;
}

/** A reference as it is kept, beside its scene and in archives. */
export const referenceFormat = storedFormat({
  what: 'reference',
  mark: 'scenograph-reference',
  version: 1,
  schema: referenceSchema,
});

/** The record in something that was kept or brought; null where it is none. */
export function readReference(value: unknown): ReferenceRecord | null {
  return referenceFormat.tryRead(value) ?? null;
}
