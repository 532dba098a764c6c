import { z } from 'zod';
import { parseJson } from '../json/parse';
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

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a drawing says of itself. Not by an expression, which goes through the rest of the text for each tag. */
function metadataOf(text: string): string | undefined {
  const [open, close] = ['<metadata>', '</metadata>'];
  const start = text.indexOf(open);
  const end = start === -1 ? -1 : text.indexOf(close, start);
  return end === -1 ? undefined : text.slice(start + open.length, end);
}

/** The objects in a text from the clipboard, be it JSON or a drawing; null where it holds none. */
export function readClip(text: string): readonly ClippedObject[] | null {
  if (text.length > OPENS.json || !text.includes('scenograph-objects')) return null;
  const drawn = metadataOf(text);
  try {
    return clipSchema.parse(parseJson(drawn === undefined ? text : unescaped(drawn))).objects;
  } catch {
    return null;
  }
}
