import { GeneratorError, throwIfAborted } from '../../contract/errors';
import { copyFile } from '../files/copy';
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

type Bring = (file: InstallFile, onBytes: (bytes: number) => void) => Promise<string>;

/**
 * Brings a recorded model onto the device, going on from what is here, and checks every file. One tab at a time.
 * Throws `GeneratorError` (what has arrived is kept, except of a file whose contents are wrong), or an `AbortError`.
 */
export const install = (id: string, options: InstallOptions): Promise<InstallRecord> =>
  bringAll(id, options, (file, onBytes) => {
    // Files of a folder have no address: only the folder can bring them.
    if (file.url === null) throw new GeneratorError('file-missing', { file: file.path });
    const onRestart = (why: RestartReason): void => options.onRestart(file.path, why);
    return downloadFile(file.url, file, options.store, { ...options, onBytes, onRestart });
  });

/** As `install`, with the files of a folder that the person chose. `contents` by path. */
export const importFiles = (
  id: string,
  contents: ReadonlyMap<string, Blob>,
  options: Pick<InstallOptions, 'store' | 'signal' | 'onProgress'>,
): Promise<InstallRecord> =>
  bringAll(id, options, (file, onBytes) =>
    copyFile(contents.get(file.path), file, options.store, { signal: options.signal, onBytes }),
  );

/** Brings, one by one, what isn't here and checked yet, and notes in the record what is. */
async function bringAll(
  id: string,
  { store, signal, onProgress }: Pick<InstallOptions, 'store' | 'signal' | 'onProgress'>,
  bring: Bring,
): Promise<InstallRecord> {
  return withInstallLock(id, async () => {
    let record = await recordOf(store, id);
    const total = totalBytes(record);
    let before = 0;
    try {
      for (const file of record.files) {
        throwIfAborted(signal);
        const report = (bytes: number): void =>
          onProgress({ loaded: before + bytes, total, file: file.path });
        if (!file.checked || (await store.size(file.key)) !== file.bytes) {
          record = withChecked(record, file.path, await bring(file, report));
          await writeRecord(store, record);
        }
        report(file.bytes);
        before += file.bytes;
      }
    } catch (error) {
      if (!isFull(error)) throw error;
      throw new GeneratorError('disk-full', { missing: total - (await bytesHere(store, record)) });
    }
    return record;
  });
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

function withChecked(record: InstallRecord, path: string, sha256: string): InstallRecord {
  const files = record.files.map((file) => (file.path === path ? { ...file, sha256, checked: true } : file));
  return { ...record, files };
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';
