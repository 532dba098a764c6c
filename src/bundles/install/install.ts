import { GeneratorError } from '../../contract/errors';
import { type DownloadOptions, type RestartReason, downloadFile } from '../files/download';
import type { FileStore } from '../files/store';
import { type InstallFile, type InstallRecord, totalBytes } from './record';
import { bytesHere, readRecord, writeRecord } from './records';

export interface InstallProgress {
  /** Bytes of the whole model that are here. */
  readonly loaded: number;
  readonly total: number;
  readonly file: string;
}

export interface InstallOptions extends Pick<DownloadOptions, 'signal' | 'fetch' | 'retryDelays'> {
  readonly store: FileStore;
  readonly onProgress: (progress: InstallProgress) => void;
  /** This file is fetched again from its start, and why. */
  readonly onRestart: (file: string, why: RestartReason) => void;
}

/**
 * Brings a recorded model onto the device, going on from what is here, and checks every file. One tab at a time.
 * Throws `GeneratorError` (what has arrived is kept, except of a file whose contents are wrong), or an `AbortError`.
 */
export async function install(id: string, options: InstallOptions): Promise<InstallRecord> {
  return withInstallLock(id, async () => {
    const { store } = options;
    let record = await recordOf(store, id);
    const total = totalBytes(record);
    let before = 0;
    try {
      for (const file of record.files) {
        options.signal.throwIfAborted();
        if (!file.checked || (await store.size(file.key)) !== file.bytes) {
          const sha256 = await downloadFile(addressOf(file), file, store, {
            ...options,
            onBytes: (bytes) => options.onProgress({ loaded: before + bytes, total, file: file.path }),
            onRestart: (why) => options.onRestart(file.path, why),
          });
          record = withChecked(record, file.path, sha256);
          await writeRecord(store, record);
        }
        before += file.bytes;
        options.onProgress({ loaded: before, total, file: file.path });
      }
    } catch (error) {
      if (!isFull(error)) throw error;
      throw new GeneratorError('disk-full', { missing: total - (await bytesHere(store, record)) });
    }
    return record;
  });
}

/** As `install`, with the files of a folder that the person chose. `contents` by path. */
export async function importFiles(
  id: string,
  contents: ReadonlyMap<string, Blob>,
  { store, signal, onProgress }: Pick<InstallOptions, 'store' | 'signal' | 'onProgress'>,
): Promise<InstallRecord> {
  const fetch = async (url: RequestInfo | URL): Promise<Response> => {
    const blob = contents.get(decodeURIComponent(new URL(String(url)).pathname.slice(1)));
    return blob ? new Response(blob.stream()) : new Response(null, { status: 404 });
  };
  return install(id, { store, signal, onProgress, fetch, retryDelays: [], onRestart: () => {} });
}

/** Runs while no other tab installs, imports or deletes this model. */
export async function withInstallLock<T>(id: string, run: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return run();
  return locks.request(`scenograph-install-${id}`, { ifAvailable: true }, (lock) => {
    if (lock) return run();
    throw new GeneratorError('busy-in-other-tab');
  });
}

async function recordOf(store: FileStore, id: string): Promise<InstallRecord> {
  const record = await readRecord(store, id);
  if (record) return record;
  throw new GeneratorError('model-not-listed');
}

/** Files of a folder have no address; `importFiles` answers for this one. */
const addressOf = (file: InstallFile): string =>
  file.url ?? `https://folder.invalid/${encodeURIComponent(file.path)}`;

function withChecked(record: InstallRecord, path: string, sha256: string): InstallRecord {
  const files = record.files.map((file) => (file.path === path ? { ...file, sha256, checked: true } : file));
  return { ...record, files };
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
