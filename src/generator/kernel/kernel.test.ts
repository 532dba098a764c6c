import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBundle } from '../../bundles/testing/shipped';
import type { LocalGenerator } from '../calls/generator';
import { isKernelCache } from '../decoders/kernelCache';
import { createNodeGenerator } from '../node';
import { loadTestGenerator } from '../testing/generator';
import { logitsOf } from '../testing/logits';
import { readWeights } from './onnx';
import { type ReadPart, findWeights } from './weights';

const file = new Uint8Array(readFileSync(join(testBundle, 'decoder.onnx')));

let one: LocalGenerator;
let two: LocalGenerator;
beforeAll(async () => {
  one = await loadTestGenerator();
  two = await createNodeGenerator(testBundle, { threads: 2 });
}, 120_000);
afterAll(async () => {
  await one.dispose();
  await two.dispose();
});

describe('the kernel', () => {
  it('computes the bundle that ships', () => {
    expect(isKernelCache(one.runtime.decoder.empty(1))).toBe(true);
  });

  it.each([
    { batch: 1, want: 'text' as const },
    { batch: 2, want: 'image' as const },
  ])(
    'gives the same bits however a sequence is cut, with one thread and two: %o',
    async ({ batch, want }) => {
      const expected = await logitsOf(one, [40], { batch, want, ids: 1700 });
      for (const pieces of [
        Array.from({ length: 40 }, () => 1),
        [2, 3, 5, 7, 11, 12],
        [33, 7],
        [4, 4, 4, 28],
      ]) {
        for (const generator of [one, two])
          expect(await logitsOf(generator, pieces, { batch, want, ids: 1700 })).toEqual(expected);
      }
      // Two rows that take in the same are the same.
      if (batch === 2) expect(expected[1]).toEqual(expected[0]);
    },
  );

  it('leaves a cache as it is that another goes on from', async () => {
    const { decoder } = one.runtime;
    const run = (past: ReturnType<typeof decoder.empty>, ids: number[]) =>
      decoder.run({ batch: 1, ids, positions: ids.map((_, k) => past.length + k), past, want: 'text' });
    const base = (await run(decoder.empty(1), [5, 6, 7])).cache;
    const [first, second] = [await run(base, [8, 9]), await run(base, [300, 301])];
    const again = await run(base, [8, 9]);
    expect(again.logits).toEqual(first.logits);
    expect(second.logits).not.toEqual(first.logits);
    // Each of the two that went on is still its own.
    const [a, b] = [await run(first.cache, [4]), await run(again.cache, [4])];
    expect(a.logits).toEqual(b.logits);
    expect((await run(second.cache, [4])).logits).not.toEqual(a.logits);
  });

  it('refuses ids and positions that it has no rows for', async () => {
    const { decoder } = one.runtime;
    const run = (id: number, position: number) =>
      decoder.run({ batch: 1, ids: [id], positions: [position], past: decoder.empty(1), want: 'none' });
    await expect(run(1e6, 0)).rejects.toThrow(RangeError);
    await expect(run(-1, 0)).rejects.toThrow(RangeError);
    await expect(run(1, 1e6)).rejects.toThrow(RangeError);
  });
});

/** What ships has its weights in the graph's own file. */
const nowhere: ReadPart = () => Promise.reject(new RangeError('no other file'));

describe('weights', () => {
  const { model } = JSON.parse(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));

  it('are found by name and size', () => {
    const found = findWeights(readWeights(file), model, nowhere);
    expect(found?.layers).toHaveLength(model.layers);
    expect(found?.epsilon).toBeGreaterThan(0);
  });

  it('of another shape are not taken', () => {
    const read = readWeights(file);
    expect(findWeights(read, { ...model, layers: model.layers + 1 }, nowhere)).toBeNull();
    expect(findWeights(read, { ...model, textVocabulary: 7 }, nowhere)).toBeNull();
    expect(findWeights({ ...read, epsilon: null }, model, nowhere)).toBeNull();
    expect(findWeights({ ...read, tensors: new Map() }, model, nowhere)).toBeNull();
  });

  it('in a file that is cut short or none are refused', () => {
    expect(() => readWeights(file.subarray(0, file.length - 1000))).toThrow(RangeError);
    expect(() => readWeights(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toThrow(
      RangeError,
    );
    expect(findWeights(readWeights(new Uint8Array(0)), model, nowhere)).toBeNull();
  });
});
