import { z } from 'zod';

const word = z.string().min(1).max(100);
const share = z.number().min(0).max(1);

/** Local peaks of class maps, then suppression of doubles (CenterNet, arXiv 1904.07850). */
const peaksSchema = z.object({
  kind: z.literal('peaks'),
  /** Least score of a finding. */
  threshold: share,
  /** Peaks that are looked at, best first. */
  most: z.int().min(1).max(10_000),
  /** IoU from which two findings are one object, of one class and of two. */
  sameClass: share,
  anyClass: share,
});

/** Patches that agree on class and box are one object, whose box is their mean. */
const votesSchema = z.object({
  kind: z.literal('votes'),
  /** Least share of its class that a patch needs to count. */
  sure: share,
  /** IoU from which patches of a class agree. */
  agree: share,
  /** IoU from which patches speak of the same object, whatever they call it. */
  sameObject: share,
});

/** One finding a row, as the graph gives them: nothing is left to settle. */
const listedSchema = z.object({
  kind: z.literal('listed'),
  /** Least score of a finding. */
  threshold: share,
});

/** What a manifest says of a graph that finds objects. */
export const detectorSchema = z.object({
  /**
   * What it looks at: pixels, or the image tokens of this very model, where these say exactly what is drawn. The latter
   * can't look at pictures of others.
   */
  reads: z.enum(['pixels', 'tokens']).default('pixels'),
  /** Size in px of the pictures it takes. */
  picture: z.object({ width: z.int().min(1).max(4096), height: z.int().min(1).max(4096) }),
  decoding: z.discriminatedUnion('kind', [peaksSchema, votesSchema, listedSchema]),
  /** Names by class number, in the words of the model's vocabulary. */
  classes: z.array(word).min(1).max(5000),
  /** Names by colour number; null is an object's natural one. */
  colours: z.array(word.nullable()).min(1).max(500),
  /** By class, the pairs of colours that look alike on it. */
  alike: z.record(word, z.array(z.tuple([word.nullable(), word.nullable()])).max(10_000)),
});

export type DetectorFacts = z.infer<typeof detectorSchema>;
export type PeaksDecoding = z.infer<typeof peaksSchema>;
export type ListedDecoding = z.infer<typeof listedSchema>;
export type VotesDecoding = z.infer<typeof votesSchema>;
