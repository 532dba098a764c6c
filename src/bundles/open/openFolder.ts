import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { GeneratorError } from '../../contract/errors';
import type { Bundle } from '../layouts/bundle';
import type { NearPlace } from '../layouts/place';
import type { Precision } from '../layouts/sixFiles/choose';
import { openPlace } from './openPlace';

/**
 * Opens a model in a local folder (Node): a bundle, or the six-graph layout of
 * `onnx-community/Janus-Pro-1B-ONNX`. Files are checked when they are read. Throws `GeneratorError`.
 */
export async function openFolder(folder: string, precision: Precision = 'wasm'): Promise<Bundle> {
  const files = await filesOf(folder);
  if (!files.has('manifest.json') && !files.has('config.json')) {
    throw new GeneratorError('no-model-in-folder', { folder });
  }
  const name = basename(folder);
  const id = name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
  const licence = {
    name: 'Not stated',
    notice: 'The folder does not say under which licence these weights may be used.',
  };
  const identity = { id: id.replace(/^[^a-z0-9]+/, '') || 'model', name, licence };
  return openPlace(diskPlace(folder, name, files), identity, precision);
}

/** The files of a folder and the folders in it, with their sizes, by paths with forward slashes. */
async function filesOf(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, number>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const status = await stat(path).catch(() => null);
    if (status?.isFile()) files.set(relative(folder, path).replaceAll(sep, '/'), status.size);
  }
  return files;
}

/** A folder on the disk as a place: nobody has computed the hashes of such files yet. */
function diskPlace(folder: string, name: string, files: ReadonlyMap<string, number>): NearPlace {
  const blob = (path: string): Promise<Blob> =>
    openAsBlob(join(folder, path)).catch(() => {
      throw new GeneratorError('file-missing', { file: path });
    });
  return {
    name,
    licence: null,
    url: () => null,
    has: (path) => files.has(path),
    text: async (path, most) => ((files.get(path) ?? Infinity) <= most ? (await blob(path)).text() : null),
    facts: (path) => ({ bytes: files.get(path) }),
    blob,
  };
}
