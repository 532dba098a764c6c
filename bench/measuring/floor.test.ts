import { describe, expect, it } from 'vitest';
import { type DecoderSize, floorMs, passBytes, weightCounts } from './floor';

const MINI: DecoderSize = {
  layers: 8,
  heads: 4,
  kvHeads: 4,
  headDim: 64,
  width: 256,
  ffn: 704,
  headWidth: 256,
  textVocabulary: 1705,
  imageCodes: 1000,
};
const LARGE: DecoderSize = {
  layers: 24,
  heads: 16,
  kvHeads: 16,
  headDim: 128,
  width: 2048,
  ffn: 5632,
  headWidth: 2048,
  textVocabulary: 102_400,
  imageCodes: 16_384,
};

describe('weightCounts', () => {
  it('counts the layers of the mini as its card does, embeddings left out', () => {
    expect(weightCounts(MINI).layers).toBe(8 * (4 * 256 * 256 + 3 * 256 * 704));
  });

  it('gives Janus-Pro-1B its 1.2 billion in the layers and the sizes of its public head files', () => {
    const { layers, textHead, imageHead } = weightCounts(LARGE);
    expect(layers / 1e9).toBeCloseTo(1.23, 2);
    // lm_head.onnx has 839 MB, gen_head.onnx 151 MB, both float32.
    expect((textHead * 4) / 1e6).toBeCloseTo(839, 0);
    expect((imageHead * 4) / 1e6).toBeCloseTo(151, 0);
  });

  it('counts fewer key and value weights where heads share them', () => {
    const grouped = weightCounts({ ...MINI, kvHeads: 1 }).layers;
    expect(weightCounts(MINI).layers - grouped).toBe(8 * 2 * 256 * 3 * 64);
  });
});

describe('passBytes', () => {
  const cache = { length: 100, rows: 2, bytesPerNumber: 4 };

  it('reads the weights once for all rows, and the cache of each row', () => {
    const bytes = passBytes(MINI, 'image', 4, cache);
    const { layers, imageHead } = weightCounts(MINI);
    expect(bytes.weights).toBe(4 * (layers + imageHead));
    expect(bytes.cache).toBe(2 * 8 * 4 * 64 * 100 * 2 * 4);
    expect(passBytes(MINI, 'image', 4, { ...cache, rows: 1 })).toEqual({ ...bytes, cache: bytes.cache / 2 });
  });

  it('takes 192 KiB of half numbers a token a row for the 1B shape', () => {
    const one = passBytes(LARGE, 'text', 1, { length: 1, rows: 1, bytesPerNumber: 2 });
    expect(one.cache).toBe(192 * 1024);
  });
});

it('the floor is bytes over bandwidth', () => {
  expect(floorMs({ weights: 15e6, cache: 5e6 }, 20e9)).toBeCloseTo(1);
});
