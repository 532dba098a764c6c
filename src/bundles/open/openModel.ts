import { GeneratorError } from '../../contract/errors';
import { hashDiffers } from '../files/errors';
import { sha256, sha256OfBlob } from '../files/hash';
import type { Bundle } from '../layouts/bundle';
import type { ModelFolder } from '../layouts/modelFolder';
import type { Precision } from '../layouts/sixFiles/choose';
import type { Identity } from '../layouts/sixFiles/describe';
import { openSixFiles } from '../layouts/sixFiles/open';
import type { BundleFile } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { manifestFor } from '../manifest/target';

/**
 * The files of a model as a bundle for one back end, whatever its layout; `identity` is for one that doesn't name
 * itself. Files that the folder has not checked are checked here. Throws `GeneratorError`.
 */
export async function openModel(
  folder: ModelFolder,
  identity: Identity,
  precision: Precision,
): Promise<Bundle> {
  if (!folder.files.some(({ path }) => path === 'manifest.json')) {
    return openSixFiles(folder, identity, precision);
  }
  const bytes = await folder.read('manifest.json');
  const whole = parseManifest(new TextDecoder().decode(bytes));
  const manifest = manifestFor(whole, precision === 'wasm' ? 'wasm' : 'webgpu');
  const blob = checkedBlobs(folder, manifest.files);
  return {
    manifest,
    hash: await sha256(bytes),
    blob,
    read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
  };
}

/** The files of a manifest, each compared once with what it says of it. */
function checkedBlobs(folder: ModelFolder, files: readonly BundleFile[]): ModelFolder['blob'] {
  // A folder that knows a hash checks by it itself.
  const checked = new Set(folder.files.filter(({ sha256: hash }) => hash !== '').map(({ path }) => path));
  return async (path) => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new GeneratorError('file-not-part-of-model', { file: path });
    const contents = await folder.blob(path);
    if (contents.size !== file.bytes) {
      const sizes = { expected: file.bytes, found: contents.size };
      throw new GeneratorError('file-size-differs', { file: path, ...sizes });
    }
    if (checked.has(path)) return contents;
    const found = await sha256OfBlob(contents);
    if (found !== file.sha256) throw hashDiffers(file, found);
    checked.add(path);
    return contents;
  };
}
