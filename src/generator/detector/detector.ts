import type { DetectorFacts } from '../../bundles/manifest/detector';
import { GeneratorError } from '../../contract/errors';
import type { Detection, PixelImage } from '../../contract/events';
import type { Engine, OrtSession } from '../engine/ort';
import { at } from '../numbers/at';
import { fixedPicture } from '../trial/golden';
import type { Triable } from '../trial/rightPlace';
import { toDetection } from './finding';
import { decodePeaks } from './peaks';
import { decodeVotes } from './votes';

/** Finds objects in pictures of one size. */
export interface Detector extends Triable {
  detect(pixels: PixelImage): Promise<Detection[]>;
}

/** A detector on a compiled graph. Throws `invalid-request` for a picture of another size. */
export function createDetector(engine: Engine, session: OrtSession, facts: DetectorFacts): Detector {
  const { width, height } = facts.picture;
  const [input = 'image'] = session.inputNames;

  async function run(pixels: PixelImage): Promise<Record<string, Float32Array>> {
    const feed = new engine.ort.Tensor('float32', toPlanes(pixels), [1, 3, height, width]);
    const results = await session.run({ [input]: feed });
    const entries = Object.entries(results).map(
      async ([name, tensor]) => [name, (await tensor.getData()) as Float32Array] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  return {
    async detect(pixels) {
      if (pixels.width !== width || pixels.height !== height) throw otherSize(pixels, facts);
      const { decoding } = facts;
      const results = await run(pixels);
      const need = (name: string): Float32Array => {
        const values = results[name];
        if (!values) throw new Error(`the detector gives no "${name}"`);
        return values;
      };
      const boxes = need('boxes');
      const count = boxes.length / 4;
      const findings =
        decoding.kind === 'peaks'
          ? decodePeaks({ cells: count, scores: need('scores'), colours: need('colours'), boxes }, decoding)
          : decodeVotes(
              { patches: count, classes: need('classes'), colours: need('colours'), boxes },
              decoding,
            );
      return findings.map((finding) => toDetection(finding, facts));
    },
    numbers: () => run(fixedPicture(width, height)),
    release: () => session.release(),
  };
}

/** RGBA to planes [3, H, W] in [-1, 1]. */
function toPlanes({ width, height, data }: PixelImage): Float32Array {
  const size = width * height;
  const planes = new Float32Array(3 * size);
  for (let pixel = 0; pixel < size; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      planes[channel * size + pixel] = at(data, pixel * 4 + channel) / 127.5 - 1;
    }
  }
  return planes;
}

function otherSize(pixels: PixelImage, { picture }: DetectorFacts): GeneratorError {
  const { width, height } = picture;
  const found = { foundWidth: pixels.width, foundHeight: pixels.height };
  return new GeneratorError('picture-of-other-size', { name: 'detector', width, height, ...found });
}
