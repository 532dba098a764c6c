import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { GeneratorError } from '../../contract/errors';
import type { Bundle } from '../layouts/bundle';
import type { ModelFolder } from '../layouts/modelFolder';
import { openModel } from './openModel';

/**
 * Opens a model in a local folder (Node): a bundle, or the six-graph layout of
 * `onnx-community/Janus-Pro-1B-ONNX`. Files are checked when they are read. Throws `GeneratorError`.
 */
export async function openFolder(folder: string): Promise<Bundle> {
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
  return openModel(modelFolder(folder, files), identity, 'wasm');
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

/** Nobody has computed the hashes of such files yet. */
function modelFolder(folder: string, files: ReadonlyMap<string, number>): ModelFolder {
  const blob = (path: string): Promise<Blob> =>
    openAsBlob(join(folder, path)).catch(() => {
      throw new GeneratorError('file-missing', { file: path });
    });
  return {
    files: [...files].map(([path, bytes]) => ({ path, bytes, sha256: '' })),
    blob,
    read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
  };
}
