import { z } from 'zod';
import { MAX_SEED, objectsIn, OPENS } from './limits';
import { paintingFormat, paintingSchema } from './painting';
import { numbered } from './stored/objectIds';
import { storedFormat } from './stored/format';
import { id, revision, time } from './stored/parts';

const coordinate = z.int().min(0).max(999);
export const boxSchema = z
  .object({ x1: coordinate, y1: coordinate, x2: coordinate, y2: coordinate })
  .refine((box) => box.x1 < box.x2 && box.y1 < box.y2, 'a box needs x1 < x2 and y1 < y2');

const objectSchema = z.object({
  /** Keeps an object's hue and its place in traces. */
  id: z.string().regex(/^o[1-9]\d{0,5}$/),
  locked: z.boolean().catch(false),
  hidden: z.boolean().catch(false),
  modelBox: boxSchema.nullable().catch(null),
  modelName: z.string().max(OPENS.objectName).nullable().catch(null),
});

/** What can't be read of these costs itself: a number that is out of bounds is no reason to lose a plan. */
const sceneSettingsSchema = z.object({
  seed: z.int().min(0).max(MAX_SEED).catch(0),
  count: z.int().min(1).max(16).catch(1),
  /** null: the model's default. */
  planTemperature: z.number().min(0).max(2).nullable().catch(null),
  constrained: z.boolean().catch(true),
  temperature: z.number().min(0).max(2).nullable().catch(null),
  guidance: z.number().min(1).max(20).nullable().catch(null),
});
const NO_SETTINGS = sceneSettingsSchema.parse({});

/** The plan with what is known of its objects. */
export const documentContent = {
  /** The serialised chain, half an object at its end included. */
  chain: z
    .string()
    .max(OPENS.chain)
    .refine((chain) => objectsIn(chain) <= OPENS.objects, 'too many objects'),
  /**
   * How many characters at the chain's end are half an object that the model was writing; the rest is the plan, to
   * the letter. Absent in older files: there the end of the plan is told from its form.
   */
  tailLength: z.int().min(0).exactOptional(),
  /** By order of mention in the chain. */
  objects: z.preprocess(
    numbered,
    z
      .array(objectSchema)
      .max(OPENS.objects)
      .refine((objects) => new Set(objects.map((o) => o.id)).size === objects.length, 'ids are unique'),
  ),
  revision,
};

/** A scene as a file: the document, the settings of its runs and, in a PNG, the picture's record. */
export const sceneSchema = z.object({
  format: z.literal('scenograph-scene'),
  version: z.literal(1),
  id,
  name: z.string().max(OPENS.sceneName),
  prompt: z.string().max(OPENS.prompt),
  /** The prompt that the plan was made for, where that is another one. */
  plannedFor: z.string().max(OPENS.prompt).optional().catch(undefined),
  ...documentContent,
  settings: sceneSettingsSchema.catch(NO_SETTINGS),
  /** Milliseconds since 1970. */
  createdAt: time,
  updatedAt: time,
  /** One that can't be read leaves the scene without its picture. */
  painting: paintingSchema.optional().catch(undefined),
});

export type SceneFile = z.infer<typeof sceneSchema>;
export type SceneSettings = z.infer<typeof sceneSettingsSchema>;

/** A scene as it is kept, in storage and in files. */
export const sceneFormat = storedFormat({
  what: 'scene',
  mark: 'scenograph-scene',
  version: 1,
  schema: sceneSchema,
  parts: { painting: paintingFormat },
});
