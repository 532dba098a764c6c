import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { GeneratorError } from '../../contract/errors';
import { hashDiffers } from '../files/errors';
import { sha256, sha256OfBlob } from '../files/hash';
import type { Bundle } from '../layouts/bundle';
import type { ModelFolder } from '../layouts/modelFolder';
import { openSixFiles } from '../layouts/sixFiles/open';
import type { BundleFile } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { manifestFor } from '../manifest/target';

/**
 * Opens a model in a local folder (Node): a bundle, or the six-graph layout of
 * `onnx-community/Janus-Pro-1B-ONNX`. Files are checked when they are read. Throws `GeneratorError`.
 */
export async function openFolder(folder: string): Promise<Bundle> {
  const files = await filesOf(folder);
  if (files.has('manifest.json')) return openBundleFolder(folder);
  if (files.has('config.json')) {
    const name = basename(folder);
    const id = name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
    const licence = {
      name: 'Not stated',
      notice: 'The folder does not say under which licence these weights may be used.',
    };
    return openSixFiles(
      modelFolder(folder, files),
      { id: id.replace(/^[^a-z0-9]+/, '') || 'model', name, licence },
      'wasm',
    );
  }
  throw new GeneratorError('no-model-in-folder', { folder });
}

async function openBundleFolder(folder: string): Promise<Bundle> {
  const bytes = new Uint8Array(await (await openAsBlob(join(folder, 'manifest.json'))).arrayBuffer());
  const manifest = manifestFor(parseManifest(new TextDecoder().decode(bytes)), 'wasm');
  const checked = new Set<string>();
  async function blob(path: string): Promise<Blob> {
    const file = manifest.files.find((candidate) => candidate.path === path);
    if (!file) throw new GeneratorError('file-not-part-of-model', { file: path });
    const contents = await existing(folder, file);
    if (contents.size !== file.bytes) {
      throw new GeneratorError('file-size-differs', {
        file: path,
        expected: file.bytes,
        found: contents.size,
      });
    }
    if (checked.has(path)) return contents;
    const found = await sha256OfBlob(contents);
    if (found !== file.sha256) throw hashDiffers(file, found);
    checked.add(path);
    return contents;
  }
  return {
    manifest,
    hash: await sha256(bytes),
    blob,
    read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
  };
}

async function existing(folder: string, file: BundleFile): Promise<Blob> {
  try {
    return await openAsBlob(join(folder, file.path));
  } catch {
    throw new GeneratorError('file-missing', { file: file.path });
  }
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

function modelFolder(folder: string, files: ReadonlyMap<string, number>): ModelFolder {
  const blob = (path: string): Promise<Blob> => openAsBlob(join(folder, path));
  return {
    files: [...files].map(([path, bytes]) => ({ path, bytes, sha256: '' })),
    blob,
    read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
  };
}
