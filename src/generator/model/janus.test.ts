import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import { type LocalGenerator, createGenerator } from '../calls/generator';
import { collect, never } from '../testing/generator';
import {
  type JanusAnswers,
  type JanusGolden,
  answersOf,
  askedPicture,
  cosine,
  goldenYes,
  janusBundle,
  pictureError,
  readGolden,
  relative,
} from '../testing/janus';
import { readParity } from '../trial/golden';
import { selfTest } from './selfTest';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

const read = async (path: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/janus', path)));

async function load(numberType: string): Promise<LocalGenerator> {
  const bundle = await janusBundle(read, numberType, 'wasm');
  const generator = await createGenerator({ ort, backend: 'wasm' }, bundle);
  expect(await selfTest(generator.runtime, await readParity(bundle, 'wasm'))).toBeNull();
  return generator;
}

describe('an exported checkpoint in float32', () => {
  let golden: JanusGolden;
  let generator: LocalGenerator;
  let found: JanusAnswers;
  beforeAll(async () => {
    golden = await readGolden(read);
    generator = await load('fp32');
    found = await answersOf(generator, golden);
  });
  afterAll(() => generator.dispose());

  it('has the logits of transformers’ Janus, for text and for both rows of an image', () => {
    expect(relative(found.textLogits, golden.textLogits)).toBeLessThan(1e-3);
    expect(relative(found.imageLogits[0], golden.imageLogits[0])).toBeLessThan(1e-3);
    expect(relative(found.imageLogits[1], golden.imageLogits[1])).toBeLessThan(1e-3);
  });

  it('writes and paints the same tokens, and the same picture', () => {
    expect(found.chain).toEqual(golden.chain);
    expect(found.codes).toEqual(golden.codes);
    expect(pictureError(found.pixels, golden.picture)).toBeLessThan(1);
  });

  it('puts a question about a picture as Janus does, and answers it alike', () => {
    expect(found.askIds).toEqual(golden.ask.ids);
    const expected = goldenYes(golden, generator.runtime.tokenizer.encode);
    expect(Math.abs(found.yes - expected)).toBeLessThan(1e-3);
    expect(expected).toBeGreaterThan(0.01);
    expect(expected).toBeLessThan(0.99);
  });

  it('answers several questions from one look, each as if it were asked alone', async () => {
    const { question } = golden.ask;
    const pixels = askedPicture(golden);
    const ask = (questions: string[]) => collect(generator.ask({ pixels, questions }, never));
    const other =
      'Is there a blue car? It may be small, far away, or half hidden behind something else. '.repeat(3);
    const [one, two, three] = await ask([question, other, question]);
    expect(one?.yes).toBeCloseTo(found.yes, 5);
    expect(three?.yes).toBeCloseTo(found.yes, 5);
    expect([one, two, three].map((answer) => answer?.index)).toEqual([0, 1, 2]);
    expect((await ask([other]))[0]?.yes).toBeCloseTo(two?.yes ?? NaN, 5);
    // And the picture matters.
    const black = { ...pixels, data: new Uint8ClampedArray(pixels.data.length) };
    const [unseen] = await collect(generator.ask({ pixels: black, questions: [question] }, never));
    expect(Math.abs((unseen?.yes ?? NaN) - found.yes)).toBeGreaterThan(1e-3);
  });

  it('refuses a picture of another size, and stops when told', async () => {
    const small = { width: 4, height: 4, data: new Uint8ClampedArray(64) };
    const refused = collect(generator.ask({ pixels: small, questions: ['Is it?'] }, never));
    await expect(refused).rejects.toThrow(GeneratorError);
    const request = { pixels: askedPicture(golden), questions: ['Is it?', 'Is it?'] };
    const stopped = collect(generator.ask(request, AbortSignal.abort()));
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an exported checkpoint in int8', () => {
  it('stays close to transformers’ Janus', async () => {
    const golden = await readGolden(read);
    const generator = await load('int8');
    const found = await answersOf(generator, golden);
    expect(cosine(found.textLogits, golden.textLogits)).toBeGreaterThan(0.99);
    expect(cosine(found.imageLogits[0], golden.imageLogits[0])).toBeGreaterThan(0.99);
    expect(Math.abs(found.yes - goldenYes(golden, generator.runtime.tokenizer.encode))).toBeLessThan(0.1);
    await generator.dispose();
  });
});
