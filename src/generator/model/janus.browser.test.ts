import { expect, test } from 'vitest';
import { createGenerator } from '../calls/generator';
import { isKernelCache } from '../decoders/kernelCache';
import type { DecoderWay } from '../decoders/openDecoder';
import { readJanusFile as readFixture } from '../testing/bundles';
import { answersOf, goldenYes, janusBundle, pictureError, readGolden, relative } from '../testing/janus';
import { loadWasmEngine } from '../worker/engine';

test('on WebAssembly in a browser an exported checkpoint is transformers’ Janus, questions included', async () => {
  const golden = await readGolden(readFixture);
  const bundle = await janusBundle(readFixture, 'fp32', 'wasm');
  const generator = await createGenerator((await loadWasmEngine(1, () => {})).engine, bundle);
  const found = await answersOf(generator, golden);
  expect(relative(found.textLogits, golden.textLogits)).toBeLessThan(1e-3);
  expect(relative(found.imageLogits[0], golden.imageLogits[0])).toBeLessThan(1e-3);
  expect(relative(found.imageLogits[1], golden.imageLogits[1])).toBeLessThan(1e-3);
  expect(found.chain).toEqual(golden.chain);
  expect(found.codes).toEqual(golden.codes);
  expect(pictureError(found.pixels, golden.picture)).toBeLessThan(1);
  const { encode } = generator.runtime.tokenizer;
  expect(Math.abs(found.yes - goldenYes(golden, encode))).toBeLessThan(1e-3);
  await generator.dispose();
}, 120_000);

test('in a browser codes are multiplied as ONNX Runtime’s graph multiplies them, whatever product the processor has', async () => {
  const golden = await readGolden(readFixture);
  const bundle = await janusBundle(readFixture, 'int8-codes', 'wasm');
  const { engine } = await loadWasmEngine(1, () => {});
  const open = (way: DecoderWay) => createGenerator(engine, bundle, { way });
  const [kernel, plain] = [await open('kernel'), await open('plain')];
  expect(isKernelCache(kernel.runtime.decoder.empty(1))).toBe(true);
  const [found, expected] = [await answersOf(kernel, golden), await answersOf(plain, golden)];
  // A number on the edge between two codes may be rounded either way.
  expect(relative(found.textLogits, Array.from(expected.textLogits))).toBeLessThan(2e-3);
  expect(relative(found.imageLogits[1], Array.from(expected.imageLogits[1]))).toBeLessThan(2e-3);
  expect(found.chain).toEqual(expected.chain);
  expect(found.codes).toEqual(expected.codes);
  expect(found.yes).toBeCloseTo(expected.yes, 3);
  await Promise.all([kernel.dispose(), plain.dispose()]);
}, 120_000);
