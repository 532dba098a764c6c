import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalGenerator } from '../calls/generator';
import { isKernelCache } from '../decoders/kernelCache';
import type { DecoderWay } from '../decoders/openDecoder';
import { createNodeGenerator } from '../node';
import { collect, never } from '../testing/generator';
import { logitsOf } from '../testing/logits';

/** Random models in Janus-Pro's shape: matrices of codes that are multiplied as such, or folded to numbers. */
const folder = (numbers: string): string => join(import.meta.dirname, '../fixtures/janus', numbers);
const twoRows = (want: 'text' | 'image') => ({ batch: 2, want, ids: 400 });
const open = (numbers: string, way: DecoderWay, threads = 1): Promise<LocalGenerator> =>
  createNodeGenerator(folder(numbers), { threads, way });

/** What it writes and paints, by sampling. */
async function tokensOf(generator: LocalGenerator, seed: number) {
  const sampling = { seed, temperature: 0.8, topK: 0, topP: 1 };
  const plan = { ...sampling, prompt: 'a red apple', maxTokens: 24, constrained: false };
  const written = await collect(generator.plan(plan, never));
  const paint = { ...sampling, prompt: 'a red apple', chain: '', guidance: 3, count: 1 };
  const painted = await collect(generator.paint(paint, never));
  return {
    chain: written.flatMap((event) => (event.kind === 'token' ? [event.id] : [])),
    picture: painted.flatMap((event) => (event.kind === 'image' ? [...event.tokens] : [])),
  };
}

describe.each(['int8-codes', 'int8', 'fp32'])('the kernel on a checkpoint as %s', (numbers) => {
  let kernel: LocalGenerator;
  let plain: LocalGenerator;
  let threaded: LocalGenerator;
  beforeAll(async () => {
    kernel = await open(numbers, 'kernel');
    plain = await open(numbers, 'plain');
    threaded = await open(numbers, 'kernel', 2);
  }, 60_000);
  afterAll(() => Promise.all([kernel, plain, threaded].map((generator) => generator.dispose())));

  it('computes it', () => {
    expect(isKernelCache(kernel.runtime.decoder.empty(1))).toBe(true);
    expect(isKernelCache(plain.runtime.decoder.empty(1))).toBe(false);
  });

  it.each(['text', 'image'] as const)('has the %s logits of ONNX Runtime’s graph', async (want) => {
    const expected = (await logitsOf(plain, [40], twoRows(want))).flat();
    const found = (await logitsOf(kernel, [40], twoRows(want))).flat();
    const scale = Math.max(...expected.map(Math.abs));
    const worst = Math.max(...expected.map((value, i) => Math.abs(value - (found[i] as number))));
    // A number on the edge between two codes may be rounded either way.
    expect(worst / scale).toBeLessThan(numbers === 'int8-codes' ? 2e-3 : 2e-6);
  });

  it('gives the same bits however a sequence is cut, with one thread and two', async () => {
    const expected = await logitsOf(kernel, [40], twoRows('image'));
    for (const pieces of [Array.from({ length: 40 }, () => 1), [2, 3, 5, 7, 11, 12], [33, 7]]) {
      for (const generator of [kernel, threaded])
        expect(await logitsOf(generator, pieces, twoRows('image'))).toEqual(expected);
    }
    expect(expected[1]).toEqual(expected[0]);
  });

  it.each([1, 2, 3])('writes and paints the tokens of the plain loop, seed %i', async (seed) => {
    const expected = await tokensOf(plain, seed);
    expect(await tokensOf(kernel, seed)).toEqual(expected);
    expect(await tokensOf(threaded, seed)).toEqual(expected);
    expect(new Set(expected.picture).size).toBeGreaterThan(4);
  });
});
