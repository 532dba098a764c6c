import { createCrew } from './crew';
import { KERNEL, RELAXED_KERNEL } from './kernel.generated';
import { type Memory, createMemory } from './memory';
import { PANEL, padded } from './pack';
import { type CodePacking, type MatrixPlace, codeForm, createPlacing } from './placing';
import type { DecoderWeights, Matrix, Shape } from './weights';

/** Tokens that a pass takes in at most. */
export const MOST_TOKENS = 32;
const MOST_ROWS = 2;

/** What a further thread needs: it runs `serve` of the module on the same memory till it is ended. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly decoder: number;
  readonly thread: number;
  /** The top of its stack. */
  readonly stack: number;
}

/** Starts a thread; what it returns ends it. Resolves once it runs. */
export type Spawn = (start: ThreadStart) => Promise<() => void>;

/** A row's keys and values in the kernel's memory. */
export interface RowPlace {
  readonly address: number;
  readonly capacity: number;
}

interface Pass {
  /** Of each row where it lies and how many positions it holds. */
  readonly rows: readonly (RowPlace & { readonly length: number })[];
  /** What every row takes in, with position ids. */
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  /** Rows from outside, `[rows, width]`: what ids behind the kernel's own stand for. */
  readonly features?: Float32Array;
  readonly head: 'none' | 'text' | 'image';
  /** The first token whose logits are wanted. */
  readonly first?: number;
}

export interface Kernel {
  readonly memory: Memory;
  /** Numbers that a position takes in a row. */
  readonly rowSize: number;
  /** Position ids below this have a rotary entry. */
  readonly positions: number;
  readonly ids: number;
  /** Computes all layers; keys and values of the ids are written behind each row's length. */
  pass(pass: Pass): void;
  /** Logits of a token of the last pass, counted from its `first`: a view, valid until the next pass. */
  logits(row: number, token: number): Float32Array;
  release(): void;
}

/** Words of the kernel's `Decoder`, in the order of native/model.h. */
const WORDS = [
  'layers',
  'width',
  'heads',
  'keyHeads',
  'headDim',
  'ffn',
  'textClasses',
  'codes',
  'inner',
  'quads',
  'turned',
  'epsilon',
  'layer',
  'norm',
  'textHead',
  'textHeadScale',
  'textHeadStart',
  'imageIn',
  'imageInScale',
  'imageInStart',
  'imageInBias',
  'imageOut',
  'imageOutScale',
  'imageOutStart',
  'imageOutBias',
  'cos',
  'sin',
  'x',
  'qkv',
  'attended',
  'gated',
  'hidden',
  'logits',
  'scratch',
  'scratchSize',
  'codesAt',
  'stepsAt',
  'threads',
  'arrived',
  'phase',
  'job',
  'sleepers',
  'quit',
  'positions',
  'rows',
  'window',
  'head',
  'first',
  'row',
] as const;
const place = (name: (typeof WORDS)[number]): number => WORDS.indexOf(name);
/** Words of a layer. */
const LAYER_WORDS = 15;
/** Two rows of three words. */
const DECODER_WORDS = WORDS.length - 1 + 3 * MOST_ROWS;
const HEADS = { none: 0, text: 1, image: 2 } as const;
const STACK = 65_536;
const NOWHERE: MatrixPlace = [0, 0, 0];

interface Exports extends CodePacking {
  readonly pass: (decoder: number) => void;
  readonly __heap_base: WebAssembly.Global;
}

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** The build with relaxed SIMD where this browser knows it. */
function compile(): WebAssembly.Module {
  const relaxed = decode(RELAXED_KERNEL);
  return new WebAssembly.Module(WebAssembly.validate(relaxed) ? relaxed : decode(KERNEL));
}

