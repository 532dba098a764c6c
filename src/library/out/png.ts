import { writeChunks, type Chunk } from '../pngChunks';
import { pixelChunks, type Pixels } from '../png/pixels';
import { textChunk } from '../png/text';

/** What a PNG says beside its pixels. */
export interface PngNotes {
  /** Keyword and text, such as Title, Description, Software. */
  readonly texts?: readonly (readonly [keyword: string, text: string])[];
  /** Pixels to an inch where it is printed. */
  readonly ppi?: number;
}

/** What viewers of pictures show of one: what it is of, and where it is from. */
export const titled = (prompt: string): NonNullable<PngNotes['texts']> => [
  ['Title', prompt.slice(0, 80) || 'Untitled scene'],
  ['Software', 'Scenograph'],
];

const METRES_AN_INCH = 0.0254;

/** pHYs (PNG section 11.3.4.3): pixels to a metre, both ways. */
function physicalChunk(ppi: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const aMetre = Math.round(ppi / METRES_AN_INCH);
  view.setUint32(0, aMetre);
  view.setUint32(4, aMetre);
  data[8] = 1;
  return { type: 'pHYs', data };
}

/** A PNG of a picture; RGBA where any of it is transparent. */
export async function pngOf(
  pixels: Pixels,
  { texts = [], ppi }: PngNotes = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const [header, ...image] = await pixelChunks(pixels);
  if (!header) throw new Error('a PNG begins with its header');
  return writeChunks([
    header,
    ...(ppi === undefined ? [] : [physicalChunk(ppi)]),
    ...texts.map(([keyword, text]) => textChunk(keyword, text)),
    ...image,
    { type: 'IEND', data: new Uint8Array() },
  ]);
}
