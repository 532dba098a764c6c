import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GeneratorError } from '../contract';
import type { Bundle } from './bundle';
import { bundleDamaged } from './errors';
import { sha256 } from './hash';
import { parseManifest } from './manifest';

/** Opens a bundle in a local folder (Node). Files are checked when they are read. Throws `GeneratorError`. */
export async function openFolder(folder: string): Promise<Bundle> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, 'manifest.json'));
  } catch {
    throw new GeneratorError(
      'bundle-unsupported',
      `There is no model in ${folder}: it holds no manifest.json.`,
      'Give the folder of a bundle.',
    );
  }
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  return {
    manifest,
    hash: await sha256(bytes),
    async read(path) {
      const file = manifest.files.find((candidate) => candidate.path === path);
      if (!file) throw new GeneratorError('internal', `${path} is not part of the model.`, 'Load it again.');
      let contents: Uint8Array<ArrayBuffer>;
      try {
        contents = new Uint8Array(await readFile(join(folder, path)));
      } catch {
        throw bundleDamaged(file, 'nothing');
      }
      if (contents.length !== file.bytes) throw bundleDamaged(file, `${contents.length} bytes`);
      const found = await sha256(contents);
      if (found !== file.sha256) throw bundleDamaged(file, found);
      return contents;
    },
  };
}
