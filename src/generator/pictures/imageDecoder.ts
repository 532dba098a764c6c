import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import type { PixelImage } from '../../contract/events';
import type { Engine, OrtSession } from '../engine/ort';
import { at } from '../numbers/at';
import { toFloat32 } from '../numbers/half';
import { pixels } from '../trial/golden';
import type { Triable } from '../trial/rightPlace';

/** Turns a whole grid of tokens into a picture. */
export interface ImageDecoder extends Triable {
  decode(tokens: Int32Array): Promise<PixelImage>;
}

/** `tried`: the tokens that it is tried on, a whole grid. */
export function createImageDecoder(
  engine: Engine,
  session: OrtSession,
  manifest: BundleManifest,
  tried: Int32Array,
): ImageDecoder {
  // A manifest that was not written with the graph names no tensors: the session does.
  const input = session.inputNames[0] ?? '';
  const output = session.outputNames[0] ?? '';
  const type = session.inputMetadata[0];
  const isLong = type?.isTensor === true && type.type === 'int64';
  const { width, height } = manifest.image;
  const decode = async (tokens: Int32Array): Promise<PixelImage> => {
    const dims = [1, tokens.length];
    const feed = isLong
      ? new engine.ort.Tensor('int64', BigInt64Array.from(tokens, BigInt), dims)
      : new engine.ort.Tensor('int32', tokens.slice(), dims);
    const results = await session.run({ [input]: feed }, [output]);
    const planes = toFloat32(await results[output]?.getData());
    if (planes.length !== 3 * width * height) {
      const { name } = manifest;
      throw new GeneratorError('picture-size-differs', { name, numbers: planes.length, width, height });
    }
    return { width, height, data: toPixels(planes, width * height) };
  };
  return {
    decode,
    numbers: async () => pixels(await decode(tried)),
    release: () => session.release(),
  };
}

/** Planes [3, H, W] in [-1, 1] to RGBA: clip((x + 1) / 2 * 255). */
export function toPixels(planes: Float32Array, size: number): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(size * 4);
  for (let pixel = 0; pixel < size; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      data[pixel * 4 + channel] = ((at(planes, channel * size + pixel) + 1) / 2) * 255;
    }
    data[pixel * 4 + 3] = 255;
  }
  return data;
}
