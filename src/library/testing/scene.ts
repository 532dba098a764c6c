import fc from 'fast-check';
import type { PaintingRecord } from '../painting';
import type { SceneFile } from '../scene';

/** Scenes and paintings for tests. */
export const chain =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(400,400)<|box_end|> is to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(520,300),(900,700)<|box_end|>.<begin_of_image>';

export const painting: PaintingRecord = {
  id: 'painting-1',
  sceneId: 'scene-1',
  prompt: 'a red apple to the left of a blue car',
  chain,
  planRevision: 3,
  seed: 7,
  guidance: 5,
  temperature: 1,
  model: { id: 'mini', name: 'Mini', hash: 'abc123', licence: 'MIT' },
  backend: 'wasm',
  tokens: [1, 2, 3, 4],
  width: 4,
  height: 3,
  createdAt: 1_700_000_000_000,
};

export const scene: SceneFile = {
  format: 'scenograph-scene',
  version: 1,
  id: 'scene-1',
  name: 'Apple and car',
  prompt: 'a red apple to the left of a blue car',
  chain,
  objects: [
    {
      id: 'o1',
      locked: false,
      hidden: false,
      modelBox: { x1: 90, y1: 100, x2: 390, y2: 400 },
      modelName: 'apple',
    },
    { id: 'o2', locked: true, hidden: true, modelBox: null, modelName: null },
  ],
  revision: 3,
  settings: { seed: 7, count: 2, planTemperature: 0.7, constrained: true, temperature: null, guidance: 5 },
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_100_000,
  painting,
};

/** Any scene that Scenograph could write, with text of any script. */
export const anyScene: fc.Arbitrary<SceneFile> = fc
  .record({
    name: fc.string({ maxLength: 40, unit: 'grapheme' }),
    prompt: fc.string({ maxLength: 300, unit: 'grapheme' }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    count: fc.integer({ min: 1, max: 16 }),
    guidance: fc.option(fc.double({ min: 1, max: 20, noNaN: true })),
    tokens: fc.array(fc.nat(65_535), { maxLength: 300 }),
    locked: fc.boolean(),
  })
  .map(({ name, prompt, seed, count, guidance, tokens, locked }) => ({
    ...scene,
    name,
    prompt,
    objects: scene.objects.map((object) => ({ ...object, locked })),
    settings: { ...scene.settings, seed, count, guidance },
    painting: { ...painting, prompt, tokens },
  }));

/** Any small picture; opaque half of the time. */
export const anyPixels = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    opaque: fc.boolean(),
  })
  .chain(({ width, height, opaque }) =>
    fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }).map((bytes) => ({
      width,
      height,
      data: Uint8ClampedArray.from(bytes, (value, i) => (opaque && i % 4 === 3 ? 255 : value)),
    })),
  );
