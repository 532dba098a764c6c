import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import { testBundle } from '../testing/shipped';
import { manifestSchema } from './manifest';
import { parseManifest } from './parse';
import { bundlePathSchema } from './parts';
import { manifestFor } from './target';

const text = readFileSync(join(testBundle, 'manifest.json'), 'utf8');
type Json = Record<string, never>;

/** The real manifest with one field changed. */
function changed(path: string, value: unknown): string {
  const json = JSON.parse(text) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((object, key) => object[key] as unknown as Json, json);
  Object.assign(parent, { [last]: value });
  return JSON.stringify(json);
}

function failure(source: string): GeneratorError {
  try {
    parseManifest(source);
  } catch (error) {
    if (error instanceof GeneratorError) return error;
    throw error;
  }
  throw new Error('the manifest was accepted');
}

describe('parseManifest', () => {
  it('reads the manifest of a real bundle', () => {
    const manifest = parseManifest(text);
    expect(manifest.model.imageTokenOffset).toBe(manifest.model.textVocabulary);
    expect(manifest.files.map((file) => file.path)).toContain(manifest.graphs.decoder.path);
  });

  it('leaves out what it does not know', () => {
    expect(parseManifest(changed('somethingNew', 1))).not.toHaveProperty('somethingNew');
  });

  it.each([
    ['version', 2, 'bundle-unsupported'],
    ['format', 'other', 'bundle-unsupported'],
    ['id', '../../etc', 'bundle-damaged'],
    ['files', [], 'bundle-damaged'],
    ['files.0.path', '../secret', 'bundle-damaged'],
    ['files.0.bytes', -1, 'bundle-damaged'],
    ['files.0.bytes', 1e15, 'bundle-damaged'],
    ['files.0.sha256', 'ABC', 'bundle-damaged'],
    ['graphs.decoder.path', 'https://elsewhere.example/decoder.onnx', 'bundle-damaged'],
    ['graphs.decoder.path', 'other.onnx', 'bundle-damaged'],
    ['tokenizer.path', '/etc/passwd', 'bundle-damaged'],
    ['template.prompt', 'no place for the prompt', 'bundle-damaged'],
    ['specialTokens.bos', 1e6, 'bundle-damaged'],
    ['grid.columns', 1e9, 'bundle-damaged'],
    ['model.layers', 'eight', 'bundle-damaged'],
    ['licence.url', 'javascript:alert(1)', 'bundle-damaged'],
    ['sampling.image.guidance', null, 'bundle-damaged'],
  ])('refuses %s = %j', (path, value, kind) => {
    const error = failure(changed(path, value));
    expect(error.kind).toBe(kind);
  });

  it('keeps, for a back end with graphs of its own, those and the files they need', () => {
    const json = JSON.parse(text) as {
      files: { path: string }[];
      graphs: Record<string, { path: string }>;
      detector?: object;
    };
    delete json.detector;
    const { decoder, image_decoder } = json.graphs;
    // Other graphs may keep their weights in the decoder's file.
    json.graphs = Object.fromEntries(
      Object.entries({ decoder, image_decoder }).flatMap(([k, v]) => (v ? [[k, v]] : [])),
    );
    const own = {
      ...json.graphs,
      decoder: { ...json.graphs['decoder'], path: 'gpu.onnx', externalData: ['gpu.bin'] },
    };
    const extra = ['gpu.onnx', 'gpu.bin'].map((path) => ({ ...json.files[0], path }));
    const manifest = parseManifest(
      JSON.stringify({
        ...json,
        files: [...json.files, ...extra],
        targets: { webgpu: { graphs: own, requires: { features: ['shader-f16'] } } },
      }),
    );
    const paths = (backend: 'webgpu' | 'wasm'): string[] =>
      manifestFor(manifest, backend).files.map((file) => file.path);
    expect(paths('wasm')).toEqual(json.files.map((file) => file.path));
    expect(paths('webgpu')).toEqual([
      ...json.files.map((file) => file.path).filter((path) => path !== json.graphs['decoder']?.path),
      'gpu.onnx',
      'gpu.bin',
    ]);
    const seen = manifestFor(manifest, 'webgpu');
    expect(seen.graphs.decoder.path).toBe('gpu.onnx');
    expect(seen.requires?.features).toEqual(['shader-f16']);
    expect(seen).not.toHaveProperty('targets');
  });

  it('wants the grounding tokens of a model whose plans are chains, and of no other', () => {
    const { boxStart: _, ...tokens } = (JSON.parse(text) as { specialTokens: Record<string, number> })
      .specialTokens;
    expect(failure(changed('specialTokens', tokens)).message).toContain('grounding');
    const json = JSON.parse(text) as Record<string, object>;
    const worded = parseManifest(
      JSON.stringify({
        ...json,
        specialTokens: tokens,
        template: { ...json['template'], plan: 'words' },
        capabilities: { ...json['capabilities'], plan: false },
      }),
    );
    expect(worded.template.plan).toBe('words');
  });

  it('refuses a decoder of which only some parts are there', () => {
    const { graphs } = JSON.parse(text) as { graphs: Record<string, object> };
    const some = { ...graphs, text_embeddings: graphs['decoder'] };
    expect(failure(changed('graphs', some)).message).toContain('some parts');
    const all = { ...some, image_embeddings: graphs['decoder'], image_head: graphs['decoder'] };
    expect(failure(changed('graphs', all)).message).toContain('text_head');
  });

  it('refuses a file that is listed twice', () => {
    const { files } = JSON.parse(text) as { files: unknown[] };
    expect(failure(changed('files', [...files, files[0]])).kind).toBe('bundle-damaged');
  });

  it('names the format of a newer bundle', () => {
    const error = failure(changed('version', 7));
    expect(error).toMatchObject({ code: 'bundle-too-new', facts: { found: 7, supported: 1 } });
  });

  it('says when a web page came instead', () => {
    expect(failure('<!doctype html><title>Not found</title>').code).toBe('manifest-is-web-page');
  });

  it('never throws anything but a GeneratorError', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (source) => void failure(source)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(JSON.parse(text) as Json)), fc.jsonValue(), (key, value) => {
        try {
          manifestSchema.parse(parseManifest(changed(key, value)));
        } catch (error) {
          expect(error).toBeInstanceOf(GeneratorError);
        }
      }),
    );
  });
});

describe('paths', () => {
  it.each(['decoder.onnx', 'weights/part-1.bin', 'a_b.c'])('takes %s', (path) => {
    expect(bundlePathSchema.safeParse(path).success).toBe(true);
  });
  it.each([
    '',
    '.',
    '..',
    '../x',
    'a/../b',
    '/x',
    'a//b',
    'a/',
    '.hidden',
    'C:\\x',
    'http://x/y',
    '//x',
    'a?b',
    'a%2e',
    'a b',
    'a\0b',
  ])('refuses %j', (path) => {
    expect(bundlePathSchema.safeParse(path).success).toBe(false);
  });
  it('never leaves the folder it is resolved in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab./\\:%?#') }), (path) => {
        if (!bundlePathSchema.safeParse(path).success) return;
        expect(new URL(path, 'https://host.example/models/x/manifest.json').href).toMatch(
          /^https:\/\/host\.example\/models\/x\/./,
        );
      }),
    );
  });
});
