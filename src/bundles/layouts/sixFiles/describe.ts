import { GeneratorError } from '../../../contract/errors';
import type { GeneratorDescription } from '../../../contract/generator';
import { BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJECT_END, OBJECT_START } from '../../../plan/chain/marks';
import type { BundleGraph, BundleRequirements } from '../../manifest/graphs';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleFile, type BundleManifest } from '../../manifest/manifest';
import { parseManifest } from '../../manifest/parse';
import {
  type ChosenGraph,
  type Precision,
  SLOW_BUT_SMALL,
  type SixGraph,
  isFourBit,
  needsShaderF16,
} from './choose';
import { type SixFilesFacts, writesChains, addedTokens } from './config';
import type { FoundSixFiles } from './find';

/** How GoT-R1 is asked for a chain. */
const CHAIN_TEMPLATE =
  'User: Follow the caption to generate an image through a chain of thought process: {prompt}\n\nAssistant:';

/** How Janus-Pro is asked for a picture, with turn marks where its tokenizer has them. */
const TURN_TOKENS = ['<|User|>', '<|Assistant|>'] as const;

/** More text than any chain has: a cache of that length would not fit beside the weights. */
const MAX_TEXT = 4096;

export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly licence: GeneratorDescription['licence'];
}

/** A file whose size is known, its contents perhaps not yet. */
type Sized = Pick<BundleFile, 'path' | 'bytes'>;

/**
 * The manifest of a model in the six-graph layout, made from its own configuration. Throws
 * `bundle-unsupported` where the tokenizer isn't that of the weights or the picture has no square grid.
 */
export function describeSixFiles(
  found: FoundSixFiles,
  files: readonly BundleFile[],
  identity: Identity,
): BundleManifest {
  // Through the same gate as a manifest that was written by an exporter.
  return parseManifest(JSON.stringify({ ...identityOf(identity), files, ...modelOf(found, files) }));
}

const identityOf = ({ id, name, licence }: Identity) => ({
  format: BUNDLE_FORMAT,
  version: BUNDLE_VERSION,
  id,
  name,
  licence,
});

/** All that a manifest says of the model itself: what is known before a weight was fetched. Throws as the above. */
export function modelOf({ facts, graphs, precision }: FoundSixFiles, files: readonly Sized[]) {
  const { language_config: language, gen_head_config: head } = facts.config;
  const { generation } = facts;
  const heads = language.num_attention_heads;
  const headDim = language.head_dim ?? language.hidden_size / heads;
  const cells = facts.processor.num_image_tokens ?? (facts.imageSize / 16) ** 2;
  const side = Math.sqrt(cells);
  if (!Number.isInteger(side)) throw new GeneratorError('grid-not-square', { tokens: cells });
  const vocabulary = checkedVocabulary(facts);
  const plans = writesChains(facts);
  const imageCodes = head.params.image_token_size;

  return {
    description: plans
      ? 'A model that plans and paints, read in the six-graph ONNX layout.'
      : 'A model that paints, read in the six-graph ONNX layout. It reads no boxes: a plan reaches it in words.',
    provenance: {
      layout: 'six graphs',
      ...(facts.config._name_or_path && { from: facts.config._name_or_path }),
    },
    graphs: {
      decoder: graphOf(graphs.language_model),
      image_decoder: graphOf(graphs.image_decode),
      text_embeddings: graphOf(graphs.prepare_inputs_embeds),
      image_embeddings: graphOf(graphs.gen_img_embeds),
      image_head: graphOf(graphs.gen_head),
      ...(graphs.lm_head ? { text_head: graphOf(graphs.lm_head) } : {}),
    },
    requires: requirementsOf(facts, graphs, files, precision),
    model: {
      layers: language.num_hidden_layers,
      heads,
      kvHeads: language.num_key_value_heads ?? heads,
      headDim,
      width: language.hidden_size,
      textVocabulary: vocabulary,
      imageCodes,
      imageTokenOffset: vocabulary,
      maxTextTokens: Math.max(1, Math.min(MAX_TEXT, language.max_position_embeddings - cells)),
    },
    tokenizer: { path: 'tokenizer.json' },
    template: {
      prompt: plans ? CHAIN_TEMPLATE : pictureTemplate(facts),
      chainPrefix: '',
      bos: true,
      plan: plans ? ('chain' as const) : ('words' as const),
    },
    specialTokens: specialTokensOf(facts, plans),
    positions: {},
    guidance: { row: 'pad' as const },
    grid: { columns: side, rows: side },
    image: { width: facts.imageSize, height: facts.imageSize },
    coordinates: { step: 1, max: 999 },
    sampling: {
      text: { temperature: 1, topK: 0, topP: 1 },
      image: {
        temperature: generation.temperature ?? 1,
        topK: generation.top_k ?? 0,
        topP: generation.top_p ?? 1,
        guidance: generation.guidance_scale ?? 5,
      },
    },
    capabilities: { plan: plans, paint: true, repaint: true, understand: false },
  };
}

