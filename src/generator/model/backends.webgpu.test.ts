import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAdapter } from '../../bundles/device/adapter';
import type { Bundle } from '../../bundles/layouts/bundle';
import type { PixelImage } from '../../contract/events';
import { type LocalGenerator, createGenerator } from '../calls/generator';
import { disposeCache } from '../decoders/cache';
import { at } from '../numbers/at';
import { readJanusFile, miniBundle, sixFilesBundle } from '../testing/bundles';
import { janusBundle } from '../testing/janus';
import { type Numbers, fixedPicture, readParity, worstDifference } from '../trial/golden';
import { type LoadedEngine, loadWasmEngine, loadWebgpuEngine } from '../worker/engine';
import { measureLogits, selfTest, testBursts } from './selfTest';
import { createDetector } from '../detector/detector';
import { detectorSchema } from '../../bundles/manifest/detector';
import type { Engine } from '../engine/ort';
import { openSession } from '../engine/session';
import { readTestFile } from '../testing/bundles';

/** A share of the largest number, at least of 1: what is rounded otherwise stays well below, a wrong kernel far above. */
const EXACT = 1e-3;
/** Numbers of 4 and 8 bits: activations may be quantised on the one back end and not on the other. */
const ROUNDED = 1e-2;
/** Steps of 8 bits that a pixel may be off. */
const STEPS = 1;

interface Case {
  readonly name: string;
  readonly bundle: () => Promise<Bundle>;
  readonly bound: number;
}

const CASES: readonly Case[] = [
  { name: 'the mini that ships', bundle: () => miniBundle('mini', 'webgpu'), bound: EXACT },
  { name: 'the mini before it', bundle: () => miniBundle('mini-1', 'webgpu'), bound: EXACT },
  ...(['fp32', 'q4', 'int8', 'int8-codes'] as const).map((numbers) => ({
    name: `GoT-R1 in ${numbers}`,
    bundle: () => janusBundle(readJanusFile, numbers, 'webgpu'),
    bound: numbers === 'fp32' ? EXACT : ROUNDED,
  })),
  { name: 'six graphs', bundle: () => sixFilesBundle('webgpu', ''), bound: EXACT },
  { name: 'six graphs in q4', bundle: () => sixFilesBundle('webgpu', 'q4'), bound: ROUNDED },
  { name: 'six graphs in int8', bundle: () => sixFilesBundle('webgpu', 'quantized'), bound: ROUNDED },
];

/** A plan that reaches the first tokens, for a model that is held to it. */
const HELD = '<|obj_start|>red apple<|obj_end|> <|box_start|>(0,0),(500,500)<|box_end|>';
const never = new AbortController().signal;
let loaded: LoadedEngine;
/** The build that a visitor without WebGPU gets. */
let wasm: LoadedEngine;

beforeAll(async () => {
  const adapter = await findAdapter(true);
  if (!adapter) throw new Error('this browser offers no WebGPU');
  // One device for all: a browser seldom gives many.
  loaded = await loadWebgpuEngine(adapter, () => {});
  wasm = await loadWasmEngine(1, () => {});
});
afterAll(() => loaded.close());

/** Says nothing of what a device must have: a test may run a bundle where nobody would. */
function anywhere(bundle: Bundle): Bundle {
  const { requires: _, ...manifest } = bundle.manifest;
  return { ...bundle, manifest };
}

const pixelSteps = (a: PixelImage, b: PixelImage): number =>
  a.data.reduce((worst, value, i) => Math.max(worst, Math.abs(value - at(b.data, i))), 0);

/** The logits behind a text that was read a token at a time, in two rows: the calls that painting makes. */
async function step({ runtime: { decoder } }: LocalGenerator, ids: readonly number[]): Promise<Numbers> {
  let past = decoder.empty(2);
  let logits = new Float32Array(0);
  for (const [position, id] of ids.entries()) {
    const want = position === ids.length - 1 ? 'image' : 'none';
    const result = await decoder.run({
      batch: 2,
      ids: [id, id],
      positions: [position, position],
      past,
      want,
    });
    disposeCache(past);
    past = result.cache;
    logits = Float32Array.from(result.logits);
  }
  disposeCache(past);
  return { step: logits };
}

const everything = (numbers: Numbers) =>
  Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, { values }]));

