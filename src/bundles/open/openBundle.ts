import { GeneratorError, abortError } from '../../contract/errors';
import type { LoadProgress } from '../../contract/generator';
import { downloadFile } from '../files/download';
import { hashDiffers } from '../files/errors';
import { sha256, sha256OfText } from '../files/hash';
import { openOpfsStore } from '../files/opfs';
import { type FileStore, createMemoryStore } from '../files/store';
import { MANIFEST_PREFIX, prune } from '../install/records';
import type { Bundle } from '../layouts/bundle';
import type { BundleFile, BundleManifest } from '../manifest/manifest';
import { MAX_MANIFEST_BYTES, parseManifest } from '../manifest/parse';
import { manifestFor } from '../manifest/target';

export interface OpenOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Only what this back end needs is fetched; absent: everything. */
  readonly backend?: 'webgpu' | 'wasm';
  /** Something that didn't stop the model from loading: `storage-full`. */
  readonly onWarning?: (warning: GeneratorError) => void;
  /** Default: the origin private file system, or memory where there is none. */
  readonly store?: FileStore;
  readonly fetch?: typeof globalThis.fetch;
  readonly retryDelays?: readonly number[];
}

/**
 * Opens the bundle whose manifest lies at `manifestUrl`, downloading what is not yet
 * kept on this device. Throws `GeneratorError`, or an `AbortError`.
 */
export async function openBundle(manifestUrl: string, options: OpenOptions = {}): Promise<Bundle> {
  const kept = options.store ?? (await openOpfsStore()) ?? createMemoryStore();
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  const signal = options.signal ?? new AbortController().signal;
  const report = options.onProgress ?? (() => {});
  report({ phase: 'manifest', loadedBytes: 0, totalBytes: 0 });
  const text = await loadManifest(manifestUrl, kept, fetch, signal);
  const whole = parseManifest(text);
  const manifest = options.backend ? manifestFor(whole, options.backend) : whole;
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);

  const checked = new Set<string>();
  const memory = createMemoryStore();
  /** Keys whose file did not fit on the disk. */
  const inMemory = new Set<string>();
  const storeOf = (key: string): FileStore => (inMemory.has(key) ? memory : kept);

  async function download(file: BundleFile, before: number): Promise<void> {
    const url = new URL(file.path, manifestUrl).href;
    const run = (store: FileStore) =>
      downloadFile(url, { ...file, key: file.sha256 }, store, {
        signal,
        fetch,
        retryDelays: options.retryDelays ?? [500, 2000],
        onBytes: (bytes) =>
          report({ phase: 'download', loadedBytes: before + bytes, totalBytes: total, file: file.path }),
      });
    await locked(file.sha256, async () => {
      // Another tab may have brought it meanwhile; it is then checked when read.
      if ((await storeOf(file.sha256).size(file.sha256)) === file.bytes) return;
      try {
        await run(storeOf(file.sha256));
      } catch (error) {
        if (!isStorageFailure(error)) throw error;
        await kept.remove(file.sha256);
        const full = error.name === 'QuotaExceededError';
        if (full && inMemory.size === 0) {
          options.onWarning?.(new GeneratorError('no-room-to-keep', { needed: total }));
        }
        inMemory.add(file.sha256);
        await run(memory);
      }
      checked.add(file.sha256);
    });
  }

  let loaded = 0;
  for (const file of manifest.files) {
    signal.throwIfAborted();
    if ((await kept.size(file.sha256)) !== file.bytes) await download(file, loaded);
    loaded += file.bytes;
  }
  await prune(
    kept,
    manifest.files.map((file) => file.sha256),
  );

  return {
    manifest,
    hash: await sha256OfText(text),
    async read(path) {
      const file = manifest.files.find((candidate) => candidate.path === path);
      if (!file) throw new GeneratorError('file-not-part-of-model', { file: path });
      report({ phase: 'verify', loadedBytes: total, totalBytes: total, file: path });
      let bytes = await storeOf(file.sha256).read(file.sha256);
      if (checked.has(file.sha256) && bytes.length === file.bytes) return bytes;
      if ((await sha256(bytes)) !== file.sha256) {
        await storeOf(file.sha256).remove(file.sha256);
        await download(file, 0);
        bytes = await storeOf(file.sha256).read(file.sha256);
        const found = await sha256(bytes);
        if (found !== file.sha256) throw hashDiffers(file, found);
      }
      checked.add(file.sha256);
      return bytes;
    },
  };
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

/** The newest manifest where there is a network, the kept one where there is none. */
async function loadManifest(
  url: string,
  store: FileStore,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<string> {
  const key = MANIFEST_PREFIX + (await sha256OfText(url));
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(url, { signal, cache: 'no-cache' });
    if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
    if (Number(response.headers.get('content-length') ?? 0) > MAX_MANIFEST_BYTES)
      throw new TypeError('too large');
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    if (signal.aborted) throw abortError();
    const stored = await store.read(key);
    if (stored.length > 0) return decode(stored);
    throw new GeneratorError('download-lost', { file: 'manifest.json', loaded: 0, total: 0 });
  }
  const text = decode(bytes);
  parseManifest(text);
  try {
    const appender = await store.append(key);
    await appender.reset();
    await appender.write(bytes);
    await appender.close();
  } catch {
    // Not kept: the next visit asks the network again.
  }
  return text;
}

/** One tab downloads a file at a time; the others wait and then find it. */
async function locked(key: string, run: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  await (locks ? locks.request(`scenograph-model-${key}`, run) : run());
}

function isStorageFailure(error: unknown): error is DOMException {
  return (
    error instanceof DOMException &&
    [
      'QuotaExceededError',
      'NoModificationAllowedError',
      'InvalidStateError',
      'NotReadableError',
      'UnknownError',
    ].includes(error.name)
  );
}
