/** Every model that the repository carries, shipped or for tests, as a browser reads them from the test's own server. */
import type { Bundle } from '../../bundles/layouts/bundle';
import type { Precision } from '../../bundles/layouts/sixFiles/choose';
import { openSixFiles } from '../../bundles/layouts/sixFiles/open';
import { placeOf } from '../../bundles/testing/memoryPlace';
import { parseManifest } from '../../bundles/manifest/parse';
import { manifestFor } from '../../bundles/manifest/target';
import type { ReadFixture } from './janus';

const FILES = import.meta.glob<string>(
  [
    '/models/mini/*',
    '/models/judge/*',
    '/src/generator/fixtures/detector/*',
    '/src/generator/fixtures/janus/**/*',
    '/src/bundles/fixtures/sixFiles/**/*',
    '/src/bundles/fixtures/sixFilesQuantised/**/*',
    '/src/generator/fixtures/*.onnx',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** A file by its path below the repository's root. */
export async function readTestFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = FILES[`/${path}`];
  if (url === undefined) throw new Error(`${path} is not among the files of the tests`);
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

export const readJanusFile: ReadFixture = (path) => readTestFile(`src/generator/fixtures/janus/${path}`);

/** The model that ships. */
export async function shippedBundle(backend: 'webgpu' | 'wasm'): Promise<Bundle> {
  const read = (path: string) => readTestFile(`models/mini/${path}`);
  const manifest = parseManifest(new TextDecoder().decode(await read('manifest.json')));
  return { manifest: manifestFor(manifest, backend), hash: 'mini', read };
}

/** The random six-graph model; with `numbers`, its graphs in those, all but the picture decoder. */
export async function sixFilesBundle(
  precision: Precision,
  numbers: '' | 'q4' | 'quantized',
): Promise<Bundle> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const root = '/src/bundles/fixtures/';
  for (const path of Object.keys(FILES)) {
    const plain = path.startsWith(`${root}sixFiles/`) ? path.slice(root.length + 'sixFiles/'.length) : null;
    const other = path.startsWith(`${root}sixFilesQuantised/${numbers}/`) ? path.split('/').at(-1) : null;
    if (other && numbers !== '') files.set(`onnx/${other}`, await readTestFile(path.slice(1)));
    else if (plain?.endsWith('.json') || plain?.endsWith('image_decode.onnx') || (plain && numbers === '')) {
      files.set(plain, await readTestFile(path.slice(1)));
    }
  }
  const licence = { name: 'MIT', notice: 'Random weights.' };
  return openSixFiles(placeOf(files), { id: 'tiny', name: 'Tiny', licence }, precision);
}
