import { z } from 'zod';
import { count, tokenId } from './parts';

/** Janus's own conversation about a picture. */
const JANUS_QUESTION =
  'You are a helpful language and vision assistant. You are able to understand the visual content that the ' +
  'user provides, and assist the user with a variety of tasks using natural language.\n\n' +
  '<|User|>: {image}\n{question}\n\n<|Assistant|>:';

/** How a picture is put to a `vision_encoder`. */
export const understandingSchema = z.object({
  /** Pixels in, scaled to 0..1, then (x - mean) / std a channel. */
  image: z.object({ width: count(4096), height: count(4096) }),
  mean: z.array(z.number()).length(3),
  std: z.array(z.number().positive()).length(3),
  /** Rows a picture; row j is fed to the decoder as id `featureOffset + j`. */
  tokens: count(65_536),
  featureOffset: tokenId,
  /** Put behind a picture's rows, as begin_of_image is before them. */
  endOfImage: tokenId.nullable(),
  /** A question about a picture, up to the answer: `{image}` stands for begin_of_image, rows and endOfImage. */
  template: z
    .string()
    .max(4000)
    .regex(/\{image\}.*\{question\}/s)
    .default(JANUS_QUESTION),
});
