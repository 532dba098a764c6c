import type { Device } from '../device/device';
import type { Needs } from '../device/needs';
import { verdictOf } from '../device/verdict';
import { sha256OfText } from '../files/hash';
import { modelOf } from '../layouts/sixFiles/describe';
import type { FoundSixFiles } from '../layouts/sixFiles/find';
import type { BundleFile, BundleManifest } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { manifestFor } from '../manifest/target';
import { type InstallFile, type InstallRecord, recordSchema } from './record';

interface About {
  readonly source: InstallRecord['source'];
  /** What the place says of the licence; a bundle's own words come first. */
  readonly licence: InstallRecord['licence'] | null;
  readonly addedAt: number;
}

interface AboutBundle extends Pick<About, 'source' | 'addedAt'> {
  /** Where a file of it comes from; null for one in a folder. */
  readonly addressOf: (path: string) => string | null;
}

/**
 * The record of a bundle that was found but not fetched, with the files that this device needs: where a bundle has
 * graphs of their own for each back end, those of the first one that this device can run.
 */
export async function bundleRecord(
  manifestText: string,
  device: Device,
  about: AboutBundle,
): Promise<InstallRecord> {
  const manifest = parseManifest(manifestText);
  const backends = ['webgpu', 'wasm'] as const;
  const fits = (backend: (typeof backends)[number]) =>
    verdictOf(variantOf(manifest, backend).needs, device, 0).level !== 'cannot';
  return recordOfBundle(manifestText, backends.find(fits) ?? backends[0], about);
}

/** The record of a bundle with the files that one back end needs. Throws `GeneratorError`. */
export async function recordOfBundle(
  manifestText: string,
  backend: 'webgpu' | 'wasm',
  about: AboutBundle,
): Promise<InstallRecord> {
  const manifest = parseManifest(manifestText);
  const { files, needs } = variantOf(manifest, backend);
  const { name, url, notice } = manifest.licence;
  const hash = await sha256OfText(manifestText);
  const own = { path: 'manifest.json', bytes: new TextEncoder().encode(manifestText).length, sha256: hash };
  return recordSchema.parse({
    format: 'scenograph-install',
    version: 1,
    // The hash is that of the manifest: the same model from two places is one.
    id: idOf(manifest.id, hash),
    kind: 'bundle',
    name: manifest.name,
    description: manifest.description,
    licence: { name, notice, ...(url === undefined ? {} : { url }) },
    source: about.source,
    capabilities: manifest.capabilities,
    needs,
    files: [own, ...files].map((file) => ({
      ...file,
      url: about.addressOf(file.path),
      key: file.sha256,
      checked: false,
    })),
    addedAt: about.addedAt,
  } satisfies InstallRecord);
}

/** What one back end needs of a bundle. */
function variantOf(whole: BundleManifest, backend: 'webgpu' | 'wasm') {
  const manifest = manifestFor(whole, backend);
  return { files: manifest.files, needs: needsOf(manifest, backend, whole.targets === undefined) };
}

type Weighed = Pick<BundleManifest, 'model' | 'graphs' | 'requires'> & {
  readonly files: readonly Pick<BundleFile, 'path' | 'bytes'>[];
};

/** `either`: the same files serve both back ends. */
function needsOf(manifest: Weighed, backend: 'webgpu' | 'wasm', either: boolean): Needs {
  const { files, model, graphs, requires } = manifest;
  const present = Object.values(graphs).filter((graph) => graph !== undefined);
  const weights = new Set(present.flatMap(({ path, externalData }) => [path, ...(externalData ?? [])]));
  const sizes = files.filter(({ path }) => weights.has(path)).map(({ bytes }) => bytes);
  const tensors = present.flatMap(({ inputs, outputs }) => [
    ...Object.values(inputs),
    ...Object.values(outputs),
  ]);
  const half = tensors.some(({ type }) => type === 'float16');
  const memory = sizes.reduce((sum, bytes) => sum + bytes, 0);
  const guess = Math.min(Math.max(0, ...sizes), model.textVocabulary * model.width * (half ? 2 : 4));
  const own: Needs['backends'] = half ? ['webgpu'] : either ? ['webgpu', 'wasm'] : [backend];
  return {
    memory,
    ...(requires?.wasmMemory === undefined ? {} : { wasmMemory: requires.wasmMemory }),
    buffer: Math.max(requires?.maxBufferSize ?? 0, requires?.maxStorageBufferBindingSize ?? 0) || guess,
    f16: requires?.features?.includes('shader-f16') ?? half,
    backends: [...(requires?.backends ?? own)],
  };
}

/** The record of a model in the six-graph layout, described from its own configuration. Throws `GeneratorError`. */
export async function sixFilesRecord(
  name: string,
  found: FoundSixFiles,
  files: readonly InstallFile[],
  about: About,
): Promise<InstallRecord> {
  const id = idOf(name, await sha256OfText(files.map(({ key }) => key).join('')));
  const licence = about.licence ?? {
    name: 'Not stated',
    notice: 'Nobody says here under which licence these weights may be used. Ask whoever made them.',
  };
  const model = modelOf(found, files);
  return recordSchema.parse({
    format: 'scenograph-install',
    version: 1,
    id,
    kind: 'six-files',
    name,
    description: model.description,
    licence,
    source: about.source,
    capabilities: model.capabilities,
    needs: needsOf({ ...model, files }, found.precision === 'wasm' ? 'wasm' : 'webgpu', false),
    files: [...files],
    addedAt: about.addedAt,
  } satisfies InstallRecord);
}

/** A name to recognise it by, and the whole hash: two models are never taken for one. */
function idOf(name: string, hash: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24)
    .replace(/-$/, '');
  return `${slug || 'model'}-${hash}`;
}
