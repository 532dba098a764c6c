import { z } from 'zod';
import { count, tokenId } from './parts';

/**
 * What the image tokens of a model say, where they say it outright: each square of 2 x 2 tells one thing of the plan
 * whole, or the backdrop. As models/pictures/codes.py has it:
 *
 *     look | across     look: kind, variant and facing        across, down: two edges of its box each
 *     down | paint      paint: its colour, the style, and its place in the plan
 *
 * A square of the backdrop has one of `ground` four times. With this known the sampler can be held to a plan.
 */
export const pictureCodesSchema = z.object({
  kind: z.literal('squares'),
  /** Coordinates that edges can have, rising. A pair of them, the first lower, is a code: in the order of both. */
  edges: z.array(z.int().min(0).max(999)).min(2).max(200),
  /** Things that one picture can tell. */
  most: count(64),
  ground: z.object({ first: tokenId, count: count(2_000_000) }),
  /** How many looks each object of the vocabulary has, in its order. */
  looks: z.object({ first: tokenId, counts: z.array(count(1000)).max(5000) }),
  /** Of each colour (null: its own), of each style, a code for each place. */
  paints: z.object({
    first: tokenId,
    colours: z.array(z.string().max(100).nullable()).max(100),
    styles: count(20),
  }),
  pairs: z.object({ first: tokenId }),
});

export type PictureCodes = z.infer<typeof pictureCodesSchema>;

/** One past the highest code that it speaks of. */
export function endOfCodes({ ground, looks, paints, pairs, edges, most }: PictureCodes): number {
  return Math.max(
    ground.first + ground.count,
    looks.first + looks.counts.reduce((sum, n) => sum + n, 0),
    paints.first + paints.colours.length * paints.styles * most,
    pairs.first + (edges.length * (edges.length - 1)) / 2,
  );
}