describe.each(CASES)('$name on WebGPU', ({ name, bundle: open, bound }) => {
  let gpu: LocalGenerator;
  let cpu: LocalGenerator;
  let bundle: Bundle;
  beforeAll(async () => {
    bundle = anywhere(await open());
    gpu = await createGenerator(loaded.engine, bundle);
    cpu = await createGenerator(wasm.engine, bundle, { way: 'plain' });
  }, 120_000);
  afterAll(async () => {
    await gpu.dispose();
    await cpu.dispose();
  });

  /** Every number that the GPU gives beside those of the processor. */
  const compare = async (
    graph: string,
    of: (generator: LocalGenerator) => Promise<Numbers>,
    most = bound,
  ) => {
    const difference = worstDifference(await of(gpu), everything(await of(cpu)));
    console.warn(`${name}, ${graph}: ${difference.toPrecision(2)} (at most ${most})`);
    expect(difference).toBeLessThan(most);
  };

  it('gives the logits of WebAssembly, of whole texts and a token at a time', async () => {
    await compare('decoder, whole', async ({ runtime }) => {
      const { logits } = await measureLogits(runtime.decoder, runtime.manifest);
      return { text: logits.text.flat(), image: logits.image.flat() };
    });
    const { bos, beginOfImage } = bundle.manifest.specialTokens;
    const ids = [bos, beginOfImage, bundle.manifest.model.imageTokenOffset + 1];
    await compare('decoder, two rows by one token', (generator) => step(generator, ids));
  });

  it('passes its self-test, and decides many tokens a run as it decides one', async () => {
    const parity = await readParity(bundle, 'webgpu');
    expect(await selfTest(gpu.runtime, parity)).toBeNull();
    if (gpu.runtime.decoder.bursts) expect(await testBursts(gpu.runtime, parity)).toBe(true);
  });

  it('gives the numbers of WebAssembly in every graph of pictures', async () => {
    await compare('image decoder', ({ runtime }) => runtime.imageDecoder.numbers(), EXACT * 10);
    // A picture that the model painted: tokens by chance may tell no whole thing, and part of a graph never runs.
    const painted = (await readParity(bundle, 'webgpu'))?.image.tokens;
    if (painted) {
      const [here, there] = await Promise.all(
        [gpu, cpu].map(({ runtime }) => runtime.imageDecoder.decode(Int32Array.from(painted))),
      );
      if (!here || !there) throw new Error('no picture came');
      expect(pixelSteps(here, there)).toBeLessThanOrEqual(STEPS);
    }
    const { graphs } = bundle.manifest;
    if (graphs.detector && bundle.manifest.detector?.reads === 'pixels')
      await compare('detector', async ({ runtime }) => (await runtime.detector()).numbers());
    if (graphs.vision_encoder) {
      const { image } = bundle.manifest.understanding ?? bundle.manifest;
      const picture = fixedPicture(image.width, image.height);
      await compare('vision encoder', async ({ runtime }) => ({
        rows: await runtime.encodePicture(picture),
      }));
    }
  });

  it('plans, paints, looks and answers as WebAssembly does', async () => {
    const { manifest } = bundle;
    const greedy = { prompt: 'a red apple', seed: 1, temperature: 0, topK: 0, topP: 1 };
    const said = async (generator: LocalGenerator) => {
      const chain: number[] = [];
      if (manifest.capabilities.plan) {
        for await (const event of generator.plan({ ...greedy, maxTokens: 4, constrained: false }, never)) {
          if (event.kind === 'token') chain.push(event.id);
        }
      }
      const count = manifest.grid.columns * manifest.grid.rows;
      const tokens = Int32Array.from({ length: count }, (_, i) => (i * 977) % manifest.model.imageCodes);
      const keep = { tokens, mask: new Uint8Array(count).fill(1, 2) };
      let painted: { tokens: Int32Array; pixels: PixelImage } | null = null;
      for await (const event of generator.paint(
        { ...greedy, chain: HELD, guidance: 2, count: 1, keep },
        never,
      )) {
        if (event.kind === 'image') painted = event;
      }
      if (!painted) throw new Error('no picture came');
      const answers: number[] = [];
      if (generator.describe().capabilities.understand) {
        for await (const { yes } of generator.ask(
          { pixels: painted.pixels, questions: ['Is it red?'] },
          never,
        )) {
          answers.push(yes);
        }
      }
      const found: string[] = [];
      if (manifest.graphs.detector) {
        for await (const { detections } of generator.detect(painted, never)) {
          found.push(...detections.map(({ name, colour }) => `${colour} ${name}`));
        }
      }
      return { chain, painted, answers, found };
    };
    const [here, there] = [await said(gpu), await said(cpu)];
    expect(here.chain).toEqual(there.chain);
    expect(Array.from(here.painted.tokens)).toEqual(Array.from(there.painted.tokens));
    const steps = pixelSteps(here.painted.pixels, there.painted.pixels);
    console.warn(`${name}, picture: ${steps} steps of 255 (at most ${STEPS})`);
    expect(steps).toBeLessThanOrEqual(STEPS);
    expect(here.found).toEqual(there.found);
    for (const [i, yes] of here.answers.entries())
      expect(Math.abs(yes - at(there.answers, i))).toBeLessThan(bound);
  });
});

describe('a detector alone on WebGPU', () => {
  const fixtures = 'src/generator/fixtures/detector';
  it.each([
    ['peaks', `${fixtures}/peaks.json`, `${fixtures}/peaks.onnx`],
    ['votes', `${fixtures}/votes.json`, `${fixtures}/votes.onnx`],
    ['the judge', 'models/judge/manifest.json', 'models/judge/judge.onnx'],
  ])('gives the numbers of WebAssembly: %s', async (name, description, path) => {
    const text = new TextDecoder().decode(await readTestFile(description));
    const facts = detectorSchema.parse((JSON.parse(text) as { detector: unknown }).detector);
    const graph = await readTestFile(path);
    const numbers = async (engine: Engine): Promise<Numbers> => {
      const files = { read: async () => graph } as unknown as Bundle;
      const session = await openSession(engine, files, { path, inputs: {}, outputs: {} });
      const detector = createDetector(engine, session, facts);
      const found = await detector.numbers();
      await detector.release();
      return found;
    };
    const difference = worstDifference(await numbers(loaded.engine), everything(await numbers(wasm.engine)));
    console.warn(`${name}: ${difference.toPrecision(2)} (at most ${EXACT})`);
    expect(difference).toBeLessThan(EXACT);
  });
});
