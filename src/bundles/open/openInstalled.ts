import { GeneratorError } from '../../contract/errors';
import type { LoadProgress } from '../../contract/generator';
import { hashDiffers } from '../files/errors';
import { sha256OfBlob, sha256OfText } from '../files/hash';
import { openOpfsStore } from '../files/opfs';
import type { FileStore } from '../files/store';
import type { InstallRecord } from '../install/record';
import { readRecord, writeRecord } from '../install/records';
import type { Bundle } from '../layouts/bundle';
import type { InstalledModel, ModelFile, ModelFolder } from '../layouts/modelFolder';
import type { Precision } from '../layouts/sixFiles/choose';
import { openModel } from './openModel';

/**
 * Opens a model that was installed on this device. No network. Throws `GeneratorError` `bundle-damaged` when it
 * isn't complete. A file that turns out to be altered is dropped, so that resuming the download mends it.
 */
export async function openInstalled(id: string, given?: FileStore): Promise<InstalledModel> {
  const store = given ?? (await openOpfsStore());
  const record = store && (await readRecord(store, id));
  if (!store || !record) {
    throw new GeneratorError('model-not-here');
  }
  const missing = await firstMissing(store, record);
  if (missing !== null) {
    throw new GeneratorError('model-incomplete', { name: record.name, file: missing });
  }
  const files = record.files.map(({ path, bytes, sha256 }): ModelFile => ({
    path,
    bytes,
    sha256: sha256 ?? '',
  }));
  const checked = new Set<string>();
  const blob = async (path: string): Promise<Blob> => {
    const file = record.files.find((candidate) => candidate.path === path);
    if (!file) throw new GeneratorError('file-for-other-backend', { name: record.name, file: path });
    const found = await store.blob(file.key);
    if (checked.has(path)) return found;
    const hash = await sha256OfBlob(found);
    if (hash !== file.sha256) {
      await dropFile(store, record, path);
      throw hashDiffers(file, hash);
    }
    checked.add(path);
    return found;
  };
  return {
    id,
    kind: record.kind,
    name: record.name,
    licence: record.licence,
    hash: await hashOf(files),
    folder: {
      files,
      blob,
      read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
    },
  };
}

/** An installed model as a bundle for one back end, whatever its layout. Throws `GeneratorError`. */
export async function bundleOf(
  model: InstalledModel,
  precision: Precision,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Bundle> {
  const { folder } = model;
  const total = folder.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const reading = (path: string): void =>
    onProgress({ phase: 'verify', loadedBytes: total, totalBytes: total, file: path });
  const files: ModelFolder = {
    files: folder.files,
    read(path) {
      reading(path);
      return folder.read(path);
    },
    blob(path) {
      reading(path);
      return folder.blob(path);
    },
  };
  return openModel(files, model, precision);
}

async function firstMissing(store: FileStore, record: InstallRecord): Promise<string | null> {
  for (const { path, key, bytes, checked } of record.files) {
    if (!checked || (await store.size(key)) !== bytes) return path;
  }
  return null;
}

async function dropFile(store: FileStore, record: InstallRecord, path: string): Promise<void> {
  const files = record.files.map((file) => (file.path === path ? { ...file, checked: false } : file));
  await writeRecord(store, { ...record, files });
  const dropped = files.find((file) => file.path === path);
  if (dropped) await store.remove(dropped.key);
}

const hashOf = (files: readonly ModelFile[]): Promise<string> =>
  sha256OfText(
    files
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .toSorted()
      .join(''),
  );
