/** What a server says, checked before anything is done with it. `models/serve` says it. */

import { z } from 'zod';
import { detectorSchema } from '../../bundles/manifest/detector';

const PROTOCOL = 'scenograph-server';

const word = z.string().max(200);
const words = z.array(word).max(20_000).readonly();
/** Seeds and codes as whatever keeps a picture takes them. */
const seed = z.int().min(0).max(0xffffffff);
const code = z.int().min(0).max(0x7fffffff);
const sampling = { temperature: z.number(), topK: z.int().min(0), topP: z.number().min(0).max(1) };
const side = z.int().min(1).max(8192);
/** 4096 x 4096: what a PNG that is opened again may have. */
const MOST_PIXELS = 16_777_216;

const generatorSchema = z.object({
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  succeeds: z.array(z.string().max(64)).max(1000).exactOptional(),
  licence: z.object({
    name: word,
    notice: z.string().max(4000),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .exactOptional(),
  }),
  tokens: z.object({ columns: z.int().min(1).max(256), rows: z.int().min(1).max(256) }),
  image: z
    .object({ width: side, height: side })
    .refine(({ width, height }) => width * height <= MOST_PIXELS, 'a picture that is too large'),
  coordinates: z.object({ step: z.int().min(1).max(999), max: z.int().min(1).max(999) }),
  defaults: z.object({
    plan: z.object({ ...sampling, maxTokens: z.int().min(1), constrained: z.boolean() }),
    paint: z.object({ ...sampling, guidance: z.number().min(0) }),
  }),
  capabilities: z.object({
    plan: z.boolean(),
    paint: z.boolean(),
    repaint: z.boolean(),
    understand: z.boolean(),
    score: z.boolean().exactOptional(),
    detect: z.boolean().exactOptional(),
  }),
  /** How to read what the detector of the server gives. */
  detector: detectorSchema.exactOptional(),
  boxes: z.literal('suggested').exactOptional(),
  vocabulary: z
    .object({
      objects: z
        .array(z.object({ name: word, plural: word, synonyms: words, near: words.default([]) }))
        .max(20_000)
        .readonly(),
      colours: words,
      settings: words,
      words,
    })
    .exactOptional(),
});
export type RemoteAbout = z.infer<typeof generatorSchema>;

/** A model that this studio can plan and paint with; others of a list are left out. */
const modelSchema = z.object({
  id: z.string().max(200),
  scenograph: z.object({
    name: z.literal(PROTOCOL),
    version: z.literal(1),
    generator: generatorSchema,
    limits: z.object({ pictures: z.int().min(1).max(64) }),
  }),
});
export type RemoteModel = z.infer<typeof modelSchema>['scenograph'];

export const modelsSchema = z.object({ data: z.array(z.unknown()).max(1000) });

/** Any other model of a list. */
export const otherSchema = z.object({ id: z.string().min(1).max(200) });

export function modelOf(entry: unknown): RemoteModel | 'other' | 'unreadable' {
  const found = modelSchema.safeParse(entry);
  if (found.success) return found.data.scenograph;
  const named = z.object({ scenograph: z.object({ name: z.literal(PROTOCOL) }) });
  return named.safeParse(entry).success ? 'unreadable' : 'other';
}

const tokenSchema = z.object({
  token: z.string().max(1000),
  logprob: z.number(),
  id: z.int(),
});

const chatTokenSchema = tokenSchema.extend({ top_logprobs: z.array(tokenSchema).max(20) });
export type ChatToken = z.infer<typeof chatTokenSchema>;

const fault = z.object({ message: z.string().max(4000) });

export const chatChunkSchema = z.union([
  z.object({ error: fault }),
  z.object({
    model: z.string().max(200),
    choices: z
      .array(
        z.object({
          finish_reason: z.enum(['stop', 'length']).nullish(),
          logprobs: z
            .object({
              content: z.array(chatTokenSchema).max(1),
            })
            .nullish(),
        }),
      )
      .max(1),
  }),
]);

const image = z.int().min(0).max(64);
/** Characters of base64. */
const png = z.string().max(60_000_000);
const codes = z.array(code).max(65_536);

export const imageEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('image_generation.chain'), model: z.string().max(200) }),
  z.object({ type: z.literal('image_tokens'), image, start: z.int().min(0), tokens: codes }),
  z.object({
    type: z.literal('image_generation.partial_image'),
    image,
    decided_rows: z.int().min(0).max(256),
    b64_json: png,
  }),
  z.object({
    type: z.literal('image_generation.completed'),
    image,
    b64_json: png,
    seed,
    tokens: codes,
  }),
  z.object({ type: z.literal('error'), error: fault }),
]);
