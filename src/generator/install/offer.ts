import { z } from 'zod';
import { GeneratorError } from '../contract';
import { sha256OfText } from '../bundle/hash';
import { type BundleManifest, manifestFor, parseManifest } from '../bundle/manifest';
import type { Device } from './device';
import type { SixFilesChoice } from './sixFiles';
import { type InstallFile, type InstallRecord, type Needs, recordSchema } from './record';
import { verdictOf } from './verdict';

interface About {
  readonly source: InstallRecord['source'];
  /** What the place says of the licence; a bundle's own words come first. */
  readonly licence: InstallRecord['licence'] | null;
  readonly addedAt: number;
}

/** Where a file of a bundle comes from; null for one in a folder. */
type AddressOf = (path: string) => string | null;

/**
 * The record of a bundle that was found but not fetched, with the files that this device needs: where a bundle has
 * graphs of their own for each back end, those of the first one that this device can run.
 */
export async function bundleRecord(
  manifestText: string,
  addressOf: AddressOf,
  device: Device,
  about: About,
): Promise<InstallRecord> {
  const manifest = parseManifest(manifestText);
  const variants = (['webgpu', 'wasm'] as const).map((backend) => variantOf(manifest, backend));
  const fits = ({ needs }: (typeof variants)[number]) => verdictOf(needs, device, 0).level !== 'cannot';
  const { files, needs } = variants.find(fits) ?? variants[0] ?? variantOf(manifest, 'wasm');
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
      url: addressOf(file.path),
      key: file.sha256,
      checked: false,
    })),
    addedAt: about.addedAt,
  } satisfies InstallRecord);
}

/** What one back end needs of a bundle. */
function variantOf(whole: BundleManifest, backend: 'webgpu' | 'wasm') {
  const manifest = manifestFor(whole, backend);
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
  const own = whole.targets ? [backend] : (['webgpu', 'wasm'] as const);
  const needs: Needs = {
    memory: backend === 'wasm' ? (requires?.wasmMemory ?? memory) : memory,
    buffer: Math.max(requires?.maxBufferSize ?? 0, requires?.maxStorageBufferBindingSize ?? 0) || guess,
    f16: requires?.features?.includes('shader-f16') ?? half,
    backends: [...(requires?.backends ?? (half ? (['webgpu'] as const) : own))],
  };
  return { files, needs };
}

const configSchema = z.object({
  model_type: z.string().max(100).optional(),
  language_config: z.object({
    vocab_size: z.int().min(1).max(4_000_000).catch(102_400),
    hidden_size: z.int().min(1).max(65_536).catch(2048),
  }),
});

/** The record of a model in the six-graph layout. Throws `bundle-unsupported` for a config of another model. */
export function sixFilesRecord(
  name: string,
  configText: string,
  choice: SixFilesChoice,
  files: readonly InstallFile[],
  about: About,
): InstallRecord {
  const config = configSchema.safeParse(readJson(configText));
  if (!config.success || !/multi_modality|janus/i.test(config.data.model_type ?? 'janus')) {
    throw new GeneratorError(
      'bundle-unsupported',
      'The config.json there describes another kind of model.',
      'Scenograph reads Janus-shaped models.',
    );
  }
  const { vocab_size, hidden_size } = config.data.language_config;
  const weights = files
    .filter(({ path }) => path.startsWith('onnx/'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const identity = files.map(({ key }) => key).join('');
  return recordSchema.parse({
    format: 'scenograph-install',
    version: 1,
    id: idOf(name, shortHash(identity)),
    kind: 'six-files',
    name,
    description:
      'A Janus-Pro model as it is published. It writes no plan of its own: boxes are worded in its prompt, and it treats them as a suggestion.',
    licence: about.licence ?? {
      name: 'Not stated',
      notice: 'Nobody says here under which licence these weights may be used. Ask whoever made them.',
    },
    source: about.source,
    capabilities: { plan: false, paint: true, repaint: true, understand: true },
    needs: {
      memory: weights,
      buffer: Math.min(weights, vocab_size * hidden_size * (choice.f16 ? 2 : 4)),
      f16: choice.f16,
      backends: ['webgpu', 'wasm'],
    },
    files: [...files],
    addedAt: about.addedAt,
  } satisfies InstallRecord);
}

function idOf(name: string, hash: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'model'}-${hash.slice(0, 8)}`;
}

/** 32 bits of FNV-1a in hex: enough to tell two variants of a model apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
