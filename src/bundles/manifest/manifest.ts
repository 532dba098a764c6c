import { z } from 'zod';
import { detectorSchema } from './detector';
import { backendSchema, graphsSchema, pathsOf, requiresSchema } from './graphs';
import { bundlePathSchema, count, tokenId } from './parts';
import { endOfCodes, pictureCodesSchema } from './pictureCodes';
import { understandingSchema } from './understanding';

export const BUNDLE_FORMAT = 'scenograph-bundle';
export const BUNDLE_VERSION = 1;

const MAX_FILE_BYTES = 8 * 1024 ** 3;
const label = z.string().min(1).max(200);
const word = z.string().min(1).max(100);

const fileSchema = z.object({
  path: bundlePathSchema,
  bytes: z.int().min(0).max(MAX_FILE_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in lower-case hex'),
});

const filterSchema = {
  temperature: z.number().min(0).max(10),
  topK: z.int().min(0).max(1_000_000),
  topP: z.number().min(0).max(1),
};

/** A word, or an entry that says more about it; the word is what the studio uses. */
const entry = z.union([word, z.object({ name: word }).transform(({ name }) => name)]);

const vocabularySchema = z.object({
  closed: z.boolean(),
  objects: z
    .array(
      z.object({
        name: word,
        plural: word,
        synonyms: z.array(entry).max(100),
        /** Words for what the model draws as this, its closest: a kitten, where it knows cats. */
        near: z.array(entry).max(400).default([]),
      }),
    )
    .max(5000),
  colours: z.array(entry).max(500),
  settings: z.array(entry).max(500),
  words: z.array(word).max(50_000),
});

/** The bundle manifest, version 1. The runtime is driven by this alone. */
export const manifestSchema = z
  .object({
    format: z.literal(BUNDLE_FORMAT),
    version: z.literal(BUNDLE_VERSION),
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, dot, dash or underscore'),
    name: label,
    description: z.string().max(4000),
    licence: z.object({
      name: label,
      notice: z.string().max(20_000),
      url: z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .optional(),
    }),
    /** How the weights came to be; shown, never interpreted. */
    provenance: z.record(z.string().max(100), z.unknown()),
    /** sha256 of earlier manifests of the same weights: tokens of theirs mean the same here. */
    succeeds: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(100)
      .exactOptional(),
    files: z.array(fileSchema).min(1).max(1000),
    graphs: graphsSchema,
    requires: requiresSchema.optional(),
    /** Where a back end has graphs of its own (other weights, another form), they replace `graphs` and `requires`. */
    targets: z
      .partialRecord(backendSchema, z.object({ graphs: graphsSchema, requires: requiresSchema.optional() }))
      .optional(),
    model: z.object({
      layers: count(512),
      heads: count(1024),
      kvHeads: count(1024),
      headDim: count(4096),
      width: count(65_536),
      textVocabulary: count(2_000_000),
      imageCodes: count(2_000_000),
      /** Image code c is fed to the decoder as id `imageTokenOffset + c`. */
      imageTokenOffset: tokenId,
      /** Longest text (template, prompt and chain) in tokens. */
      maxTextTokens: count(131_072),
    }),
    tokenizer: z.object({ path: bundlePathSchema }),
    template: z.object({
      /** The text before the chain; `{prompt}` stands for the prompt. */
      prompt: z.string().max(4000).includes('{prompt}'),
      /** Put before the chain when it is encoded. */
      chainPrefix: z.string().max(100),
      /** Whether the sequence starts with the BOS token. */
      bos: z.boolean(),
      /** Whether prompts are put to the model in small letters alone, as it was trained on them. */
      lowerCase: z.boolean().default(false),
      /**
       * How a plan is put to the model: as a chain with grounded boxes, which it was trained on, or
       * worded into the prompt, for a model that knows no boxes: they are then a suggestion.
       */
      plan: z.enum(['chain', 'words']).default('chain'),
    }),
    specialTokens: z.object({
      bos: tokenId,
      eos: tokenId,
      pad: tokenId,
      beginOfImage: tokenId,
      /** The four grounding tokens: a model whose plans are chains has them all. */
      boxStart: tokenId.optional(),
      boxEnd: tokenId.optional(),
      objectStart: tokenId.optional(),
      objectEnd: tokenId.optional(),
    }),
    /** Position ids: text counts from 0; the image goes on from the text unless it has a start of its own. */
    positions: z.object({ image: z.object({ start: z.int().min(0).max(1_000_000) }).optional() }),
    /** The unconditional row: BOS, then pads that are attended, then begin_of_image (GoT-R1). */
    guidance: z.object({ row: z.literal('pad') }),
    grid: z.object({ columns: count(256), rows: count(256) }),
    image: z.object({ width: count(4096), height: count(4096) }),
    coordinates: z.object({ step: count(999), max: count(999) }),
    /** How a picture is put to the `vision_encoder`; present where there is one. */
    understanding: understandingSchema.optional(),
    /** How to read the `detector` graph; present where there is one. */
    detector: detectorSchema.optional(),
    vocabulary: vocabularySchema.optional(),
    /** What image tokens say, for a model that says all of it in them; it can then be held to its plan. */
    pictureCodes: pictureCodesSchema.exactOptional(),
    sampling: z.object({
      text: z.object({ ...filterSchema, maxTokens: count(131_072).optional() }),
      image: z.object({ ...filterSchema, guidance: z.number().min(0).max(50) }),
    }),
    capabilities: z.object({
      plan: z.boolean(),
      paint: z.boolean(),
      repaint: z.boolean(),
      understand: z.boolean(),
    }),
  })
  .superRefine((manifest, context) => {
    const wrong = (path: string[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const listed = new Set(manifest.files.map((file) => file.path));
    if (listed.size !== manifest.files.length) wrong(['files'], 'lists a path twice');
    const targets = Object.values(manifest.targets ?? {});
    for (const graphs of [manifest.graphs, ...targets.map((target) => target.graphs)]) {
      for (const path of pathsOf(graphs)) {
        if (!listed.has(path)) wrong(['files'], `does not list ${path}`);
      }
      if (
        !graphs.text_embeddings !== !graphs.image_embeddings ||
        (graphs.text_embeddings && !graphs.image_head)
      ) {
        wrong(['graphs'], 'has some parts of the decoder only');
      }
      if (graphs.image_head && manifest.capabilities.plan && !graphs.text_head) {
        wrong(['graphs'], 'has no text_head, which planning needs');
      }
      if (
        manifest.capabilities.understand &&
        !(graphs.vision_encoder && graphs.text_head && manifest.understanding)
      ) {
        wrong(['graphs'], 'has no vision_encoder with its description, which understanding needs');
      }
    }
    if (!manifest.detector !== !manifest.graphs.detector) {
      wrong(['detector'], 'needs a graph and its description, both or neither');
    }
    const looksAt = manifest.detector?.picture ?? manifest.image;
    if (looksAt.width !== manifest.image.width || looksAt.height !== manifest.image.height) {
      wrong(['detector', 'picture'], 'is another size than the pictures that are painted');
    }
    if (!listed.has(manifest.tokenizer.path)) wrong(['files'], `does not list ${manifest.tokenizer.path}`);
    if ((manifest.capabilities.plan || manifest.template.plan === 'chain') && !groundingOf(manifest)) {
      wrong(['specialTokens'], 'lacks grounding tokens, though plans are chains');
    }
    const { pictureCodes, grid } = manifest;
    if (pictureCodes) {
      const fits = endOfCodes(pictureCodes) <= manifest.model.imageCodes;
      if (!fits) wrong(['pictureCodes'], 'speaks of codes that the model lacks');
      if (grid.columns % 2 || grid.rows % 2) wrong(['pictureCodes'], 'needs a grid of whole squares');
      if (pictureCodes.looks.counts.length !== manifest.vocabulary?.objects.length)
        wrong(['pictureCodes', 'looks'], 'needs a count for each object of the vocabulary');
    }
    for (const [name, id] of Object.entries(manifest.specialTokens)) {
      if (id !== undefined && id >= manifest.model.textVocabulary)
        wrong(['specialTokens', name], 'is outside the vocabulary');
    }
  });

export type BundleManifest = z.infer<typeof manifestSchema>;
export type BundleFile = BundleManifest['files'][number];
/** Ids of the tokens that mark objects and boxes. */
export interface Grounding {
  readonly boxStart: number;
  readonly boxEnd: number;
  readonly objectStart: number;
  readonly objectEnd: number;
}

/** The grounding tokens, or null for a model that has not all of them. */
export function groundingOf({ specialTokens }: Pick<BundleManifest, 'specialTokens'>): Grounding | null {
  const { boxStart, boxEnd, objectStart, objectEnd } = specialTokens;
  if (boxStart === undefined || boxEnd === undefined) return null;
  if (objectStart === undefined || objectEnd === undefined) return null;
  return { boxStart, boxEnd, objectStart, objectEnd };
}
