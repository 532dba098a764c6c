import { z } from 'zod';
import { GeneratorError } from '../../contract/errors';
import { detectorSchema } from './detector';

export const BUNDLE_FORMAT = 'scenograph-bundle';
export const BUNDLE_VERSION = 1;

/** A manifest larger than this is refused unread. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

const MAX_FILE_BYTES = 8 * 1024 ** 3;
const SAFE_PATH = /^[A-Za-z0-9_][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/;

const count = (max: number) => z.int().min(1).max(max);
const tokenId = z.int().min(0).max(4_000_000);
const label = z.string().min(1).max(200);
const word = z.string().min(1).max(100);

/** A path below the bundle's folder: no address, no absolute path, no `..`, no hidden names. */
export const bundlePathSchema = z
  .string()
  .max(200)
  .regex(SAFE_PATH, 'must be a plain relative path inside the bundle')
  .refine((path) => !path.split('/').includes('..'), 'must not leave the bundle');

const fileSchema = z.object({
  path: bundlePathSchema,
  bytes: z.int().min(0).max(MAX_FILE_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in lower-case hex'),
});

const tensorSchema = z.object({
  type: z.enum(['int32', 'int64', 'float32', 'float16', 'bool']),
  /** A number is a fixed size, a string names a free one. */
  shape: z
    .array(
      z.union([
        z
          .int()
          .min(0)
          .max(2 ** 31),
        z.string().min(1).max(60),
      ]),
    )
    .max(8),
});

const tensorsSchema = z
  .record(z.string().min(1).max(200), tensorSchema)
  .refine((tensors) => Object.keys(tensors).length <= 1024, 'too many tensors');

const graphSchema = z.object({
  path: bundlePathSchema,
  /** Weight files that the graph refers to by these very paths. */
  externalData: z.array(bundlePathSchema).max(256).optional(),
  inputs: tensorsSchema,
  outputs: tensorsSchema,
});

const graphsSchema = z.object({
  /**
   * Token ids to logits of both heads; where the heads are graphs of their own, to hidden states;
   * in the public six-graph layout, from embeddings to hidden states.
   */
  decoder: graphSchema,
  /** The same decoder as a loop that samples inside, for the processor; `block`: the most tokens a call. */
  decoder_loop: graphSchema.extend({ block: count(1024) }).optional(),
  /** The same decoder for a window of image tokens, sampled inside, for the GPU. */
  decoder_window: graphSchema.optional(),
  image_decoder: graphSchema,
  /** The two look-ups of the public six-graph layout, both or neither. */
  text_embeddings: graphSchema.optional(),
  image_embeddings: graphSchema.optional(),
  /** Hidden states to logits; without it the decoder gives both logits itself. */
  image_head: graphSchema.optional(),
  /** Only a model that plans needs it. */
  text_head: graphSchema.optional(),
  /** A picture to rows that the decoder takes as `features`, as `understanding` describes. */
  vision_encoder: graphSchema.optional(),
  /** Finds objects in a picture, as `detector` describes. */
  detector: graphSchema.optional(),
});

const backendSchema = z.enum(['webgpu', 'wasm']);

/** What a device must have before a byte of the weights is fetched; absent: nothing beyond the defaults. */
const requiresSchema = z.object({
  /** The back ends these graphs run on; absent: any. */
  backends: z.array(backendSchema).min(1).optional(),
  /** Bytes of the 4 GiB address space that weights, caches and activations take on WebAssembly. */
  wasmMemory: z.int().min(0).optional(),
  /** Bytes of the largest buffer, and of the largest one bound to a shader. */
  maxBufferSize: z.int().min(0).optional(),
  maxStorageBufferBindingSize: z.int().min(0).optional(),
  features: z.array(z.enum(['shader-f16'])).optional(),
});

/** Janus's own conversation about a picture. */
const JANUS_QUESTION =
  'You are a helpful language and vision assistant. You are able to understand the visual content that the ' +
  'user provides, and assist the user with a variety of tasks using natural language.\n\n' +
  '<|User|>: {image}\n{question}\n\n<|Assistant|>:';

const understandingSchema = z.object({
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

const filterSchema = {
  temperature: z.number().min(0).max(10),
  topK: z.int().min(0).max(1_000_000),
  topP: z.number().min(0).max(1),
};

/** A word, or an entry that says more about it; the word is what the studio uses. */
const entry = z.union([word, z.object({ name: word }).transform(({ name }) => name)]);

const vocabularySchema = z.object({
  closed: z.boolean(),
  objects: z.array(z.object({ name: word, plural: word, synonyms: z.array(entry).max(100) })).max(5000),
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
    for (const [name, id] of Object.entries(manifest.specialTokens)) {
      if (id !== undefined && id >= manifest.model.textVocabulary)
        wrong(['specialTokens', name], 'is outside the vocabulary');
    }
  });

function pathsOf(graphs: z.infer<typeof graphsSchema>): string[] {
  return Object.values(graphs).flatMap((graph) => (graph ? [graph.path, ...(graph.externalData ?? [])] : []));
}

export type BundleManifest = z.infer<typeof manifestSchema>;
export type BundleFile = BundleManifest['files'][number];
export type BundleGraph = BundleManifest['graphs']['decoder'];
export type BundleRequirements = z.infer<typeof requiresSchema>;

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

/** The manifest as one back end sees it: its own graphs where it has any, and only the files it needs. */
export function manifestFor(manifest: BundleManifest, backend: 'webgpu' | 'wasm'): BundleManifest {
  if (!manifest.targets) return manifest;
  const { targets, ...shared } = manifest;
  const target = targets[backend];
  const graphs = target?.graphs ?? manifest.graphs;
  const everyGraph = [manifest.graphs, ...Object.values(targets).map((other) => other.graphs)];
  const wanted = new Set(pathsOf(graphs));
  const unwanted = new Set(everyGraph.flatMap(pathsOf).filter((path) => !wanted.has(path)));
  const requires = target ? target.requires : manifest.requires;
  const files = manifest.files.filter((file) => !unwanted.has(file.path));
  const { requires: _, ...rest } = shared;
  return { ...rest, graphs, files, ...(requires ? { requires } : {}) };
}

/**
 * Reads a manifest from its JSON text. Throws `GeneratorError`: `bundle-unsupported`
 * for another or a newer format, `bundle-damaged` for anything that breaks the schema.
 */
export function parseManifest(text: string): BundleManifest {
  if (text.length > MAX_MANIFEST_BYTES) {
    throw damaged('The model description is far larger than one can be.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged(
      /^\s*</.test(text)
        ? 'The model address returned a web page instead of a model description.'
        : 'The model description is not readable as JSON.',
    );
  }
  const head = z.object({ format: z.string(), version: z.number() }).safeParse(json);
  if (!head.success || head.data.format !== BUNDLE_FORMAT) {
    throw new GeneratorError(
      'bundle-unsupported',
      'This is not a Scenograph model.',
      'Choose a folder or address that holds a manifest.json in the scenograph-bundle format.',
    );
  }
  if (head.data.version > BUNDLE_VERSION) {
    throw new GeneratorError(
      'bundle-unsupported',
      `This model uses bundle format ${head.data.version}; this studio reads up to ${BUNDLE_VERSION}.`,
      'Update the studio, or choose an older version of the model.',
      { found: head.data.version, supported: BUNDLE_VERSION },
    );
  }
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const issue = manifest.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw damaged(`The model description is wrong at "${where}": ${issue?.message ?? 'unknown'}.`, {
    field: where,
  });
}

function damaged(message: string, detail: Record<string, string | number> = {}): GeneratorError {
  return new GeneratorError(
    'bundle-damaged',
    message,
    'Load the model again; if it stays so, tell whoever made the bundle.',
    detail,
  );
}
