import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../bundles/layouts/bundle';
import { fixedPicture, paritySchema, readParity, worstDifference } from './golden';

describe('golden numbers', () => {
  it('are of the picture that Python draws', () => {
    // The same numbers stand in models/kit/onnx/test_known_wrong.py.
    const { data } = fixedPicture(7, 5);
    expect(Array.from(data.slice(-4, -1))).toEqual([5, 84, 111]);
    expect(data.reduce((sum, value, i) => sum + (i % 4 === 3 ? 0 : value), 0)).toBe(13_316);
  });

  it('are compared as a share of the largest, or of 1', () => {
    expect(worstDifference({ a: [1, 2, 13] }, { a: { at: [2], values: [10] } })).toBeCloseTo(0.3);
    expect(worstDifference({ a: [0.1] }, { a: { values: [0.2] } })).toBeCloseTo(0.1);
    expect(worstDifference({ a: [1], b: [5] }, { a: { values: [1] }, b: { values: [4] } })).toBeCloseTo(0.25);
  });

  it.each([
    ['an output that is missing', {}],
    ['a number that is missing', { a: [1] }],
    ['a number that is none', { a: [1, NaN] }],
    ['an infinite number', { a: [1, Infinity] }],
  ])('are not met by %s', (_, found) => {
    expect(worstDifference(found, { a: { values: [1, 2] } })).toBe(Infinity);
  });

  it('of a place without a number are refused', () => {
    const parity = {
      format: 'scenograph-parity',
      version: 1,
      tolerance: 1e-3,
      logits: { ids: [1], positions: [0], text: [[1]], image: [[1]] },
      greedy: { prompt: '', promptIds: [], chainLimit: 1, chainIds: [], guidance: 1, imageTokens: [] },
      image: { tokens: [], cellCentres: [] },
    };
    expect(paritySchema.safeParse(parity).success).toBe(true);
    const pictures = { detector: { boxes: { at: [1, 2], values: [1] } } };
    expect(paritySchema.safeParse({ ...parity, pictures }).success).toBe(false);
  });

  it.each([
    ['{"format": ', 'file-not-json'],
    ['{"format": "scenograph-parity", "version": 2}', 'file-field-wrong'],
  ])('that can’t be read damage the bundle, and are named: %s', async (text, code) => {
    const manifest = { files: [{ path: 'parity.json' }] };
    const bundle = { manifest, read: async () => new TextEncoder().encode(text) } as unknown as Bundle;
    await expect(readParity(bundle, 'wasm')).rejects.toMatchObject({ code, facts: { file: 'parity.json' } });
  });
});
