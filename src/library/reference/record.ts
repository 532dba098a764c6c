import { z } from 'zod';

/** How far a reference may lie from the picture, and how wide it may be, in grid units. */
export const REFERENCE_BOUNDS = { far: 4000, narrowest: 20, widest: 4000 } as const;
/** The faintest that a reference can be seen at. */
export const FAINTEST = 0.05;

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

/** The record in something that was kept or brought; null where it is none. */
export function readReference(value: unknown): ReferenceRecord | null {
  return referenceSchema.safeParse(value).data ?? null;
}

/** Where a picture of these sides (px) lies at first: all of it within the picture, in the middle. */
export function placeInside(sides: { readonly width: number; readonly height: number }) {
  const scale = 1000 / Math.max(sides.width, sides.height);
  const width = Math.max(narrowest, Math.round(sides.width * scale));
  return {
    x: Math.round((1000 - width) / 2),
    y: Math.round((1000 - sides.height * scale) / 2),
    width,
  };
}
