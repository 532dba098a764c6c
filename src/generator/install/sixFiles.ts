import type { Device } from './device';

/** Which files of a repository in the six-graph layout are wanted, and in which precision. */

const SIX_GRAPHS = [
  'prepare_inputs_embeds',
  'language_model',
  'lm_head',
  'gen_head',
  'gen_img_embeds',
  'image_decode',
] as const;
type Graph = (typeof SIX_GRAPHS)[number];

/** How the model will run: it decides which precision is the best. */
type Precision = 'webgpu-f16' | 'webgpu' | 'wasm';

/** The precision for a device: 16-bit floats where its graphics have them. */
export function precisionOf({ gpu }: Device): Precision {
  if (!gpu) return 'wasm';
  return gpu.f16 ? 'webgpu-f16' : 'webgpu';
}

const REQUIRED = ['config.json', 'tokenizer.json'] as const;
const OPTIONAL = ['generation_config.json', 'preprocessor_config.json', 'tokenizer_config.json'] as const;

/** Name endings in order of preference; '' is float32. 4-bit kernels are far too slow on WebAssembly. */
const VARIANTS: Readonly<Record<Precision, readonly string[]>> = {
  'webgpu-f16': ['_q4f16', '_fp16', '_q4', ''],
  webgpu: ['_q4', '', '_int8', '_quantized'],
  wasm: ['_int8', '_quantized', '_uint8', '', '_q4'],
};
/** The picture decoder is small and made of convolutions, which 8 bits spoil. */
const DECODER_VARIANTS: Readonly<Record<Precision, readonly string[]>> = {
  'webgpu-f16': ['_fp16', '_q4f16', '', '_q4'],
  webgpu: ['', '_q4'],
  wasm: ['', '_int8', '_quantized', '_q4'],
};

export interface SixFilesChoice {
  readonly paths: readonly string[];
  /** A graph is there in 16-bit floats alone. */
  readonly f16: boolean;
}

/**
 * Chooses one variant of each graph, its weight files and the configuration. `has` says whether a path exists.
 * Returns the name of what is missing where the layout isn't complete.
 */
export async function chooseSixFiles(
  has: (path: string) => boolean | Promise<boolean>,
  precision: Precision,
): Promise<SixFilesChoice | { readonly missing: string }> {
  const paths: string[] = [];
  for (const path of REQUIRED) {
    if (!(await has(path))) return { missing: path };
    paths.push(path);
  }
  for (const path of OPTIONAL) if (await has(path)) paths.push(path);
  let f16 = false;
  for (const graph of SIX_GRAPHS) {
    const found = await findGraph(graph, has, precision);
    if (!found) return { missing: `onnx/${graph}.onnx` };
    f16 ||= /f16|fp16/.test(found[0] ?? '');
    paths.push(...found);
  }
  return { paths, f16 };
}

async function findGraph(
  graph: Graph,
  has: (path: string) => boolean | Promise<boolean>,
  precision: Precision,
): Promise<string[] | null> {
  const variants = (graph === 'image_decode' ? DECODER_VARIANTS : VARIANTS)[precision];
  for (const variant of variants) {
    const path = `onnx/${graph}${variant}.onnx`;
    if (!(await has(path))) continue;
    const found = [path];
    for (let part = 0; part < 64; part++) {
      const data = `${path}_data${part === 0 ? '' : `_${part}`}`;
      if (!(await has(data))) break;
      found.push(data);
    }
    return found;
  }
  return null;
}
