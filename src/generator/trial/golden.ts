import { z } from 'zod';
import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import type { PixelImage } from '../../contract/events';
import { at } from '../numbers/at';

/** Some numbers of one output, by their place in it. */
const someNumbersSchema = z
  .object({ at: z.array(z.int().min(0)).max(4096), values: z.array(z.number()).max(4096) })
  .refine((some) => some.at.length === some.values.length, 'has a place for each number');

const outputsSchema = z.record(z.string().max(200), someNumbersSchema);

/** What a reference computed for fixed inputs; written by the exporter beside the graphs. */
export const paritySchema = z.object({
  format: z.literal('scenograph-parity'),
  version: z.literal(1),
  tolerance: z.number().positive(),
  logits: z.object({
    ids: z.array(z.int()).min(1).max(4096),
    positions: z.array(z.int()).min(1).max(4096),
    /** The first few logits at each position. */
    text: z.array(z.array(z.number())),
    image: z.array(z.array(z.number())),
  }),
  greedy: z.object({
    prompt: z.string(),
    promptIds: z.array(z.int()),
    chainLimit: z.int(),
    chainIds: z.array(z.int()),
    guidance: z.number(),
    imageTokens: z.array(z.int()),
  }),
  image: z.object({ tokens: z.array(z.int()), cellCentres: z.array(z.number()) }),
  /** Of the graphs that look at pictures: their outputs for `fixedPicture`. Older bundles have none. */
  pictures: z.partialRecord(z.enum(['detector', 'vision_encoder']), outputsSchema).exactOptional(),
});
export type Parity = z.infer<typeof paritySchema>;

/** The golden numbers of a bundle, for graphs of a back end's own where it has such, or null where it has none. Throws `bundle-damaged`. */
export async function readParity(bundle: Bundle, backend: 'webgpu' | 'wasm'): Promise<Parity | null> {
  const listed = new Set(bundle.manifest.files.map((file) => file.path));
  const path = [`parity-${backend}.json`, 'parity.json'].find((name) => listed.has(name));
  if (path === undefined) return null;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(await bundle.read(path)));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new GeneratorError('file-not-json', { file: path });
  }
  const parity = paritySchema.safeParse(json);
  if (parity.success) return parity.data;
  const { path: field = [], message: problem = '' } = parity.error.issues[0] ?? {};
  throw new GeneratorError('file-field-wrong', { file: path, field: field.join('.').slice(0, 100), problem });
}

/** What a graph gave, by output, flat. */
export type Numbers = Readonly<Record<string, ArrayLike<number>>>;

/** What it ought to give: some numbers of each output, or all of them. */
export type Expected = Readonly<
  Record<string, { readonly at?: readonly number[]; readonly values: ArrayLike<number> }>
>;

/** Outputs that hold shares or pixels are judged against 1, larger ones against their largest number. */
const LEAST_SCALE = 1;

/** The largest difference of any output, as a share of its largest number (at least 1); infinite where one is missing. */
export function worstDifference(found: Numbers, expected: Expected): number {
  const worst = Object.entries(expected).map(([name, { at: places, values }]) => {
    const got = found[name];
    if (!got) return Infinity;
    let [error, scale] = [0, LEAST_SCALE];
    for (let i = 0; i < values.length; i++) {
      const difference = Math.abs(at(values, i) - (got[places?.[i] ?? i] ?? NaN));
      // NaN is as wrong as can be, and no comparison says so.
      error = Math.max(error, Number.isFinite(difference) ? difference : Infinity);
      scale = Math.max(scale, Math.abs(at(values, i)));
    }
    return error / scale;
  });
  return Math.max(0, ...worst);
}

/** A picture made of integers alone, so that every reference draws the same: models/kit/golden_pictures.py. */
export function fixedPicture(width: number, height: number): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        const across = Math.floor((x * (5 + 2 * channel)) / width);
        const down = Math.floor((y * (9 - 2 * channel)) / height);
        data[(y * width + x) * 4 + channel] = (((across * 83) ^ (down * 47)) + channel * 59) & 255;
      }
    }
  }
  return { width, height, data };
}

/** A whole grid of tokens, of every kind that there is room for. */
export function fixedTokens({ grid, model }: Pick<BundleManifest, 'grid' | 'model'>): Int32Array {
  const count = grid.columns * grid.rows;
  return Int32Array.from({ length: count }, (_, i) => (i * 977) % model.imageCodes);
}

/** The middle of each cell of a picture, as `pixels` numbers them. */
export function goldenPixels(
  parity: Parity,
  { grid, image }: Pick<BundleManifest, 'grid' | 'image'>,
): Expected {
  const places: number[] = [];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const y = Math.floor(((row + 0.5) * image.height) / grid.rows);
      const x = Math.floor(((column + 0.5) * image.width) / grid.columns);
      for (let channel = 0; channel < 3; channel++) places.push((y * image.width + x) * 3 + channel);
    }
  }
  return { image: { at: places, values: parity.image.cellCentres } };
}

/** A picture as numbers in [-1, 1], red, green and blue a pixel: what golden pixels are told in. */
export function pixels({ data }: PixelImage): Numbers {
  const image = new Float32Array((data.length / 4) * 3);
  for (let i = 0; i < image.length; i++) image[i] = at(data, Math.floor(i / 3) * 4 + (i % 3)) / 127.5 - 1;
  return { image };
}
