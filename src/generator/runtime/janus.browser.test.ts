import { expect, test } from 'vitest';
import { loadWasmEngine } from '../worker/engine';
import { createGenerator } from './generator';
import { answersOf, goldenYes, janusBundle, pictureError, readGolden, relative } from './testJanus';
import { readFixture } from './testJanusInBrowser';

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
