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

/** The same objects as a drawing of 1000 x 1000 units: a frame and a name each, with the text above inside. */
export function clipSvg(objects: readonly ClippedObject[]): string {
  const drawn = objects.flatMap(({ name, box }) => {
    if (!box) return [];
    const { x1, y1, x2, y2 } = box;
    return [
      ` <g id="${escaped(name)}">`,
      `  <rect x="${x1}" y="${y1}" width="${x2 - x1}" height="${y2 - y1}" fill="none" stroke="#556" stroke-width="3"/>`,
      `  <text x="${x1 + 12}" y="${y1 + 34}" font-family="sans-serif" font-size="26" fill="#334">${escaped(name)}</text>`,
      ' </g>',
    ];
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 1000 1000">',
    ` <metadata>${escaped(clipText(objects))}</metadata>`,
    ...drawn,
    '</svg>',
  ].join('\n');
}

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
/** What XML 1.0 can't hold, however it is written. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const escaped = (text: string) =>
  text.replace(NOT_XML, ' ').replace(/[&<>"]/g, (mark) => MARKS[mark as keyof typeof MARKS]);
const unescaped = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (name) => {
    const [mark] = Object.entries(MARKS).find(([, written]) => written === name) ?? [name];
    return mark;
  });

/** The objects in a text from the clipboard, be it JSON or a drawing; null where it holds none. */
export function readClip(text: string): readonly ClippedObject[] | null {
  if (text.length > OPENS.json || !text.includes('scenograph-objects')) return null;
  const drawn = /<metadata>([^]*?)<\/metadata>/.exec(text)?.[1];
  try {
    return clipSchema.parse(JSON.parse(drawn === undefined ? text : unescaped(drawn))).objects;
  } catch {
    return null;
  }
}
