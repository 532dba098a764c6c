import { GeneratorError } from '../../contract/errors';
import { hashDiffers } from '../files/errors';
import { sha256, sha256OfBlob } from '../files/hash';
import type { Bundle } from '../layouts/bundle';
import type { NearPlace } from '../layouts/place';
import type { Precision } from '../layouts/sixFiles/choose';
import type { Identity } from '../layouts/sixFiles/describe';
import { openSixFiles } from '../layouts/sixFiles/open';
import type { BundleFile } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { manifestFor } from '../manifest/target';

/**
 * What lies in a place as a bundle for one back end, whatever its layout; `identity` is for a model that doesn't name
 * itself. Files whose sha256 the place doesn't know are checked here. Throws `GeneratorError`.
 */
export async function openPlace(place: NearPlace, identity: Identity, precision: Precision): Promise<Bundle> {
  if (!(await place.has('manifest.json'))) return openSixFiles(place, identity, precision);
  const bytes = new Uint8Array(await (await place.blob('manifest.json')).arrayBuffer());
  const whole = parseManifest(new TextDecoder().decode(bytes));
  const manifest = manifestFor(whole, precision === 'wasm' ? 'wasm' : 'webgpu');
  const blob = checkedBlobs(place, manifest.files);
  return {
    manifest,
    hash: await sha256(bytes),
    blob,
    read: async (path) => new Uint8Array(await (await blob(path)).arrayBuffer()),
  };
}

/** The files of a manifest, each compared once with what it says of it. */
function checkedBlobs(place: NearPlace, files: readonly BundleFile[]): NearPlace['blob'] {
  const checked = new Set<string>();
  return async (path) => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new GeneratorError('file-not-part-of-model', { file: path });
    const contents = await place.blob(path);
    if (contents.size !== file.bytes) {
      const sizes = { expected: file.bytes, found: contents.size };
      throw new GeneratorError('file-size-differs', { file: path, ...sizes });
    }
    if (checked.has(path) || place.facts(path).sha256 !== undefined) return contents;
    const found = await sha256OfBlob(contents);
    if (found !== file.sha256) throw hashDiffers(file, found);
    checked.add(path);
    return contents;
  };
}