export interface KernelOptions {
  /** Position id of the first image token. */
  readonly imageStart: number;
  /** Bytes that weights, caches and room to work in may take. */
  readonly most: number;
  readonly threads?: number;
  readonly spawn?: Spawn | undefined;
  /** Told how many bytes more of the weights were taken in. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * Puts the weights where the kernel computes with them, a piece at a time: there is no second copy. Throws
 * `RangeError` where memory does not suffice.
 */
export async function createKernel(
  shape: Shape,
  weights: DecoderWeights,
  { imageStart, most, threads = 1, spawn, onBytes = () => {} }: KernelOptions,
): Promise<Kernel> {
  const module = compile();
  const memory = createMemory(most);
  const instance = new WebAssembly.Instance(module, { env: { memory: memory.memory } });
  const exports = instance.exports as unknown as Exports;
  memory.start(exports.__heap_base.value as number);
  const form = codeForm(exports);
  const placing = createPlacing(memory, exports, form, onBytes);

  const { width, heads, kvHeads, headDim, textVocabulary, imageCodes } = shape;
  const ffn = (weights.layers[0] as (typeof weights.layers)[0]).gateUp.columns / 2;
  const inner = weights.imageIn.columns;
  const count = spawn ? threads : 1;
  const takeFloats = (length: number): number => memory.take(4 * length);
  const panels = (matrix: Matrix) => placing.panels(matrix, weights.integers);

  const tokens = MOST_ROWS * MOST_TOKENS;
  const qkv = (heads + 2 * kvHeads) * headDim;
  const classes = padded(Math.max(textVocabulary, imageCodes));
  const positions = weights.cos.rows;
  const deepest = Math.max(width, heads * headDim, ffn, inner);
  // A thread's own: normed rows, scores with what divides them, codes of two bytes, their steps.
  const codesAt = padded(tokens * width + MOST_TOKENS * (padded(positions + MOST_TOKENS) + 1));
  const stepsAt = codesAt + (tokens * deepest) / 2;
  const scratch = stepsAt + padded(tokens) + PANEL;
  const decoder = memory.take(4 * DECODER_WORDS);
  const layerTable = memory.take(4 * LAYER_WORDS * shape.layers);
  const positionList = memory.take(4 * MOST_TOKENS);
  // In the order of the files: one is read after the other.
  const embedding = await placing.table(weights.embedding);
  const placeRows = weights.positionEmbedding && (await placing.table(weights.positionEmbedding));
  for (const [i, layer] of weights.layers.entries()) {
    const attentionNorm = await placing.plain(layer.attentionNorm);
    const inputs = await panels(layer.qkv);
    const gain = layer.qkGain ? await placing.plain(layer.qkGain) : 0;
    const out = await panels(layer.attentionOut);
    const ffnNorm = await placing.plain(layer.ffnNorm);
    const [gateUp, down] = [await panels(layer.gateUp), await panels(layer.down)];
    const addresses = [attentionNorm, ...inputs, gain, ...out, ffnNorm, ...gateUp, ...down];
    memory.words(layerTable + 4 * LAYER_WORDS * i, LAYER_WORDS).set(addresses);
  }
  const textHead = weights.textHead ? await panels(weights.textHead) : NOWHERE;
  const [imageIn, imageOut] = [await panels(weights.imageIn), await panels(weights.imageOut)];
  const facts: Partial<Record<(typeof WORDS)[number], number>> = {
    layers: shape.layers,
    width,
    heads,
    keyHeads: kvHeads,
    headDim,
    ffn,
    textClasses: textVocabulary,
    codes: imageCodes,
    inner,
    layer: layerTable,
    norm: await placing.plain(weights.norm),
    quads: Number(form.quads),
    turned: form.turned,
    textHead: textHead[0],
    textHeadScale: textHead[1],
    textHeadStart: textHead[2],
    imageIn: imageIn[0],
    imageInScale: imageIn[1],
    imageInStart: imageIn[2],
    imageInBias: await placing.plain(weights.imageInBias),
    imageOut: imageOut[0],
    imageOutScale: imageOut[1],
    imageOutStart: imageOut[2],
    imageOutBias: await placing.plain(weights.imageOutBias),
    cos: await placing.plain(weights.cos),
    sin: await placing.plain(weights.sin),
    x: takeFloats(tokens * width),
    qkv: takeFloats(tokens * qkv),
    attended: takeFloats(tokens * heads * headDim),
    gated: takeFloats(tokens * 2 * ffn),
    hidden: takeFloats(tokens * inner),
    logits: takeFloats(tokens * classes),
    scratch: takeFloats(count * scratch),
    scratchSize: scratch,
    codesAt,
    stepsAt,
    threads: count,
    positions: positionList,
  };
  const words = memory.words(decoder, DECODER_WORDS);
  for (const [name, value] of Object.entries(facts)) words[place(name as keyof typeof facts)] = value;
  memory.floats(decoder + 4 * place('epsilon'), 1)[0] = weights.epsilon;

  const starting = await Promise.allSettled(
    Array.from({ length: count - 1 }, (_, i) => {
      const stack = memory.take(STACK) + STACK;
      return (spawn as Spawn)({ module, memory: memory.memory, decoder, thread: i + 1, stack });
    }),
  );
  const others = starting.flatMap((thread) => (thread.status === 'fulfilled' ? [thread.value] : []));
  if (others.length < count - 1) {
    // All or none: shares are numbered.
    for (const end of others.splice(0)) end();
    words[place('threads')] = 1;
  }
  // The same for one thread alone: the others never look at it, and wait for the next pass that is theirs.
  const solo = memory.take(4 * DECODER_WORDS);
  const soloWords = memory.words(solo, DECODER_WORDS);
  soloWords.set(words);
  soloWords[place('threads')] = 1;
  const crew = createCrew(words[place('threads')] as number);
  let wanted = { some: 0, classes: 0 };

  return {
    memory,
    rowSize: 2 * shape.layers * kvHeads * headDim,
    positions,
    ids: embedding.rows,
    pass({ rows, ids, positions: at, features, head, first = 0 }) {
      const length = ids.length;
      const x = memory.floats(facts.x as number, rows.length * length * width);
      x.fill(0, 0, length * width);
      ids.forEach((id, i) => {
        const target = x.subarray(i * width, (i + 1) * width);
        const outside = (id - embedding.rows) * width;
        if (outside >= 0) target.set((features as Float32Array).subarray(outside, outside + width));
        else embedding.add(id, target);
        const image = (at[i] as number) - imageStart;
        if (placeRows && image >= 0) placeRows.add(image, target);
      });
      for (let row = 1; row < rows.length; row++) x.copyWithin(row * length * width, 0, length * width);
      memory.words(positionList, length).set(at);
      const size = rows.length * length;
      const alone = crew.alone(size);
      const call = alone ? soloWords : words;
      call[place('rows')] = rows.length;
      call[place('window')] = length;
      call[place('head')] = HEADS[head];
      call[place('first')] = first;
      rows.forEach((row, i) => call.set([row.address, row.capacity, row.length], place('row') + 3 * i));
      wanted = { some: length - first, classes: head === 'text' ? textVocabulary : imageCodes };
      const started = performance.now();
      exports.pass(alone ? solo : decoder);
      crew.measured(size, alone, performance.now() - started);
    },
    logits(row, token) {
      const start = (row * wanted.some + token) * padded(wanted.classes);
      return memory.floats((facts.logits as number) + 4 * start, wanted.classes);
    },
    release: () => others.forEach((end) => end()),
  };
}
