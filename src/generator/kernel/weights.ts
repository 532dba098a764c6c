import type { OnnxTensor, OnnxWeights } from './onnx';

/** Bytes of a file of the bundle. Throws `RangeError` where there are fewer. */
export type ReadPart = (path: string, offset: number, length: number) => Promise<Uint8Array>;

/** A matrix `[rows, columns]` or a vector (one row), as it lies in a file. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly type: NumberType;
  /** What codes of 8 bits are worth: one a column, or of a table one a row. */
  readonly scale: Matrix | null;
  /** The bytes of rows [from, to). */
  read(from: number, to: number): Promise<Uint8Array>;
}

export type NumberType = 'float' | 'half' | 'int8';
export const BYTES: Readonly<Record<NumberType, number>> = { float: 4, half: 2, int8: 1 };

interface LayerWeights {
  readonly attentionNorm: Matrix;
  readonly qkv: Matrix;
  /** `[heads + key heads, head's width]`; absent where heads are not normed. */
  readonly qkGain: Matrix | null;
  readonly attentionOut: Matrix;
  readonly ffnNorm: Matrix;
  readonly gateUp: Matrix;
  readonly down: Matrix;
}

/** The decoder's weights by what they are. */
export interface DecoderWeights {
  readonly epsilon: number;
  /** Whether matrices of codes are multiplied as such, what they multiply being rounded to codes too. */
  readonly integers: boolean;
  readonly embedding: Matrix;
  /** Added to image positions alone, from `positionStart` on. */
  readonly positionEmbedding: Matrix | null;
  readonly cos: Matrix;
  readonly sin: Matrix;
  readonly layers: readonly LayerWeights[];
  readonly norm: Matrix;
  /** Absent in a model that writes nothing. */
  readonly textHead: Matrix | null;
  readonly imageIn: Matrix;
  readonly imageInBias: Matrix;
  readonly imageOut: Matrix;
  readonly imageOutBias: Matrix;
}

/** What the manifest says of the decoder. */
export interface Shape {
  readonly layers: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly width: number;
  readonly textVocabulary: number;
  readonly imageCodes: number;
}

const TYPES: Readonly<Record<number, NumberType>> = { 1: 'float', 3: 'int8', 10: 'half' };

/**
 * The weights by the names that our exporter gives them, each of the size that the shape asks for. Null for a
 * decoder of another make (4 bits, half precision throughout, other names): other ways compute that one.
 */
