import type { OnnxTensor, OnnxWeights } from './onnx';

/** A matrix `[rows, columns]` or a vector (one row), in half or single precision as it lies in the file. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Uint16Array | Float32Array;
}

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
  readonly embedding: Matrix;
  /** Added to image positions alone, from `positionStart` on. */
  readonly positionEmbedding: Matrix | null;
  readonly cos: Matrix;
  readonly sin: Matrix;
  readonly layers: readonly LayerWeights[];
  readonly norm: Matrix;
  readonly textHead: Matrix;
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

const FLOAT = 1;
const HALF = 10;
const BYTES: Readonly<Record<number, number>> = { [FLOAT]: 4, [HALF]: 2 };

/**
 * The weights by the names that our exporter gives them, each of the size that the shape asks for. Null for a
 * decoder of another make (quantised, in parts, other names): other ways compute that one.
 */
export function findWeights({ tensors, epsilon }: OnnxWeights, shape: Shape): DecoderWeights | null {
  const { width, headDim, heads, kvHeads } = shape;
  const all = (heads + 2 * kvHeads) * headDim;
  let complete = epsilon !== null && headDim % 8 === 0 && width % 8 === 0 && heads % kvHeads === 0;
  const maybe = (name: string, rows: number | null, columns: number | null, nth = ''): Matrix | null => {
    const found = tensors.get(`${name}.fp16${nth}`) ?? tensors.get(`${name}${nth}`);
    const matrix = found ? toMatrix(found) : null;
    if (!matrix || (rows !== null && matrix.rows !== rows)) return null;
    return columns === null || matrix.columns === columns ? matrix : null;
  };
  const find = (...where: Parameters<typeof maybe>): Matrix => {
    const matrix = maybe(...where);
    complete &&= matrix !== null;
    return matrix ?? { rows: 0, columns: 0, data: new Float32Array(0) };
  };
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
  const weights: DecoderWeights = {
    epsilon: epsilon ?? 0,
    embedding: find('embedding', null, width),
    positionEmbedding: tensors.has('text_positions') ? find('position_embedding', null, width) : null,
    cos: find('cos_table', null, headDim / 2),
    sin: find('sin_table', null, headDim / 2),
    layers,
    norm: find('norm_gain', 1, width),
    textHead: find('lm_head', width, shape.textVocabulary),
    imageIn,
    imageInBias: find('gen_head.0.bias', 1, imageIn.columns),
    imageOut: find('gen_head.1', imageIn.columns, shape.imageCodes),
    imageOutBias: find('gen_head.1.bias', 1, shape.imageCodes),
  };
  return complete ? weights : null;
}

function toMatrix({ dims, type, bytes }: OnnxTensor): Matrix | null {
  const [first = 1, second] = dims;
  const [rows, columns] = second === undefined ? [1, first] : [first, second];
  const size = BYTES[type];
  if (size === undefined || dims.length > 2 || bytes.length !== rows * columns * size) return null;
  // Numbers in a file are not aligned.
  const own = bytes.slice().buffer;
  return { rows, columns, data: type === HALF ? new Uint16Array(own) : new Float32Array(own) };
}
