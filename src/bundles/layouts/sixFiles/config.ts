import { z } from 'zod';
import { GeneratorError } from '../../../contract/errors';
import { BOX_END, BOX_START, OBJECT_END, OBJECT_START } from '../../../plan/chain/marks';

const size = (max: number) => z.int().min(1).max(max);
const tokenId = z.int().min(0).max(4_000_000);

/** Left out, or `null`, which Python writes for the same. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const or = <Schema extends z.ZodType<number>>(schema: Schema, otherwise: number) =>
  schema.nullish().transform((value) => value ?? otherwise);

/** A hint that can't be read is none: the model samples as it does without. */
const hint = <Schema extends z.ZodType>(schema: Schema) => given(schema).catch(undefined);

/** `config.json`. What it leaves out has the value that a Llama has. */
const configSchema = z.object({
  model_type: z.literal('multi_modality'),
  _name_or_path: given(z.string().max(500)),
  language_config: z.object({
    hidden_size: or(size(65_536), 4096),
    num_hidden_layers: or(size(512), 32),
    num_attention_heads: or(size(1024), 32),
    num_key_value_heads: given(size(1024)),
    head_dim: given(size(4096)),
    max_position_embeddings: or(size(1_000_000), 2048),
    vocab_size: or(size(2_000_000), 32_000),
  }),
  gen_head_config: z.object({ params: z.object({ image_token_size: size(2_000_000) }) }),
});
export type SixFilesConfig = z.infer<typeof configSchema>;

const ids = z
  .union([tokenId, z.array(tokenId).nonempty()])
  .transform((id) => (Array.isArray(id) ? id[0] : id));

/** `generation_config.json`: who starts, who pads, and how to sample where it says. */
const generationSchema = z.object({
  bos_token_id: given(ids),
  eos_token_id: given(ids),
  pad_token_id: given(ids),
  temperature: hint(z.number().min(0).max(10)),
  top_k: hint(z.int().min(0).max(1_000_000)),
  top_p: hint(z.number().min(0).max(1)),
  guidance_scale: hint(z.number().min(0).max(50)),
});
export type GenerationConfig = z.infer<typeof generationSchema>;

/** Of Janus, px. */
const PICTURE_SIDE = 384;

/** `preprocessor_config.json`: the side of a picture in px. */
const preprocessorSchema = z.object({
  image_size: or(
    z.union([size(4096), z.object({ height: size(4096) }).transform(({ height }) => height)]),
    PICTURE_SIDE,
  ),
});

/** `processor_config.json`: how many tokens a picture has, and which one opens it. */
const processorSchema = z.object({
  num_image_tokens: given(size(65_536)),
  image_start_tag: given(z.string().min(1).max(200)),
});
export type ProcessorConfig = z.infer<typeof processorSchema>;

/** The part of `tokenizer.json` that tells whether it belongs to the weights. */
const tokenizerSchema = z.object({
  added_tokens: z
    .array(z.object({ id: tokenId, content: z.string() }))
    .nullish()
    .transform((tokens) => tokens ?? []),
  model: z.object({
    vocab: z.record(z.string(), z.number()).refine((vocab) => Object.keys(vocab).length > 0, 'is empty'),
  }),
});
export type TokenizerFacts = z.infer<typeof tokenizerSchema>;

export interface SixFilesFacts {
  readonly config: SixFilesConfig;
  readonly generation: GenerationConfig;
  readonly imageSize: number;
  readonly processor: ProcessorConfig;
  readonly tokenizer: TokenizerFacts;
}

/** Text of a file of the folder, or null where there is none. */
export type ReadText = (path: string) => Promise<string | null>;

/**
 * Reads and checks the small files of the layout. Throws `GeneratorError`: `bundle-unsupported` for
 * another architecture or a file that is missing, `bundle-damaged` for one that can't be read.
 */
export async function readFacts(read: ReadText): Promise<SixFilesFacts> {
  return {
    config: await readConfig(read),
    generation:
      (await readJson(read, 'generation_config.json', generationSchema)) ?? generationSchema.parse({}),
    imageSize:
      (await readJson(read, 'preprocessor_config.json', preprocessorSchema))?.image_size ?? PICTURE_SIDE,
    processor: (await readJson(read, 'processor_config.json', processorSchema)) ?? processorSchema.parse({}),
    tokenizer: present(await readJson(read, 'tokenizer.json', tokenizerSchema), 'tokenizer.json'),
  };
}

async function readConfig(read: ReadText): Promise<SixFilesConfig> {
  const { model_type } = present(
    await readJson(read, 'config.json', z.object({ model_type: z.string().max(200).default('unnamed') })),
    'config.json',
  );
  if (model_type !== 'multi_modality') {
    throw new GeneratorError('architecture-unknown', { found: model_type });
  }
  return present(await readJson(read, 'config.json', configSchema), 'config.json');
}

function present<Value>(value: Value | null, path: string): Value {
  if (value !== null) return value;
  throw new GeneratorError('model-lacks-file', { file: path });
}

async function readJson<Schema extends z.ZodType>(
  read: ReadText,
  path: string,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const text = await read(path);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new GeneratorError(/^\s*</.test(text) ? 'file-is-web-page' : 'file-not-json', { file: path });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new GeneratorError('file-field-wrong', {
    file: path,
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}

/** Ids by the content of the token. */
export function addedTokens({ tokenizer }: SixFilesFacts): ReadonlyMap<string, number> {
  return new Map(tokenizer.added_tokens.map(({ content, id }) => [content, id]));
}

/** True for a model whose tokenizer has the four grounding tokens: it writes chains. */
export function writesChains(facts: SixFilesFacts): boolean {
  const tokens = addedTokens(facts);
  return [OBJECT_START, OBJECT_END, BOX_START, BOX_END].every((mark) => tokens.has(mark));
}
