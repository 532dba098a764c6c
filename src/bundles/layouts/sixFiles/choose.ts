/** Which files of a model in the public six-graph layout are wanted, and in which numbers. */

/** How the model will run: it decides which variant of a graph is the best. */
export type Precision = 'webgpu-f16' | 'webgpu' | 'wasm';

export const SIX_GRAPHS = [
  'prepare_inputs_embeds',
  'language_model',
  'lm_head',
  'gen_head',
  'gen_img_embeds',
  'image_decode',
] as const;
export type SixGraph = (typeof SIX_GRAPHS)[number];

/** The end of a graph's file name, which tells its numbers; '' is float32. */
export type Variant = '' | '_fp16' | '_q4' | '_q4f16' | '_int8' | '_quantized' | '_uint8';

/** Best first. 4-bit kernels run on WebGPU only; 16-bit arithmetic needs `shader-f16`. */
const GENERAL: Readonly<Record<Precision, readonly Variant[]>> = {
  'webgpu-f16': ['_q4f16', '_fp16', '_q4', ''],
  webgpu: ['_q4', '', '_int8', '_quantized', '_uint8'],
  wasm: ['_int8', '_quantized', '_uint8', '', '_fp16', '_q4'],
};
/** Small, and every picture token goes through them: they keep more of their numbers. */
const SMALL: Readonly<Record<Precision, readonly Variant[]>> = {
  ...GENERAL,
  'webgpu-f16': ['_fp16', '', '_q4f16', '_q4'],
};
/** A table in which rows are looked up, on the processor wherever the rest runs: the smallest exact one. */
const TABLE: readonly Variant[] = ['_q4f16', '_fp16', '_int8', '_quantized', '_uint8', '_q4', ''];
/** Convolutions, which few bits spoil. */
const PICTURE: readonly Variant[] = ['', '_fp16', '_q4', '_int8', '_quantized', '_uint8', '_q4f16'];

function variantsOf(graph: SixGraph, precision: Precision): readonly Variant[] {
  switch (graph) {
    case 'prepare_inputs_embeds':
      return TABLE;
    case 'image_decode':
      return precision === 'webgpu' ? PICTURE.filter((variant) => !needsHalf(variant)) : PICTURE;
    case 'gen_head':
    case 'gen_img_embeds':
      return SMALL[precision];
    case 'language_model':
    case 'lm_head':
      return GENERAL[precision];
  }
}

const needsHalf = (variant: Variant): boolean => variant === '_fp16' || variant === '_q4f16';

/** One variant of a graph and its weight files. */
export interface ChosenGraph {
  readonly path: string;
  readonly variant: Variant;
  readonly externalData: readonly string[];
}

/** Whether a path exists in the model's folder; asked of a server, it takes a while. */
export type Has = (path: string) => boolean | Promise<boolean>;

/** The graphs that a model needs: without grounding tokens it writes no text, so it needs no text head. */
export const graphsNeeded = (plans: boolean): readonly SixGraph[] =>
  plans ? SIX_GRAPHS : SIX_GRAPHS.filter((graph) => graph !== 'lm_head');

/** The best variant of a graph that is there, in `onnx/` or beside the configuration; null where there is none. */
export async function chooseGraph(
  graph: SixGraph,
  has: Has,
  precision: Precision,
): Promise<ChosenGraph | null> {
  for (const folder of ['onnx/', '']) {
    for (const variant of variantsOf(graph, precision)) {
      const path = `${folder}${graph}${variant}.onnx`;
      if (await has(path)) return { path, variant, externalData: await weightFilesOf(path, has) };
    }
  }
  return null;
}

/** How exporters call the weights of `x.onnx`: Optimum's name, PyTorch's, and those that people choose. */
const WEIGHT_NAMES = ['x.onnx_data', 'x.onnx.data', 'x.data', 'x.onnx.bin', 'x.bin', 'x.weights'];

/** The weight files of a graph: one, or one and `_1` and so on behind it, as far as they go. */
async function weightFilesOf(path: string, has: Has): Promise<string[]> {
  const stem = path.replace(/\.onnx$/, '');
  for (const name of WEIGHT_NAMES) {
    const file = stem + name.slice(1);
    const files: string[] = [];
    for (let part = 0; part < 64; part++) {
      const next = part === 0 ? file : `${file}_${part}`;
      if (!(await has(next))) break;
      files.push(next);
    }
    if (files.length > 0) return files;
  }
  return [];
}

/** Whether some graph that runs on the GPU computes in 16-bit floats. */
export function needsShaderF16(chosen: Readonly<Partial<Record<SixGraph, ChosenGraph>>>): boolean {
  return Object.entries(chosen).some(
    ([graph, { variant }]) => graph !== 'prepare_inputs_embeds' && needsHalf(variant),
  );
}

/** Whether a graph multiplies 4-bit matrices, which WebAssembly does ten times too slowly. */
export const isFourBit = (variant: Variant): boolean => variant === '_q4' || variant === '_q4f16';

/** A 4-bit graph up to this size is quick enough even where such kernels are slow. */
export const SLOW_BUT_SMALL = 64 * 2 ** 20;
