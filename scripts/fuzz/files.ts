import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseManifest } from '../../src/bundles/manifest/parse';
import { readFacts } from '../../src/bundles/layouts/sixFiles/config';
import { parseAddress } from '../../src/bundles/places/address';
import { webPlace } from '../../src/bundles/places/web';
import { readWeights } from '../../src/generator/kernel/onnx';
import { sceneFromFragment, sceneToFragment } from '../../src/library/link';
import { encodePng, readSceneFromPng } from '../../src/library/png';
import { readChunks, writeChunks } from '../../src/library/pngChunks';
import { sceneFromJson, sceneToJson } from '../../src/library/sceneJson';
import { scene } from '../../src/library/testing/scene';
import { readTraceFile } from '../../src/library/traceFile';
import { anyJson, anyText, mutated } from './mutate';
import { bytesOf, same, textOf, type Target } from './target';

const root = join(import.meta.dirname, '../..');
const file = (path: string) => new Uint8Array(readFileSync(join(root, path)));
const KEPT = 'src/library/fixtures/kept';
const kept = (beginning: string) =>
  readdirSync(join(root, KEPT))
    .filter((name) => name.startsWith(beginning))
    .map((name) => file(join(KEPT, name)));
const SIX = 'src/bundles/fixtures/sixFiles';
const SMALL = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'processor_config.json',
  'tokenizer.json',
];

const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(9) };
const png = new Uint8Array(await (await encodePng(pixels, scene)).arrayBuffer());

/** Chunks changed and sealed again, so that what is behind the checksums is reached. */
const resealed = mutated([bytesOf(sceneToJson(scene))]);

const scenes: Target = {
  name: 'scene',
  input: fc.oneof(
    mutated(kept('scene')),
    anyJson(['format', 'version', 'id', 'chain', 'objects', 'settings']),
  ),
  allows: ['LibraryError'],
  read(bytes) {
    const read = sceneFromJson(textOf(bytes));
    same(read, sceneFromJson(sceneToJson(read)));
  },
};

const pngs: Target = {
  name: 'PNG',
  input: mutated([png, file('e2e/fixtures/apple-and-car-good.png'), png.slice(0, 300)]),
  allows: ['LibraryError'],
  read: async (bytes) => void (await readSceneFromPng(bytes)),
};

const pngScenes: Target = {
  name: 'PNG, sealed',
  input: resealed,
  allows: ['LibraryError'],
  async read(bytes) {
    const chunks = await readChunks(png, () => true);
    const changed = chunks.map(({ type, data }) => {
      const text = new TextDecoder('latin1').decode(data);
      if (!text.startsWith('scenograph\0')) return { type, data };
      return { type, data: Uint8Array.from([...bytesOf('scenograph\0\0\0\0\0'), ...bytes]) };
    });
    const read = await readSceneFromPng(
      await writeChunks([...changed, { type: 'IEND', data: new Uint8Array() }]),
    );
    const again = new Uint8Array(await (await encodePng(pixels, read)).arrayBuffer());
    same(read, await readSceneFromPng(again));
  },
};

const traces: Target = {
  name: 'trace',
  input: fc.oneof(
    mutated(kept('trace')),
    anyJson(['format', 'version', 'nodes', 'traces', 'pictures', 'events']),
  ),
  allows: ['LibraryError'],
  read(bytes) {
    const { file: read } = readTraceFile(textOf(bytes));
    same(read, readTraceFile(JSON.stringify(read)).file);
  },
};

const fragment = bytesOf(await sceneToFragment(scene));
const links: Target = {
  name: 'link',
  input: fc.oneof(mutated([fragment]), anyText),
  allows: ['LibraryError'],
  async read(bytes) {
    const read = await sceneFromFragment(textOf(bytes));
    const { painting: _, ...bare } = read;
    same(bare, await sceneFromFragment(await sceneToFragment(read)));
  },
};

const manifests: Target = {
  name: 'manifest',
  input: fc.oneof(
    mutated([
      file('src/generator/fixtures/janus/q4/manifest.json'),
      file('src/generator/fixtures/janus/fp32/manifest.json'),
    ]),
    anyJson(['format', 'version', 'files', 'path', 'graphs', 'sha256']),
  ),
  allows: ['GeneratorError'],
  read(bytes) {
    for (const { path } of parseManifest(textOf(bytes)).files)
      if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]+:/i.test(path))
        throw new Error(`a file outside: ${path}`);
  },
};

/** What tells the five files apart. */
const MARKS = new Map([
  ['config.json', 'language_config'],
  ['generation_config.json', 'eos_token_id'],
  ['preprocessor_config.json', 'image_size'],
  ['processor_config.json', 'image_start_tag'],
  ['tokenizer.json', 'added_tokens'],
]);
const small = new Map(SMALL.map((name) => [name, textOf(file(join(SIX, name)))]));
const sixGraphs: Target = {
  name: 'six-graph configuration',
  input: fc.oneof(
    mutated(SMALL.map((name) => file(join(SIX, name)))),
    anyJson(['model_type', 'language_config', 'gen_head_config', 'vocab', 'model', 'added_tokens']),
  ),
  allows: ['GeneratorError'],
  async read(bytes) {
    const text = textOf(bytes);
    // A changed file stands in the place of one of the five.
    const changed =
      SMALL.find((name) => text.includes(MARKS.get(name) ?? '')) ?? SMALL[text.length % SMALL.length];
    await readFacts(async (path) => (path === changed ? text : (small.get(path) ?? null)));
  },
};

const onnx: Target = {
  name: 'ONNX',
  input: mutated([
    file(join(SIX, 'onnx/gen_img_embeds.onnx')),
    file('src/generator/fixtures/janus/q4/text_head.onnx'),
    file('src/generator/fixtures/janus/q4/image_head.onnx'),
  ]),
  // Said in the reader's own words; whoever asks turns it into a sentence.
  allows: ['RangeError'],
  read: (bytes) => void readWeights(bytes),
};

const addresses: Target = {
  name: 'address',
  input: fc.oneof(
    anyText,
    mutated(
      [
        'owner/name',
        'https://huggingface.co/owner/name/tree/refs%2Fpr%2F3',
        'http://localhost:8000/a/manifest.json',
        'https:n/%',
      ].map(bytesOf),
    ),
  ),
  allows: [],
  read(bytes) {
    const address = parseAddress(textOf(bytes));
    if ('kind' in address && address.kind === 'web')
      webPlace(address.base, { fetch, signal: new AbortController().signal });
  },
};

/** Readers of files, links and models. */
export const FILE_TARGETS: readonly Target[] = [
  scenes,
  pngs,
  pngScenes,
  traces,
  links,
  manifests,
  sixGraphs,
  onnx,
  addresses,
];