function graphOf(graph: ChosenGraph | undefined): BundleGraph {
  if (!graph) throw new TypeError('a graph is missing');
  const { path, externalData } = graph;
  return {
    path,
    inputs: {},
    outputs: {},
    ...(externalData.length > 0 && { externalData: [...externalData] }),
  };
}

/** The rows of the text table. Throws where the tokenizer has ids beyond it. */
function checkedVocabulary({ config, tokenizer }: SixFilesFacts): number {
  const size = config.language_config.vocab_size;
  let largest = -1;
  for (const id of Object.values(tokenizer.model.vocab)) if (id > largest) largest = id;
  for (const { id } of tokenizer.added_tokens) if (id > largest) largest = id;
  if (largest < size) return size;
  throw new GeneratorError('vocabulary-too-small', { file: 'tokenizer.json', found: largest, limit: size });
}

function specialTokensOf(facts: SixFilesFacts, plans: boolean): BundleManifest['specialTokens'] {
  const tokens = addedTokens(facts);
  const { generation, processor } = facts;
  const named = (content: string): number => {
    const id = tokens.get(content);
    if (id === undefined) {
      throw new GeneratorError('token-missing', { file: 'tokenizer.json', token: content });
    }
    return id;
  };
  const bos = generation.bos_token_id ?? named('<｜begin▁of▁sentence｜>');
  return {
    bos,
    eos: generation.eos_token_id ?? named('<｜end▁of▁sentence｜>'),
    pad: generation.pad_token_id ?? tokens.get('<｜▁pad▁｜>') ?? bos,
    beginOfImage: named(processor.image_start_tag ?? BEGIN_OF_IMAGE),
    ...(plans && {
      boxStart: named(BOX_START),
      boxEnd: named(BOX_END),
      objectStart: named(OBJECT_START),
      objectEnd: named(OBJECT_END),
    }),
  };
}

function pictureTemplate(facts: SixFilesFacts): string {
  const tokens = addedTokens(facts);
  const [user, assistant] = TURN_TOKENS.every((token) => tokens.has(token))
    ? TURN_TOKENS
    : ['User', 'Assistant'];
  return `${user}: {prompt}\n\n${assistant}:`;
}

const BYTES: Readonly<Record<ChosenGraph['variant'], number>> = {
  '': 4,
  _fp16: 2,
  _q4: 0.625,
  _q4f16: 0.5625,
  _int8: 1,
  _quantized: 1,
  _uint8: 1,
};

/** Bytes of memory that the weights and their largest matrix take where they run. */
function requirementsOf(
  { config }: SixFilesFacts,
  graphs: Readonly<Partial<Record<SixGraph, ChosenGraph>>>,
  files: readonly Sized[],
  precision: Precision,
): BundleRequirements {
  const bytesOf = (path: string): number => files.find((file) => file.path === path)?.bytes ?? 0;
  const sizes = Object.values(graphs).map(({ path, externalData }) =>
    [path, ...externalData].reduce((sum, part) => sum + bytesOf(part), 0),
  );
  const { hidden_size, vocab_size } = config.language_config;
  const head = graphs.lm_head ? vocab_size * hidden_size * BYTES[graphs.lm_head.variant] : 0;
  // The widest matrix of a layer is about four times as wide as the model is.
  const body = 4 * hidden_size ** 2 * BYTES[graphs.language_model?.variant ?? ''];
  const largest = Math.ceil(Math.min(Math.max(head, body), Math.max(...sizes)));
  const { language_model: language } = graphs;
  const useless =
    precision === 'wasm' &&
    language &&
    isFourBit(language.variant) &&
    bytesOf(language.path) > SLOW_BUT_SMALL;
  return {
    ...(useless && { backends: ['webgpu' as const] }),
    // While a graph is compiled its file and the weights read from it are there together.
    wasmMemory: sizes.reduce((sum, size) => sum + size, 0) + Math.max(...sizes),
    ...(precision !== 'wasm' && {
      maxBufferSize: largest,
      maxStorageBufferBindingSize: largest,
      ...(needsShaderF16(graphs) && { features: ['shader-f16' as const] }),
    }),
  };
}
