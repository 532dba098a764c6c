import { GeneratorError, abortError } from '../../contract/errors';
import { sha256OfText } from '../files/hash';
import { openOpfsStore } from '../files/opfs';
import { orInMemory } from '../files/orInMemory';
import { type FileStore, createMemoryStore } from '../files/store';
import type { InstallRecord } from '../install/record';
import { MANIFEST_PREFIX } from '../install/records';
import { recordOfBundle } from '../install/offer';
import type { Bundle } from '../layouts/bundle';
import type { Precision } from '../layouts/sixFiles/choose';
import type { BundleManifest } from '../manifest/manifest';
import { MAX_MANIFEST_BYTES, parseManifest } from '../manifest/parse';
import { bytesToBring } from './fetching';
import { open, type OpenOptions } from './open';

export interface ShippedOptions extends Partial<OpenOptions> {
  /** Something that didn't stop the model from loading: `storage-full`. */
  readonly onWarning?: ((warning: GeneratorError) => void) | undefined;
}

/**
 * Opens the model that ships with the studio, whose manifest lies at `manifestUrl` (absolute): brought here as it is
 * opened, mended where it is damaged, and kept for when there is no network, on the disk or in memory. Throws
 * `GeneratorError`, or an `AbortError`.
 */
export async function openShipped(
  manifestUrl: string,
  precision: Precision,
  options: ShippedOptions = {},
): Promise<Bundle> {
  const disk = options.store ?? (await openOpfsStore()) ?? createMemoryStore();
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  options.onProgress?.({ phase: 'manifest', loadedBytes: 0, totalBytes: 0 });
  const key = MANIFEST_PREFIX + (await sha256OfText(manifestUrl));
  const newest = await fetchManifest(manifestUrl, fetch, options.signal);
  const text = newest ?? new TextDecoder().decode(await disk.read(key));
  if (text === '') throw new GeneratorError('download-lost', { file: 'manifest.json', loaded: 0, total: 0 });
  const record = await shippedRecord(text, manifestUrl, key, precision);
  const store = orInMemory(disk, () =>
    options.onWarning?.(new GeneratorError('no-room-to-keep', { needed: bytesToBring(record) })),
  );
  // Where that fails, it is fetched again like any file.
  if (newest !== null) await keep(store, key, newest).catch(() => undefined);
  return open(record, precision, { ...options, store, fetch });
}

/** The manifest that is kept on this device for `manifestUrl` (absolute); null where none is kept. No network. */
export async function readKeptManifest(
  manifestUrl: string,
  store?: FileStore | null,
): Promise<BundleManifest | null> {
  const kept = store ?? (await openOpfsStore());
  const bytes = await kept?.read(MANIFEST_PREFIX + (await sha256OfText(manifestUrl)));
  return bytes && bytes.length > 0 ? parseManifest(new TextDecoder().decode(bytes)) : null;
}

/** The record of the shipped model. Its manifest is kept by address: the one of the last visit, until a newer came. */
async function shippedRecord(
  text: string,
  manifestUrl: string,
  key: string,
  precision: Precision,
): Promise<InstallRecord> {
  const record = await recordOfBundle(text, precision === 'wasm' ? 'wasm' : 'webgpu', {
    addressOf: (path) => new URL(path, manifestUrl).href,
    source: { from: 'address', address: manifestUrl, consent: true },
    addedAt: 0,
  });
  const files = record.files.map((file) => (file.path === 'manifest.json' ? { ...file, key } : file));
  return { ...record, files };
}

/** The newest manifest; null where there is no network. */
async function fetchManifest(
  url: string,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  try {
    const response = await fetch(url, { ...(signal && { signal }), cache: 'no-cache' });
    if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
    if (Number(response.headers.get('content-length') ?? 0) > MAX_MANIFEST_BYTES)
      throw new TypeError('too large');
    return new TextDecoder().decode(await response.arrayBuffer());
  } catch {
    if (signal?.aborted) throw abortError();
    return null;
  }
}

async function keep(store: FileStore, key: string, text: string): Promise<void> {
  const appender = await store.append(key);
  try {
    await appender.reset();
    await appender.write(new TextEncoder().encode(text));
  } finally {
    await appender.close();
  }
}
