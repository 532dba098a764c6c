import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectorSchema } from '../../bundles/manifest/detector';
import type { PixelImage } from '../../contract/events';
import { createDetector } from './detector';
import { overlapOf } from './finding';
import { decodePeaks } from './peaks';

const goldenSchema = z.object({
  detector: detectorSchema,
  rgb: z.base64(),
  found: z.array(
    z.object({
      name: z.string(),
      colour: z.string().nullable(),
      box: z.array(z.number()).length(4),
      score: z.number(),
    }),
  ),
});
const folder = join(import.meta.dirname, '../fixtures/detector');

/** A small network of either kind, and what PyTorch found with it in a picture. */
async function load(name: 'peaks' | 'votes') {
  const golden = goldenSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  const session = await ort.InferenceSession.create(
    new Uint8Array(readFileSync(join(folder, `${name}.onnx`))),
    {
      executionProviders: ['wasm'],
    },
  );
  const detector = createDetector({ ort, backend: 'wasm' }, session, golden.detector);
  return { golden, detector, pixels: pixelsOf(golden.rgb, golden.detector.picture) };
}

function pixelsOf(rgb: string, { width, height }: { width: number; height: number }): PixelImage {
  const bytes = Buffer.from(rgb, 'base64');
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.set(bytes.subarray(i * 3, i * 3 + 3), i * 4);
  return { width, height, data };
}

describe('a detector', () => {
  it.each(['peaks', 'votes'] as const)('finds by %s what PyTorch finds', async (name) => {
    const { golden, detector, pixels } = await load(name);
    const found = await detector.detect(pixels);
    expect(golden.found.length).toBeGreaterThan(5);
    expect(found.map(({ name: cls, colour }) => [cls, colour])).toEqual(
      golden.found.map(({ name: cls, colour }) => [cls, colour]),
    );
    for (const [i, { box, score }] of found.entries()) {
      const expected = golden.found[i];
      if (!expected) throw new Error('as many as PyTorch');
      expect(score).toBeCloseTo(expected.score, 3);
      const sides = [box.x1, box.y1, box.x2, box.y2];
      sides.forEach((side, n) => expect(Math.abs(side - (expected.box[n] ?? 0))).toBeLessThan(2));
    }
    await detector.release();
  });

  it('says so when the picture has another size', async () => {
    const { detector } = await load('peaks');
    const small: PixelImage = { width: 8, height: 8, data: new Uint8ClampedArray(256) };
    await expect(detector.detect(small)).rejects.toMatchObject({ kind: 'invalid-request' });
    await detector.release();
  });
});

describe('a detector that reads tokens', () => {
  const facts = detectorSchema.parse({
    reads: 'tokens',
    picture: { width: 8, height: 8 },
    decoding: { kind: 'listed', threshold: 0.2 },
    classes: ['cat', 'dog'],
    colours: [null, 'red'],
    alike: {},
  });
  const pixels: PixelImage = { width: 8, height: 8, data: new Uint8ClampedArray(256) };
  const rows = {
    boxes: [0.1, 0.2, 0.5, 0.6, 0, 0, 1, 1, 0.3, 0.3, 0.4, 0.4],
    classes: [1, 0, 0],
    colours: [1, 0, 1],
    scores: [0.9, 0.2, 0.1],
  };
  const fed: unknown[] = [];
  const session = {
    inputNames: ['image_tokens'],
    run: (feed: Record<string, ort.Tensor>) => {
      fed.push(feed.image_tokens?.data, feed.image_tokens?.dims);
      const given = Object.entries(rows).map(([name, values]) => [name, new ort.Tensor('float32', values)]);
      return Promise.resolve(Object.fromEntries(given) as Record<string, ort.Tensor>);
    },
  } as unknown as ort.InferenceSession;
  const detector = createDetector({ ort, backend: 'wasm' }, session, facts);

  it('gives what the graph lists, without what can hardly be seen', async () => {
    const found = await detector.detect(pixels, Int32Array.from([3, 1, 4]));
    expect(fed).toEqual([Int32Array.from([3, 1, 4]), [1, 3]]);
    expect(found.map(({ name, colour, box }) => [name, colour, box.x1, box.y2])).toEqual([
      ['dog', 'red', 100, 600],
      ['cat', null, 0, 999],
    ]);
  });

  it('can’t look at a picture of which it has no tokens', async () => {
    await expect(detector.detect(pixels)).rejects.toMatchObject({ code: 'needs-image-tokens' });
  });
});

describe('decoding peaks', () => {
  const rule = { kind: 'peaks', threshold: 0.3, most: 40, sameClass: 0.6, anyClass: 0.85 } as const;
  /** Four cells, two classes; every cell has the same box unless moved. */
  const maps = (scores: number[], shift = 0) => ({
    cells: 4,
    scores: Float32Array.from(scores),
    colours: Float32Array.from([0, 0, 0, 0, 1, -1, -1, -1]),
    boxes: Float32Array.from([0, shift, 0, 0, 0, 0, 0, 0, 0.5, 0.5 + shift, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
  });

  it('takes the better of two answers for one object, and both for two objects', () => {
    const same = decodePeaks(maps([0.5, 0.9, 0, 0, 0, 0, 0, 0]), rule);
    expect(same).toMatchObject([{ cls: 0, colour: 0 }]);
    expect(same[0]?.score).toBeCloseTo(0.9);
    const apart = decodePeaks(maps([0.5, 0.9, 0, 0, 0, 0, 0, 0], 0.4), rule);
    expect(apart).toHaveLength(2);
    // Of two classes, boxes must be all but equal to be one object.
    expect(decodePeaks(maps([0.5, 0, 0, 0, 0, 0.9, 0, 0], 0.1), rule)).toHaveLength(2);
    expect(decodePeaks(maps([0.5, 0, 0, 0, 0, 0.9, 0, 0]), rule)).toMatchObject([{ cls: 1 }]);
  });

  it('finds nothing below the threshold', () => {
    expect(decodePeaks(maps([0.29, 0.1, 0, 0, 0, 0, 0, 0]), rule)).toEqual([]);
  });
});

describe('overlapOf', () => {
  it('is 0 for empty boxes', () => {
    expect(overlapOf([0, 0, 0, 0], [0, 0, 0, 0])).toBe(0);
    expect(overlapOf([0, 0, 1, 1], [0, 0, 1, 0.5])).toBe(0.5);
  });
});
