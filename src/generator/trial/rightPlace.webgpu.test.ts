import { afterAll, beforeAll, expect, it } from 'vitest';
import { findAdapter } from '../../bundles/device/adapter';
import type { Bundle } from '../../bundles/layouts/bundle';
import { createGenerator } from '../calls/generator';
import { readJanusFile, readTestFile } from '../testing/bundles';
import { janusBundle } from '../testing/janus';
import { type LoadedEngine, loadWebgpuEngine } from '../worker/engine';
import { fixedTokens, readParity } from './golden';
import { onProcessor, type Verdict, type Verdicts } from './rightPlace';

let loaded: LoadedEngine;
beforeAll(async () => {
  const adapter = await findAdapter(true);
  if (!adapter) throw new Error('this browser offers no WebGPU');
  loaded = await loadWebgpuEngine(adapter, () => {});
});
afterAll(() => loaded.close());

/** A real model whose picture decoder WebGPU gets wrong, as it did that of the first mini. */
async function brokenBundle(): Promise<Bundle> {
  const bundle = await janusBundle(readJanusFile, 'fp32', 'webgpu');
  const wrong = await readTestFile('src/generator/fixtures/wrong_on_webgpu.onnx');
  const path = 'image_decoder.onnx';
  const graphs = {
    ...bundle.manifest.graphs,
    image_decoder: { path, inputs: {}, outputs: {} },
  };
  return {
    ...bundle,
    hash: 'broken',
    manifest: { ...bundle.manifest, graphs },
    read: (asked) => (asked === path ? Promise.resolve(wrong) : bundle.read(asked)),
  };
}

function memory(): Verdicts & { readonly noted: Map<string, Verdict> } {
  const noted = new Map<string, Verdict>();
  return { noted, of: (role) => noted.get(role) ?? null, note: async (role, v) => void noted.set(role, v) };
}

it('a picture decoder that WebGPU gets wrong runs on WebAssembly, while the decoder stays', async () => {
  const bundle = await brokenBundle();
  const verdicts = memory();
  // Its golden numbers are of another picture decoder: as for a bundle without any, WebAssembly says what is right.
  const generator = await createGenerator(loaded.engine, bundle, { checks: { parity: null, verdicts } });
  expect(generator.describe()).toMatchObject({ backend: 'webgpu', elsewhere: { image_decoder: 'wasm' } });
  expect(verdicts.noted.get('image_decoder')).toBe('wrong');

  const alone = await createGenerator(onProcessor(loaded.engine), bundle);
  const tokens = fixedTokens(bundle.manifest);
  const [here, there] = [generator, alone].map(({ runtime }) => runtime.imageDecoder.decode(tokens));
  expect((await here)?.data).toEqual((await there)?.data);
  await alone.dispose();
  await generator.dispose();

  // Known: it isn't tried again. Without the verdict the wrong numbers would be taken.
  const again = await createGenerator(loaded.engine, bundle, { checks: { parity: null, verdicts } });
  expect(again.describe().elsewhere).toEqual({ image_decoder: 'wasm' });
  await again.dispose();
  const untried = await createGenerator(loaded.engine, bundle);
  expect((await untried.runtime.imageDecoder.decode(tokens)).data).not.toEqual((await there)?.data);
  await untried.dispose();
});

it('every graph of a bundle with golden numbers is tried, and found right', async () => {
  const bundle = await janusBundle(readJanusFile, 'fp32', 'webgpu');
  const verdicts = memory();
  const parity = await readParity(bundle, 'webgpu');
  const generator = await createGenerator(loaded.engine, bundle, { checks: { parity, verdicts } });
  await generator.runtime.tryLateGraphs();
  expect(Object.fromEntries(verdicts.noted)).toEqual({ image_decoder: 'right', vision_encoder: 'right' });
  expect(generator.describe()).not.toHaveProperty('elsewhere');
  await generator.dispose();
});

it('a decoder that is known to come out wrong is left to the processor, and the pictures stay on WebGPU', async () => {
  const bundle = await janusBundle(readJanusFile, 'fp32', 'webgpu');
  const verdicts = memory();
  await verdicts.note('decoder', 'wrong');
  const parity = await readParity(bundle, 'webgpu');
  const generator = await createGenerator(loaded.engine, bundle, { checks: { parity, verdicts } });
  expect(generator.describe()).toMatchObject({ backend: 'webgpu', elsewhere: { decoder: 'wasm' } });
  expect(generator.runtime.places.get('image_decoder')).toBe('webgpu');
  await generator.dispose();
});
