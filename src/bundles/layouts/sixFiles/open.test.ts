import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GeneratorError } from '../../../contract/errors';
import { identity, testFolder, withoutGrounding } from '../../testing/sixFiles';
import { type Precision, type SixGraph, chooseGraph, graphsNeeded } from './choose';
import { openSixFiles } from './open';

type Changes = Parameters<typeof testFolder>[0];

async function failure(changes: Changes, precision: Precision = 'wasm'): Promise<GeneratorError> {
  try {
    await openSixFiles(testFolder(changes), identity, precision);
  } catch (error) {
    if (error instanceof GeneratorError) return error;
    throw error;
  }
  throw new Error('the model was accepted');
}

/** Changes some fields of a JSON object. */
const having =
  (fields: object) =>
  (json: object): object => ({ ...json, ...fields });

describe('what is no model of this layout', () => {
  it.each<[string, Changes, RegExp, GeneratorError['kind']]>([
    [
      'another architecture',
      { 'config.json': having({ model_type: 'llava' }) },
      /architecture-unknown, found: llava/,
      'bundle-unsupported',
    ],
    ['no config', { 'config.json': null }, /model-lacks-file, file: config/, 'bundle-unsupported'],
    ['no tokenizer', { 'tokenizer.json': null }, /model-lacks-file, file: tokenizer/, 'bundle-unsupported'],
    [
      'a web page',
      { 'config.json': '<!doctype html>Sign in' },
      /file-is-web-page, file: config/,
      'bundle-damaged',
    ],
    ['half a file', { 'tokenizer.json': '{"model": ' }, /file-not-json, file: tokenizer/, 'bundle-damaged'],
    [
      'nonsense in the config',
      { 'config.json': having({ language_config: { hidden_size: -1 } }) },
      /file-field-wrong, file: config.*language_config\.hidden_size/,
      'bundle-damaged',
    ],
    [
      'a tokenizer of another model',
      { 'config.json': having({ language_config: { hidden_size: 32, vocab_size: 200 } }) },
      /vocabulary-too-small.* found: 271, limit: 200/,
      'bundle-unsupported',
    ],
    [
      'a tokenizer that opens no picture',
      { 'tokenizer.json': having({ added_tokens: [] }) },
      /token-missing.* <begin_of_image>/,
      'bundle-unsupported',
    ],
    [
      'a missing graph',
      { 'onnx/gen_head.onnx': null },
      /graph-missing, graph: gen_head/,
      'bundle-unsupported',
    ],
    ['a planner without its text head', { 'onnx/lm_head.onnx': null }, /lm_head/, 'bundle-unsupported'],
    [
      'pictures that are no square',
      { 'processor_config.json': having({ num_image_tokens: 15 }) },
      /grid-not-square, tokens: 15/,
      'bundle-unsupported',
    ],
  ])('%s: is refused, and said what it is', async (_, changes, message, kind) => {
    const error = await failure(changes);
    expect(error.message).toMatch(message);
    expect(error.kind).toBe(kind);
  });

  it('never throws anything but a GeneratorError, whatever the configuration says', async () => {
    const file = fc.constantFrom(
      'config.json',
      'generation_config.json',
      'preprocessor_config.json',
      'processor_config.json',
      'tokenizer.json',
    );
    const contents = fc.oneof(fc.string(), fc.json(), fc.constant('{"model_type":"multi_modality"}'));
    await fc.assert(
      fc.asyncProperty(file, contents, async (path, text) => {
        await openSixFiles(testFolder({ [path]: text }), identity, 'wasm').catch((error: unknown) =>
          expect(error).toBeInstanceOf(GeneratorError),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is worked out of the configuration', () => {
  it('keeps to the defaults of a Llama where the config leaves them out', async () => {
    const { manifest } = await openSixFiles(
      testFolder({
        'config.json': having({ language_config: { num_hidden_layers: 30, vocab_size: 102_400 } }),
        'preprocessor_config.json': null,
        'processor_config.json': null,
      }),
      identity,
      'wasm',
    );
    expect(manifest.model).toMatchObject({ width: 4096, heads: 32, kvHeads: 32, headDim: 128, layers: 30 });
    expect(manifest.image).toEqual({ width: 384, height: 384 });
    expect(manifest.grid).toEqual({ columns: 24, rows: 24 });
  });

  it('samples as the generation config says', async () => {
    const changes = { 'generation_config.json': having({ temperature: 0.7, top_k: 50, guidance_scale: 3 }) };
    const { manifest } = await openSixFiles(testFolder(changes), identity, 'wasm');
    expect(manifest.sampling.image).toEqual({ temperature: 0.7, topK: 50, topP: 1, guidance: 3 });
  });

  it('takes null in the generation config for what is not said', async () => {
    const changes = {
      'generation_config.json': having({ temperature: null, top_k: null, eos_token_id: null }),
    };
    const { manifest } = await openSixFiles(testFolder(changes), identity, 'wasm');
    expect(manifest.sampling.image).toMatchObject({ temperature: 1, topK: 0 });
  });

  it('samples as it does without a hint where one can’t be read', async () => {
    const changes = { 'generation_config.json': having({ temperature: 'warm', top_k: -1, top_p: 7 }) };
    const { manifest } = await openSixFiles(testFolder(changes), identity, 'wasm');
    expect(manifest.sampling.image).toEqual({ temperature: 1, topK: 0, topP: 1, guidance: 5 });
  });

  it('takes null for what is not said in every other file too', async () => {
    const changes = {
      'config.json': having({
        _name_or_path: null,
        language_config: {
          num_hidden_layers: 30,
          vocab_size: 102_400,
          hidden_size: null,
          num_key_value_heads: null,
          head_dim: null,
          max_position_embeddings: null,
        },
      }),
      'preprocessor_config.json': having({ image_size: null }),
      'processor_config.json': having({ num_image_tokens: null, image_start_tag: null }),
    };
    const { manifest } = await openSixFiles(testFolder(changes), identity, 'wasm');
    expect(manifest.model).toMatchObject({ width: 4096, kvHeads: 32, headDim: 128 });
    expect(manifest.image).toEqual({ width: 384, height: 384 });
  });

  it('is another model with other weights: the hash says so', async () => {
    const hashOf = async (changes: Changes): Promise<string> =>
      (await openSixFiles(testFolder(changes), identity, 'wasm')).hash;
    const same = await hashOf({});
    expect(await hashOf({})).toBe(same);
    expect(await hashOf({ 'onnx/gen_head.onnx': new Uint8Array(10) })).not.toBe(same);
  });

  it('lists only what it needs', async () => {
    const changes = {
      'tokenizer.json': withoutGrounding,
      'onnx/language_model_q4.onnx': new Uint8Array(5),
      'README.txt': 'hello',
    };
    const { manifest } = await openSixFiles(testFolder(changes), identity, 'wasm');
    const paths = manifest.files.map(({ path }) => path);
    expect(paths).toContain('onnx/language_model.onnx');
    expect(paths).not.toContain('onnx/language_model_q4.onnx');
    expect(paths).not.toContain('onnx/lm_head.onnx');
    expect(paths).not.toContain('README.txt');
  });
});

describe('the variant of a graph', () => {
  const all = ['', '_fp16', '_q4', '_q4f16', '_int8', '_quantized', '_uint8'];
  const choose = async (
    graph: SixGraph,
    precision: Precision,
    variants = all,
  ): Promise<string | undefined> => {
    const there = new Set(variants.map((variant) => `onnx/${graph}${variant}.onnx`));
    return (await chooseGraph(graph, (path) => there.has(path), precision))?.variant;
  };

  it('suits the back end', async () => {
    expect(await choose('language_model', 'webgpu-f16')).toBe('_q4f16');
    expect(await choose('language_model', 'webgpu')).toBe('_q4');
    expect(await choose('language_model', 'wasm')).toBe('_int8');
    expect(await choose('image_decode', 'wasm')).toBe('');
    expect(await choose('gen_head', 'webgpu-f16')).toBe('_fp16');
  });

  it('never computes in 16 bits on graphics without them', async () => {
    for (const graph of graphsNeeded(true)) {
      if (graph === 'prepare_inputs_embeds') continue;
      expect(await choose(graph, 'webgpu', ['_fp16', '_q4f16'])).toBeUndefined();
    }
  });

  it('takes 4 bits on WebAssembly only where there is nothing else', async () => {
    expect(await choose('language_model', 'wasm', ['_q4', ''])).toBe('');
    expect(await choose('language_model', 'wasm', ['_q4'])).toBe('_q4');
  });

  it('brings its weight files, however many', async () => {
    const there = ['', '_data', '_data_1', '_data_2', '_data_9'].map((end) => `language_model.onnx${end}`);
    const chosen = await chooseGraph('language_model', (path) => there.includes(path), 'wasm');
    expect(chosen?.externalData).toEqual(there.slice(1, 4));
  });

  it.each([
    'language_model.onnx.data',
    'language_model.data',
    'language_model.onnx.bin',
    'language_model.bin',
    'language_model.weights',
  ])('knows the weight file of other exporters, %s, and its parts', async (name) => {
    const there = ['language_model.onnx', name, `${name}_1`, `${name}_3`];
    const chosen = await chooseGraph('language_model', (path) => there.includes(path), 'wasm');
    expect(chosen?.externalData).toEqual([name, `${name}_1`]);
  });

  it('says that large 4-bit graphs are of no use on WebAssembly', async () => {
    const error = await failure({
      'onnx/language_model.onnx': null,
      'onnx/language_model_q4.onnx': new Uint8Array(65 * 2 ** 20),
    });
    expect(error).toMatchObject({
      kind: 'unsupported-device',
      code: 'four-bit-too-slow',
      facts: { file: 'onnx/language_model_q4.onnx' },
    });
  });

  it('tells a graph in unusable numbers from one that is not there', async () => {
    const changes = { 'onnx/gen_head.onnx': null, 'onnx/gen_head_fp16.onnx': new Uint8Array(5) };
    expect((await failure(changes, 'webgpu')).code).toBe('graph-unsuited');
  });
});
