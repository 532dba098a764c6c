import { GeneratorError } from '../../contract/errors';
import { hashDiffers } from '../files/errors';
import { sha256OfBlob } from '../files/hash';
import type { FileStore } from '../files/store';
import type { InstallFile, InstallRecord } from '../install/record';
import { writeRecord } from '../install/records';
import type { NearPlace } from '../layouts/place';

/** What is done about files that are not here as the record says. */
export interface Keeper {
  /** Has all files here, with their sizes; their contents are looked at when they are read. Throws `GeneratorError`. */
  complete(): Promise<void>;
  /** Whether the contents of a file were compared with its sha256 as they came. */
  isChecked(file: InstallFile): boolean;
  /** Puts a file right whose contents are wrong, or throws `GeneratorError`. */
  mend(file: InstallFile, found: string): Promise<void>;
}

/** The files of a record as they are kept on this device: each compared with its sha256 before it is handed out. */
export function keptPlace(record: InstallRecord, store: FileStore, keeper: Keeper): NearPlace {
  const files = new Map(record.files.map((file) => [file.path, file]));
  const checked = new Set<string>();
  const blob: NearPlace['blob'] = async (path) => {
    const file = files.get(path);
    if (!file) throw new GeneratorError('file-for-other-backend', { name: record.name, file: path });
    const kept = await store.blob(file.key);
    if (checked.has(path) || (keeper.isChecked(file) && kept.size === file.bytes)) return kept;
    const found = await sha256OfBlob(kept);
    if (found !== file.sha256) {
      await keeper.mend(file, found);
      const mended = await store.blob(file.key);
      const now = await sha256OfBlob(mended);
      if (now !== file.sha256) throw hashDiffers(file, now);
    }
    checked.add(path);
    return store.blob(file.key);
  };
  return {
    name: record.name,
    licence: record.licence,
    url: (path) => files.get(path)?.url ?? null,
    has: (path) => files.has(path),
    text: async (path, most) => {
      const file = files.get(path);
      return file && file.bytes <= most ? (await blob(path)).text() : null;
    },
    facts(path) {
      const { bytes, sha256 } = files.get(path) ?? {};
      return { bytes, ...(sha256 && { sha256 }) };
    },
    blob,
  };
}

/**
 * Of a model that a person brought here: nothing is asked of a network. A file that turns out to be altered is dropped,
 * so that resuming the download mends it.
 */
export function untilResumed(record: InstallRecord, store: FileStore): Keeper {
  return {
    async complete() {
      for (const { path, key, bytes, checked } of record.files) {
        if (checked && (await store.size(key)) === bytes) continue;
        throw new GeneratorError('model-incomplete', { name: record.name, file: path });
      }
    },
    isChecked: () => false,
    async mend(file, found) {
      const files = record.files.map((other) =>
        other.path === file.path ? { ...other, checked: false } : other,
      );
      await writeRecord(store, { ...record, files });
      await store.remove(file.key);
      throw hashDiffers(file, found);
    },
  };
}
