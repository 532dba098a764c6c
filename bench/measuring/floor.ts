/** What a decoder must read for one pass, whoever runs it. */
export interface DecoderSize {
  readonly layers: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly width: number;
  readonly ffn: number;
  /** Inner width of the image head. */
  readonly headWidth: number;
  readonly textVocabulary: number;
  readonly imageCodes: number;
}

/** Numbers of the layers, of the text head and of the image head. */
export function weightCounts(size: DecoderSize): { layers: number; textHead: number; imageHead: number } {
  const inner = size.heads * size.headDim;
  const attention = size.width * (inner + 2 * size.kvHeads * size.headDim) + inner * size.width;
  return {
    layers: size.layers * (attention + 3 * size.width * size.ffn),
    textHead: size.width * size.textVocabulary,
    imageHead: size.width * size.headWidth + size.headWidth * size.imageCodes,
  };
}

export interface PassBytes {
  readonly weights: number;
  readonly cache: number;
}

/**
 * Bytes of weights and cache that one pass reads: every weight once, whatever the rows, and the keys and
 * values of `length` positions in each of `rows`. Embeddings are look-ups and left out.
 */
export function passBytes(
  size: DecoderSize,
  phase: 'text' | 'image',
  bytesPerWeight: number,
  cache: { readonly length: number; readonly rows: number; readonly bytesPerNumber: number },
): PassBytes {
  const { layers, textHead, imageHead } = weightCounts(size);
  const head = phase === 'text' ? textHead : imageHead;
  const numbers = 2 * size.layers * size.kvHeads * size.headDim * cache.length * cache.rows;
  return { weights: (layers + head) * bytesPerWeight, cache: numbers * cache.bytesPerNumber };
}

/** The least ms a pass can take at a bandwidth in bytes a second. */
export function floorMs(bytes: PassBytes, bandwidth: number): number {
  return ((bytes.weights + bytes.cache) / bandwidth) * 1000;
}
