import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessOf, excessOfChange, LIMITS, objectsIn, OPENS } from './limits';
import { sceneFromFragment, sceneToFragment } from './link';
import { encodePng, readSceneFromPng } from './png';
import { sceneFromJson, sceneToJson } from './sceneJson';
import { memoryShelves } from './shelf';
import { libraryOn } from './store';
import { scene } from './testing/scene';
import type { SceneFile } from './scene';

const pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4).fill(255) };
const object = (name: string) => `<|obj_start|>${name}<|obj_end|> <|box_start|>(0,0),(9,9)<|box_end|>`;
const full = (sign: string): SceneFile => {
  const names = Array.from({ length: LIMITS.objects }, () => sign.repeat(100));
  const chain = names.map(object).join('');
  return {
    ...scene,
    name: sign.repeat(LIMITS.sceneName),
    prompt: sign.repeat(LIMITS.prompt),
    chain: chain + sign.repeat(LIMITS.chain - chain.length),
    tailLength: 0,
    objects: names.map((name, i) => ({
      id: `o${i + 1}`,
      locked: true,
      hidden: false,
      modelBox: { x1: 0, y1: 0, x2: 9, y2: 9 },
      modelName: name,
    })),
  };
};

describe('the limits of a scene', () => {
  it.each(['x', '\u0000', '\uD83D', '語', '\u2028', '"'])(
    'are wide enough for what is read back, filled with %j',
    async (sign) => {
      const library = libraryOn(memoryShelves());
      const whole = full(sign);
      expect(excessOf({ ...whole, sceneName: whole.name })).toEqual([]);
      expect(sceneFromJson(sceneToJson(whole))).toEqual(whole);
      const png = new Uint8Array(await (await encodePng(pixels, whole)).arrayBuffer());
      expect(await readSceneFromPng(png)).toEqual(whole);
      const { painting: _, ...bare } = whole;
      const link = await sceneToFragment(whole).catch((error: unknown) => error);
      if (typeof link === 'string') expect(await sceneFromFragment(link)).toEqual(bare);
      else expect(link).toMatchObject({ kind: 'too-large' });
      await library.putScene(whole);
      expect(await library.getScene(whole.id)).toEqual(whole);
    },
  );

  it('say what is over and by how much, and nothing of what is within', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(30_000), fc.nat(300), (objects, prompt, name) => {
        const excess = excessOf({
          prompt: 'p'.repeat(prompt),
          sceneName: 'n'.repeat(name),
          chain: object('x').repeat(objects),
        });
        const over = [
          prompt > LIMITS.prompt && { limit: 'prompt', most: LIMITS.prompt, found: prompt },
          name > LIMITS.sceneName && { limit: 'sceneName', most: LIMITS.sceneName, found: name },
          objects > LIMITS.objects && { limit: 'objects', most: LIMITS.objects, found: objects },
        ].filter((one) => one !== false);
        expect(excess).toEqual(over);
      }),
      { numRuns: 50 },
    );
    expect(excessOf({ objectNames: ['a', 'b'.repeat(LIMITS.objectName + 3)] })).toEqual([
      { limit: 'objectName', most: LIMITS.objectName, found: LIMITS.objectName + 3 },
    ]);
  });

  it('let a scene of an older build that is over them get smaller, and no larger', () => {
    const names = (count: number) => ({ objectNames: Array.from({ length: count }, () => 'x') });
    expect(excessOfChange(names(600), names(599))).toEqual([]);
    expect(excessOfChange(names(600), names(600))).toEqual([]);
    expect(excessOfChange(names(600), names(601))).toMatchObject([{ limit: 'objects', found: 601 }]);
    expect(excessOfChange(names(500), names(501))).toMatchObject([{ limit: 'objects', found: 501 }]);
  });

  it('are narrower than what opens', () => {
    for (const limit of Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      expect(OPENS[limit]).toBeGreaterThanOrEqual(2 * LIMITS[limit]);
    expect(objectsIn(object('x').repeat(3))).toBe(3);
  });
});

describe('what older builds kept without a limit', () => {
  it.each([
    ['a prompt of 21,000 characters', { prompt: 'x'.repeat(21_000) }],
    ['600 objects', { chain: object('x').repeat(600), objects: [] }],
    [
      'a description of 5,000 characters',
      { objects: [{ ...scene.objects[0], modelName: 'x'.repeat(5000) }] },
    ],
  ])('opens: %s', async (_, change) => {
    const library = libraryOn(memoryShelves());
    await library.putScene({ ...scene, ...change } as SceneFile);
    expect(await library.getScene(scene.id)).toMatchObject(change);
  });
});
