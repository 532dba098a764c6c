import { z } from 'zod';
import { OPENS } from '../limits';
import { boxSchema } from '../scene';

/** Objects on the clipboard, as text that other tools can read. The order is depth: the last lies on top. */
const clipSchema = z.object({
  format: z.literal('scenograph-objects'),
  version: z.literal(1),
  objects: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(OPENS.objectName),
        /** On the 1000-grid, from the top left; null for one that has no place yet. */
        box: boxSchema.nullable(),
      }),
    )
    .min(1)
    .max(OPENS.objects),
});

export type ClippedObject = z.infer<typeof clipSchema>['objects'][number];

export function clipText(objects: readonly ClippedObject[]): string {
  return JSON.stringify({ format: 'scenograph-objects', version: 1, objects }, null, 1);
}

/** The objects in a text from the clipboard; null where it holds none. */
export function readClip(text: string): readonly ClippedObject[] | null {
  if (text.length > OPENS.json || !text.includes('scenograph-objects')) return null;
  try {
    return clipSchema.parse(JSON.parse(text)).objects;
  } catch {
    return null;
  }
}
