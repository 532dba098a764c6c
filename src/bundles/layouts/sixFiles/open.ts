import { GeneratorError } from '../../../contract/errors';
import { sha256OfBlob, sha256OfText } from '../../files/hash';
import type { Bundle } from '../bundle';
import type { ModelFolder } from '../modelFolder';
import { type Precision, SLOW_BUT_SMALL, isFourBit } from './choose';
import { type Identity, describeSixFiles } from './describe';
import { type FoundSixFiles, findSixFiles } from './find';

/**
 * A model in the layout of `onnx-community/Janus-Pro-1B-ONNX` as a bundle: its configuration becomes
 * a manifest, and of every graph the variant is taken that suits the back end. Throws `GeneratorError`.
 */
export async function openSixFiles(
  folder: ModelFolder,
  identity: Identity,
  precision: Precision,
): Promise<Bundle> {
  const sizes = new Map(folder.files.map((file) => [file.path, file.bytes]));
  const found = await findSixFiles(
    {
      has: (path) => sizes.has(path),
      text: async (path) => (sizes.has(path) ? new TextDecoder().decode(await folder.read(path)) : null),
    },
    precision,
  );
  refuseTooSlow(found, sizes);
  const used = new Set(found.paths);
  const files = await Promise.all(
    folder.files
      .filter(({ path }) => used.has(path))
      // A folder as it lies on a disk: nobody has computed its hashes yet.
      .map(async (file) => ({
        ...file,
        sha256: file.sha256 || (await sha256OfBlob(await folder.blob(file.path))),
      })),
  );
  const manifest = describeSixFiles(found, files, identity);
  return {
    manifest,
    hash: await sha256OfText(JSON.stringify(manifest)),
    read: (path) => folder.read(path),
    blob: (path) => folder.blob(path),
  };
}

function refuseTooSlow({ graphs, precision }: FoundSixFiles, sizes: ReadonlyMap<string, number>): void {
  if (precision !== 'wasm') return;
  for (const [graph, { path, variant, externalData }] of Object.entries(graphs)) {
    const multiplies = graph !== 'prepare_inputs_embeds' && graph !== 'image_decode';
    const bytes = [path, ...externalData].reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0);
    if (multiplies && isFourBit(variant) && bytes > SLOW_BUT_SMALL) {
      throw new GeneratorError('four-bit-too-slow', { file: path });
    }
  }
}