export function findWeights(
  { tensors, epsilon, operators }: OnnxWeights,
  shape: Shape,
  readPart: ReadPart,
): DecoderWeights | null {
  const { width, headDim, heads, kvHeads } = shape;
  const all = (heads + 2 * kvHeads) * headDim;
  const integers = operators.has('MatMulInteger');
  // What is rounded once a call is another model than what is rounded once a row.
  const known = !operators.has('DynamicQuantizeLinear') && integers !== operators.has('DequantizeLinear');
  let complete = epsilon !== null && headDim % 8 === 0 && width % 8 === 0 && heads % kvHeads === 0;

  const scaled = (name: string, nth: string): Matrix | null => {
    const codes = tensors.get(`${name}.int8${nth}`);
    const scale = tensors.get(`${name}.scale${nth}`);
    if (!codes || !scale || !(known || name.endsWith('embedding'))) return null;
    const worth = toMatrix(scale, readPart, null);
    const matrix = worth && toMatrix(codes, readPart, worth);
    const perRow = worth?.columns === 1 && worth.rows === matrix?.rows;
    return perRow || (worth?.rows === 1 && worth.columns === matrix?.columns) ? matrix : null;
  };
  const maybe = (name: string, rows: number | null, columns: number | null, nth = ''): Matrix | null => {
    const found = tensors.get(`${name}.fp16${nth}`) ?? tensors.get(`${name}${nth}`);
    const matrix = found ? toMatrix(found, readPart, null) : scaled(name, nth);
    if (!matrix || (rows !== null && matrix.rows !== rows)) return null;
    return columns === null || matrix.columns === columns ? matrix : null;
  };
  const checked = (matrix: Matrix | null): Matrix => {
    complete &&= matrix !== null;
    return matrix ?? NONE;
  };
  const find = (...where: Parameters<typeof maybe>): Matrix => checked(maybe(...where));
  const layers = Array.from({ length: shape.layers }, (_, i): LayerWeights => {
    const prefix = `layers.${i}.`;
    const gateUp = find(`${prefix}gate_up_weight`, width, null);
    complete &&= gateUp.columns % 16 === 0;
    const normed = tensors.has(`${prefix}ones`);
    return {
      attentionNorm: find(`${prefix}norm_gain`, 1, width),
      qkv: find(`${prefix}qkv_weight`, width, all),
      qkGain: normed ? find(`${prefix}qk_gain`, heads + kvHeads, headDim) : null,
      attentionOut: find(`${prefix}attention_out_weight`, heads * headDim, width),
      ffnNorm: find(`${prefix}norm_gain`, 1, width, '_1'),
      gateUp,
      down: find(`${prefix}down_weight`, gateUp.columns / 2, width),
    };
  });
  const imageIn = find('gen_head.0', width, null);
  complete &&= imageIn.columns % 8 === 0;
  const writes = ['lm_head', 'lm_head.fp16', 'lm_head.int8'].some((name) => tensors.has(name));
  // A model that looks at pictures keeps its table under another name.
  const table = maybe('embedding', null, width) ?? maybe('features.embedding', null, width);
  const weights: DecoderWeights = {
    epsilon: epsilon ?? 0,
    integers,
    embedding: checked(table),
    positionEmbedding: tensors.has('text_positions') ? find('position_embedding', null, width) : null,
    cos: find('cos_table', null, headDim / 2),
    sin: find('sin_table', null, headDim / 2),
    layers,
    norm: find('norm_gain', 1, width),
    textHead: writes ? find('lm_head', width, shape.textVocabulary) : null,
    imageIn,
    imageInBias: find('gen_head.0.bias', 1, imageIn.columns),
    imageOut: find('gen_head.1', imageIn.columns, shape.imageCodes),
    imageOutBias: find('gen_head.1.bias', 1, shape.imageCodes),
  };
  return complete ? weights : null;
}

/** Bytes that the weights take where they are computed with: codes stay codes, all else becomes float32. */
export function bytesOf(weights: DecoderWeights): { readonly codes: number; readonly floats: number } {
  const tables = [weights.embedding, weights.positionEmbedding];
  const matrices = [
    ...weights.layers.flatMap((layer) => Object.values(layer) as (Matrix | null)[]),
    ...Object.values(weights).filter((value): value is Matrix => isMatrix(value) && !tables.includes(value)),
  ];
  const sum = { codes: 0, floats: 0 };
  for (const matrix of matrices) {
    if (!matrix) continue;
    const size = matrix.rows * matrix.columns;
    if (matrix.type === 'int8' && weights.integers) sum.codes += size;
    else sum.floats += 4 * size;
  }
  for (const table of tables) {
    if (table)
      sum[table.type === 'int8' ? 'codes' : 'floats'] += table.rows * table.columns * BYTES[table.type];
  }
  return sum;
}

const isMatrix = (value: unknown): boolean => typeof value === 'object' && value !== null && 'read' in value;

const NONE: Matrix = {
  rows: 0,
  columns: 0,
  type: 'float',
  scale: null,
  read: async () => new Uint8Array(0),
};

function toMatrix(
  { dims, type, bytes, external }: OnnxTensor,
  readPart: ReadPart,
  scale: Matrix | null,
): Matrix | null {
  const [first = 1, second] = dims;
  const [rows, columns] = second === undefined ? [1, first] : [first, second];
  const kind = TYPES[type];
  if (kind === undefined || dims.length > 2 || (kind === 'int8') !== (scale !== null)) return null;
  const row = columns * BYTES[kind];
  if ((external?.length ?? bytes.length) !== rows * row) return null;
  const read = async (from: number, to: number): Promise<Uint8Array> =>
    external
      ? readPart(external.location, external.offset + from * row, (to - from) * row)
      : bytes.subarray(from * row, to * row);
  return { rows, columns, type: kind, scale, read };
}
