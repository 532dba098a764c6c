import * as ort from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSixFiles } from '../../bundles/layouts/sixFiles/open';
import { openFolder } from '../../bundles/open/openFolder';
import { golden, identity, testFolder, testModel, withoutGrounding } from '../../bundles/testing/sixFiles';
import { GeneratorError } from '../../contract/errors';
import { BEGIN_OF_IMAGE } from '../../plan/chain/marks';
import { type LocalGenerator, createGenerator } from '../calls/generator';
import { disposeCache } from '../decoders/cache';
import { stackCaches } from '../decoders/copyCache';
import { at } from '../numbers/at';
import { collect, never, paintRequest, planRequest } from '../testing/generator';
import { readParity } from '../trial/golden';
import { selfTest } from './selfTest';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';
const engine = { ort, backend: 'wasm' } as const;

/** The largest difference relative to the largest number. */
function difference(found: ArrayLike<number>, expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  const scale = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - at(found, i)))) / scale;
}

describe('a model in the six-graph layout', () => {
  let generator: LocalGenerator;
  beforeAll(async () => {
    generator = await createGenerator(engine, await openFolder(testModel));
  });
  afterAll(() => generator.dispose());

  it('is described from its own configuration', () => {
    const description = generator.describe();
    expect(description).toMatchObject({
      name: 'sixFiles',
      tokens: { columns: 4, rows: 4 },
      image: { width: 8, height: 8 },
      coordinates: { step: 1, max: 999 },
      defaults: { paint: { temperature: 1, guidance: 5 } },
      capabilities: { plan: true, paint: true },
    });
    expect(description).not.toHaveProperty('boxes');
    const { template, specialTokens, positions } = generator.runtime.manifest;
    expect(template.prompt).toContain('chain of thought');
    expect(specialTokens).toMatchObject({ bos: golden.ids[0], beginOfImage: golden.ids.at(-1) });
    expect(positions).toEqual({});
  });

  it('gives the logits that the Python driver gives, of both heads and both rows', async () => {
    const { decoder } = generator.runtime;
    const logits = async (ids: readonly number[], want: 'text' | 'image'): Promise<Float32Array> => {
      const positions = ids.map((_, i) => i);
      const result = await decoder.run({ batch: 1, ids, positions, past: decoder.empty(1), want });
      disposeCache(result.cache);
      return result.logits.subarray(-result.classes);
    };
    expect(difference(await logits(golden.ids, 'text'), golden.textLogits)).toBeLessThan(1e-3);
    expect(difference(await logits(golden.ids, 'image'), golden.imageLogits[0])).toBeLessThan(1e-3);
    expect(difference(await logits(golden.unconditionalIds, 'image'), golden.imageLogits[1])).toBeLessThan(
      1e-3,
    );
  });

  it('paints the same tokens greedily, and the same picture of them', async () => {
    const { runtime } = generator;
    const { decoder, manifest, conditional, unconditional } = runtime;
    const { imageCodes, imageTokenOffset } = manifest.model;
    const text = golden.ids;
    const base = await stackCaches(
      runtime.engine,
      await conditional.prepare(text.slice(0, -1), never),
      await unconditional.prepare(runtime.sequencer.guidanceRow(text.length), never),
    );
    const tokens: number[] = [];
    let past = base;
    for (let index = 0; index < golden.greedy.length; index++) {
      const id = index === 0 ? at(text, text.length - 1) : imageTokenOffset + at(tokens, index - 1);
      const position = text.length - 1 + index;
      const step = { batch: 2, ids: [id, id], positions: [position, position], past, want: 'image' } as const;
      const { logits, cache } = await decoder.run(step);
      disposeCache(past);
      past = cache;
      const guided = Array.from({ length: imageCodes }, (_, code) => {
        const u = at(logits, imageCodes + code);
        return u + golden.guidance * (at(logits, code) - u);
      });
      if (index === 0) expect(difference(guided, golden.guided)).toBeLessThan(1e-3);
      tokens.push(guided.indexOf(Math.max(...guided)));
    }
    disposeCache(past);
    expect(tokens).toEqual(golden.greedy);

    const { data } = await runtime.imageDecoder.decode(Int32Array.from(tokens));
    const size = manifest.image.width * manifest.image.height;
    const pixels = golden.picture.map((value) => Math.min(255, Math.max(0, ((value + 1) / 2) * 255)));
    const found = pixels.map((_, i) => at(data, (i % size) * 4 + Math.floor(i / size)));
    expect(Math.max(...pixels.map((value, i) => Math.abs(value - at(found, i))))).toBeLessThan(1);
  });

  it('takes text and picture tokens in one call', async () => {
    const { decoder, manifest } = generator.runtime;
    const image = [3, 7].map((code) => manifest.model.imageTokenOffset + code);
    const ids = [...golden.ids, ...image];
    const whole = await decoder.run({
      batch: 1,
      ids,
      positions: ids.map((_, i) => i),
      past: decoder.empty(1),
      want: 'image',
    });
    let past = decoder.empty(1);
    let last = new Float32Array(0);
    for (const [i, id] of ids.entries()) {
      const step = await decoder.run({ batch: 1, ids: [id], positions: [i], past, want: 'image' });
      past = step.cache;
      last = Float32Array.from(step.logits);
    }
    expect(difference(whole.logits.subarray(-whole.classes), Array.from(last))).toBeLessThan(1e-4);
  });

  it('passes the self-test', async () => {
    const bundle = await openFolder(testModel);
    expect(await selfTest(generator.runtime, await readParity(bundle, 'wasm'))).toBeNull();
  });

  it('plans within the grammar and paints, the same for the same seed', async () => {
    const plan = await collect(generator.plan({ ...planRequest, maxTokens: 80 }, never));
    expect(plan.at(-1)).toMatchObject({ kind: 'finish', reason: 'complete' });
    const paint = async (): Promise<unknown> =>
      (await collect(generator.paint(paintRequest, never))).find(({ kind }) => kind === 'image');
    expect(await paint()).toEqual(await paint());
  });
});

describe('a model that paints only', () => {
  let generator: LocalGenerator;
  beforeAll(async () => {
    // It needs no text head, so none need be there.
    const folder = testFolder({ 'tokenizer.json': withoutGrounding, 'onnx/lm_head.onnx': null });
    generator = await createGenerator(engine, await openSixFiles(folder, identity, 'wasm'));
  });
  afterAll(() => generator.dispose());

  it('says that boxes are a suggestion, and that it writes no plans', async () => {
    expect(generator.describe()).toMatchObject({
      boxes: 'suggested',
      capabilities: { plan: false, paint: true },
    });
    const refused = collect(generator.plan(planRequest, never));
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-request' });
    await expect(refused).rejects.toBeInstanceOf(GeneratorError);
  });

  it('reads the plan in words, in the place of a chain', () => {
    const { sequencer, tokenizer, manifest } = generator.runtime;
    const ids = sequencer.painting(paintRequest.prompt, paintRequest.chain);
    expect(ids[0]).toBe(manifest.specialTokens.bos);
    expect(tokenizer.decode(ids.slice(1))).toBe(
      '<|User|>: a red apple to the left of a blue car. A red apple on the left; a blue car on the right.' +
        `\n\n<|Assistant|>:${BEGIN_OF_IMAGE}`,
    );
  });

  it('paints, and passes the self-test', async () => {
    expect(await selfTest(generator.runtime, null)).toBeNull();
    const events = await collect(generator.paint(paintRequest, never));
    expect(events.at(-1)).toMatchObject({ kind: 'image', pixels: { width: 8, height: 8 } });
  });
});
