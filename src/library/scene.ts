import { z } from 'zod';
import { paintingSchema } from './painting';

const coordinate = z.int().min(0).max(999);
const boxSchema = z
  .object({ x1: coordinate, y1: coordinate, x2: coordinate, y2: coordinate })
  .refine((box) => box.x1 < box.x2 && box.y1 < box.y2, 'a box needs x1 < x2 and y1 < y2');

/** Caps for what comes from outside. */
export const MAX_PROMPT = 20_000;
export const MAX_CHAIN = 200_000;
export const MAX_OBJECTS = 500;

const objectSchema = z.object({
  /** Keeps an object's hue and its place in traces. */
  id: z.string().regex(/^o[1-9]\d{0,5}$/),
  locked: z.boolean(),
  hidden: z.boolean(),
  modelBox: boxSchema.nullable(),
  modelName: z.string().max(1000).nullable(),
});

const sceneSettingsSchema = z.object({
  seed: z.int().min(0).max(0xffffffff),
  count: z.int().min(1).max(16),
  /** null: the model's default. */
  planTemperature: z.number().min(0).max(2).nullable(),
  constrained: z.boolean(),
  temperature: z.number().min(0).max(2).nullable(),
  guidance: z.number().min(1).max(20).nullable(),
});

/** The plan with what is known of its objects. */
export const documentContent = {
  /** The serialised chain, half an object at its end included. */
  chain: z
    .string()
    .max(MAX_CHAIN)
    .refine((chain) => chain.split('<|obj_start|>').length <= MAX_OBJECTS + 1, 'too many objects'),
  /** By order of mention in the chain. */
  objects: z
    .array(objectSchema)
    .max(MAX_OBJECTS)
    .refine((objects) => new Set(objects.map(({ id }) => id)).size === objects.length, 'ids are unique'),
  revision: z.int().min(0),
};

/** A scene as a file: the document, the settings of its runs and, in a PNG, the picture's record. */
export const sceneSchema = z.object({
  format: z.literal('scenograph-scene'),
  version: z.literal(1),
  id: z.string().min(1).max(64),
  name: z.string().max(200),
  prompt: z.string().max(MAX_PROMPT),
  /** The prompt that the plan was made for, where that is another one. */
  plannedFor: z.string().max(MAX_PROMPT).optional(),
  ...documentContent,
  settings: sceneSettingsSchema,
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  updatedAt: z.number(),
  painting: paintingSchema.optional(),
});

export type SceneFile = z.infer<typeof sceneSchema>;
export type SceneSettings = z.infer<typeof sceneSettingsSchema>;
