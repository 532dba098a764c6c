import type { DetectorFacts } from '../../bundles/manifest/detector';
import { GeneratorError } from '../../contract/errors';
import type { Detection, PixelImage } from '../../contract/events';
import type { Engine, OrtSession, OrtTensor } from '../engine/ort';
import { at } from '../numbers/at';
import { fixedPicture } from '../trial/golden';
import type { Triable } from '../trial/rightPlace';
import { type Finding, toDetection } from './finding';
import { decodeListed } from './listed';
import { decodePeaks } from './peaks';
import { decodeVotes } from './votes';

/** Finds objects in pictures of one size. */
export interface Detector extends Triable {
  /** tokens: the picture's own, in raster order, which a detector that reads them can't do without. */
  detect(pixels: PixelImage, tokens?: Int32Array): Promise<Detection[]>;
}

/** A detector on a compiled graph. Throws `invalid-request` for a picture of another size, or without the tokens it reads. */
export function createDetector(engine: Engine, session: OrtSession, facts: DetectorFacts): Detector {
  const { width, height } = facts.picture;
  const [input = 'image'] = session.inputNames;

  const feedOf = (pixels: PixelImage, tokens?: Int32Array): OrtTensor => {
    const { Tensor } = engine.ort;
    if (facts.reads === 'pixels') return new Tensor('float32', toPlanes(pixels), [1, 3, height, width]);
    if (!tokens?.length) throw new GeneratorError('needs-image-tokens');
    return new Tensor('int32', tokens, [1, tokens.length]);
  };
  async function run(feed: OrtTensor): Promise<Record<string, Float32Array>> {
    const results = await session.run({ [input]: feed });
    const entries = Object.entries(results).map(
      async ([name, tensor]) => [name, (await tensor.getData()) as Float32Array] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  return {
    async detect(pixels, tokens) {
      if (pixels.width !== width || pixels.height !== height) throw otherSize(pixels, facts);
      return detectionsOf(await run(feedOf(pixels, tokens)), facts);
    },
    numbers: () => run(feedOf(fixedPicture(width, height))),
    release: () => session.release(),
  };
}

/** The outputs of a detector's graph, by name, in words. */
export function detectionsOf(
  results: Readonly<Record<string, Float32Array>>,
  facts: DetectorFacts,
): Detection[] {
  const { decoding } = facts;
  const need = (name: string): Float32Array => {
    const values = results[name];
    if (!values) throw new Error(`the detector gives no "${name}"`);
    return values;
  };
  const boxes = need('boxes');
  const count = boxes.length / 4;
  const colours = need('colours');
  const findingsBy = (): Finding[] => {
    switch (decoding.kind) {
      case 'peaks':
        return decodePeaks({ cells: count, scores: need('scores'), colours, boxes }, decoding);
      case 'votes':
        return decodeVotes({ patches: count, classes: need('classes'), colours, boxes }, decoding);
      case 'listed': {
        const listed = { rows: count, scores: need('scores'), classes: need('classes'), colours, boxes };
        return decodeListed(listed, decoding);
      }
    }
  };
  return findingsBy().map((finding) => toDetection(finding, facts));
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
