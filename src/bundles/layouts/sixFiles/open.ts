import { GeneratorError } from '../../../contract/errors';
import { sha256OfBlob, sha256OfText } from '../../files/hash';
import type { Bundle } from '../bundle';
import type { NearPlace } from '../place';
import { type Precision, SLOW_BUT_SMALL, isFourBit } from './choose';
import { type Identity, describeSixFiles } from './describe';
import { type FoundSixFiles, findSixFiles } from './find';

/** A tokenizer of a large vocabulary has some 10 MB. */
const MAX_TEXT = 64e6;

/**
 * A model in the layout of `onnx-community/Janus-Pro-1B-ONNX` as a bundle: its configuration becomes
 * a manifest, and of every graph the variant is taken that suits the back end. Throws `GeneratorError`.
 */
export async function openSixFiles(
  place: NearPlace,
  identity: Identity,
  precision: Precision,
): Promise<Bundle> {
  const found = await findSixFiles({ has: place.has, text: (path) => place.text(path, MAX_TEXT) }, precision);
  const bytesOf = (path: string): number => place.facts(path).bytes ?? 0;
  refuseTooSlow(found, bytesOf);
  const files = await Promise.all(
    found.paths.map(async (path) => ({
      path,
      bytes: bytesOf(path),
      // A folder as it lies on a disk: nobody has computed its hashes yet.
      sha256: place.facts(path).sha256 ?? (await sha256OfBlob(await place.blob(path))),
    })),
  );
  const manifest = describeSixFiles(found, files, identity);
  return {
    manifest,
    hash: await sha256OfText(JSON.stringify(manifest)),
    read: async (path) => new Uint8Array(await (await place.blob(path)).arrayBuffer()),
    blob: place.blob,
  };
}

function refuseTooSlow({ graphs, precision }: FoundSixFiles, bytesOf: (path: string) => number): void {
  if (precision !== 'wasm') return;
  for (const [graph, { path, variant, externalData }] of Object.entries(graphs)) {
    const multiplies = graph !== 'prepare_inputs_embeds' && graph !== 'image_decode';
    const bytes = [path, ...externalData].reduce((sum, part) => sum + bytesOf(part), 0);
    if (multiplies && isFourBit(variant) && bytes > SLOW_BUT_SMALL) {
      throw new GeneratorError('four-bit-too-slow', { file: path });
    }
  }
}
