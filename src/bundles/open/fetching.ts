import type { LoadProgress } from '../../contract/generator';
import { throwIfAborted, GeneratorError } from '../../contract/errors';
import { downloadFile } from '../files/download';
import type { FileStore } from '../files/store';
import type { InstallFile, InstallRecord } from '../install/record';
import { prune } from '../install/records';
import type { Keeper } from './kept';

export interface FetchOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LoadProgress) => void;
  /** Waits between tries after a lost connection, in ms. */
  readonly retryDelays: readonly number[];
}

/** The weights and what goes with them, in bytes: what there is to wait for. */
export const bytesToBring = ({ files }: InstallRecord): number =>
  files.reduce((sum, { path, bytes }) => sum + (path === 'manifest.json' ? 0 : bytes), 0);

/** Brings what is missing as the model is opened, and anew what is damaged; what no model needs any more goes. */
export function byFetching(record: InstallRecord, store: FileStore, options: FetchOptions): Keeper {
  const { fetch, signal, onProgress, retryDelays } = options;
  const total = bytesToBring(record);
  const checked = new Set<string>();

  async function bring(file: InstallFile, before: number): Promise<void> {
    const { url, path, key } = file;
    if (url === null) throw new GeneratorError('file-missing', { file: path });
    const onBytes = (bytes: number): void =>
      onProgress({ phase: 'download', loadedBytes: before + bytes, totalBytes: total, file: path });
    await locked(key, async () => {
      // Another tab may have brought it meanwhile; it is then checked when read.
      if ((await store.size(key)) === file.bytes) return;
      await downloadFile(url, file, store, { signal, fetch, retryDelays, onBytes });
      checked.add(key);
    });
  }

  return {
    async complete() {
      let loaded = 0;
      for (const file of record.files) {
        throwIfAborted(signal);
        if ((await store.size(file.key)) !== file.bytes) await bring(file, loaded);
        if (file.path !== 'manifest.json') loaded += file.bytes;
      }
      await prune(
        store,
        record.files.map(({ key }) => key),
      );
    },
    isChecked: ({ key }) => checked.has(key),
    async mend(file) {
      await store.remove(file.key);
      await bring(file, 0);
    },
  };
}

/** One tab downloads a file at a time; the others wait and then find it. */
async function locked(key: string, run: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  await (locks ? locks.request(`scenograph-model-${key}`, run) : run());
}
