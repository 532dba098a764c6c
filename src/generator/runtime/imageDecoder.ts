import { at } from './at';
import type { BundleManifest } from '../bundle/manifest';
import type { PixelImage } from '../contract';
import type { Engine, OrtSession } from './ort';

/** Turns a whole grid of tokens into a picture. */
export interface ImageDecoder {
  decode(tokens: Int32Array): Promise<PixelImage>;
  release(): Promise<void>;
}

export function createImageDecoder(
  engine: Engine,
  session: OrtSession,
  manifest: BundleManifest,
): ImageDecoder {
  const { inputs, outputs } = manifest.graphs.image_decoder;
  const input = Object.keys(inputs)[0] ?? 'image_tokens';
  const output = Object.keys(outputs)[0] ?? 'image';
  const { width, height } = manifest.image;
  return {
    async decode(tokens) {
      const dims = [1, tokens.length];
      const feed =
        inputs[input]?.type === 'int64'
          ? new engine.ort.Tensor('int64', BigInt64Array.from(tokens, BigInt), dims)
          : new engine.ort.Tensor('int32', tokens.slice(), dims);
      const results = await session.run({ [input]: feed }, [output]);
      const planes = (await results[output]?.getData()) as Float32Array;
      return { width, height, data: toPixels(planes, width * height) };
    },
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
