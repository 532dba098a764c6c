import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Detection, PaintImageEvent } from '../../contract/events';
import { createNodeGenerator } from '../../generator/node';
import { areaOf, flattened } from '../../library/out/layered';
import type { PaintingRecord } from '../../library/painting';
import { separate, type SeparatingModel } from './separate';

const CHAIN =
  'There is a <|obj_start|>tree<|obj_end|> <|box_start|>(450,280),(850,790)<|box_end|>. In front of the tree is a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(400,550),(790,820)<|box_end|>. The background is plain.<begin_of_image>';

it(
  'takes a picture of the shipped model apart so that its layers give it back',
  { timeout: 180_000 },
  async () => {
    const generator = await createNodeGenerator(join(import.meta.dirname, '../../../models/mini'), {
      threads: 1,
    });
    try {
      const { signal } = new AbortController();
      const about = generator.describe();
      const model: SeparatingModel = {
        description: about,
        async paint(chain, prompt, seed, keep) {
          const images: PaintImageEvent[] = [];
          const request = { ...about.defaults.paint, chain, prompt, seed, count: 1, ...(keep && { keep }) };
          for await (const event of generator.paint(request, signal)) {
            if (event.kind === 'image') images.push(event);
          }
          return images[0] ?? Promise.reject(new Error('no picture'));
        },
        async detect(pixels, tokens) {
          const found: Detection[] = [];
          for await (const event of generator.detect({ pixels, tokens }, signal))
            found.push(...event.detections);
          return found;
        },
      };
      const picture = await model.paint(CHAIN, 'a blue car before a tree', 1);
      const painting = {
        chain: CHAIN,
        prompt: 'a blue car before a tree',
        seed: 1,
        tokens: [...picture.tokens],
      };
      const parts = await separate(painting as unknown as PaintingRecord, model, () => undefined);

      expect(parts.layers.map(({ name }) => name)).toEqual(['tree', 'blue car']);
      expect(parts).toMatchObject({ told: true, missing: [], unplanned: [] });
      // The bound that the dialog says: no channel of any pixel is further off than two steps of 255.
      const again = Array.from(flattened(parts).data);
      const off = again.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - (picture.pixels.data[at] ?? 0))),
        0,
      );
      expect(off).toBeLessThanOrEqual(2);
      // The tree comes whole, its trunk too, which the car hides.
      const tree = parts.layers[0]?.pixels;
      const area = tree && areaOf(tree);
      expect(area && area.y + area.height).toBeGreaterThan(0.77 * 512);
      const hidden = (0.74 * 512) | 0;
      expect(tree?.data[(hidden * 512 + ((0.65 * 512) | 0)) * 4 + 3]).toBe(255);
    } finally {
      await generator.dispose();
    }
  },
);
