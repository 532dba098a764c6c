import { z } from 'zod';
import { MAX_SEED, OPENS } from './limits';
import { storedFormat } from './stored/format';
import { id, revision, time } from './stored/parts';

/** Where a picture was painted again in part: every token outside `cells` (raster indices) is that of `from`. */
export const repaintedSchema = z.object({
  from: id,
  cells: z.array(z.int().min(0).max(65_535)).min(1).max(65_536),
});

/** A finished picture without its pixels: all that is needed to paint it again. */
export const paintingSchema = z.object({
  id,
  sceneId: id,
  prompt: z.string().max(OPENS.prompt),
  /** The serialised chain that was painted. */
  chain: z.string().max(OPENS.chain),
  planRevision: revision,
  seed: z.int().min(0).max(MAX_SEED),
  guidance: z.number(),
  temperature: z.number(),
  model: z.object({
    id: z.string().max(200),
    name: z.string().max(200),
    /** sha256 of the bundle's manifest. */
    hash: z.string().max(200),
    licence: z.string().max(200),
    /** Where the licence of the model, which may bind its pictures, can be read. */
    licenceUrl: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .exactOptional(),
  }),
  backend: z.string().max(32),
  /** Where its tokens became pixels, where that was another back end. */
  pictureBackend: z.string().max(32).exactOptional(),
  /** Image tokens in raster order; fewer than the grid has when the picture was stopped. */
  tokens: z.array(z.int().min(0)).max(65_536),
  /** What the painter made of the prompt, in its own words. */
  retold: z.string().max(20_000).exactOptional(),
  /** Px. */
  width: z.int().min(1).max(8192),
  height: z.int().min(1).max(8192),
  /** Milliseconds since 1970. */
  createdAt: time,
  /** Present when only a part of another painting was painted again. */
  repainted: repaintedSchema.optional(),
  /** Present when painting was stopped: grid rows that were decided, of all. */
  unfinished: z.object({ decidedRows: z.int().min(0), rows: z.int().min(1) }).optional(),
});

export type PaintingRecord = z.infer<typeof paintingSchema>;

/** A painting as it is kept: its version stands in the row and nowhere else. */
export const paintingFormat = storedFormat({
  what: 'painting',
  mark: null,
  version: 1,
  schema: paintingSchema,
});
