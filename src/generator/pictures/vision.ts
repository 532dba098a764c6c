import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { PixelImage } from '../../contract/events';
import type { Engine, OrtSession } from '../engine/ort';
import { at } from '../numbers/at';
import { toFloat32 } from '../numbers/half';
import { fixedPicture } from '../trial/golden';
import type { Triable } from '../trial/rightPlace';

type Facts = Pick<NonNullable<BundleManifest['understanding']>, 'image' | 'mean' | 'std'>;

/** Pictures to rows that the decoder takes. */
export interface VisionEncoder extends Triable {
  /** `[tokens, width]` */
  encode(pixels: PixelImage): Promise<Float32Array>;
}

/** The session is the encoder's from now on. */
export function createVisionEncoder(
  { ort }: Pick<Engine, 'ort'>,
  session: OrtSession,
  facts: Facts,
): VisionEncoder {
  const encode = async (pixels: PixelImage): Promise<Float32Array> => {
    const dims = [1, 3, pixels.height, pixels.width];
    const input = new ort.Tensor('float32', normalised(pixels, facts), dims);
    const { image_features: rows } = await session.run({ pixel_values: input }, ['image_features']);
    if (!rows) throw new Error('the vision encoder gave no image_features');
    return toFloat32(await rows.getData());
  };
  const { width, height } = facts.image;
  return {
    encode,
    numbers: async () => ({ image_features: await encode(fixedPicture(width, height)) }),
    release: () => session.release(),
  };
}

/** RGBA to planes [3, H, W] of (x / 255 - mean) / std. */
export function normalised(
  { width, height, data }: PixelImage,
  { mean, std }: Pick<Facts, 'mean' | 'std'>,
): Float32Array {
  const size = width * height;
  const planes = new Float32Array(3 * size);
  for (let channel = 0; channel < 3; channel++) {
    for (let i = 0; i < size; i++) {
      planes[channel * size + i] = (at(data, 4 * i + channel) / 255 - at(mean, channel)) / at(std, channel);
    }
  }
  return planes;
}
