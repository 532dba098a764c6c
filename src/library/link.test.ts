import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from './png/deflate';
import { MAX_LINK } from './limits';
import { isSceneFragment, sceneFromFragment, sceneToFragment } from './link';
import { anyScene, scene } from './testing/scene';

const encoded = async (text: string) =>
  `#scene=${Buffer.from(await deflate(new TextEncoder().encode(text))).toString('base64url')}`;

describe('a link', () => {
  it('holds the whole scene but its picture, and nothing that an address can’t carry', async () => {
    await fc.assert(
      fc.asyncProperty(anyScene, async (any) => {
        const { painting: _, ...rest } = any;
        const fragment = await sceneToFragment(any);
        expect(isSceneFragment(fragment)).toBe(true);
        expect(fragment).toMatch(/^#scene=[\w-]+$/);
        expect(await sceneFromFragment(fragment)).toEqual(rest);
      }),
      { numRuns: 50 },
    );
  });

  it('cut short or altered anywhere is refused, or read whole', async () => {
    const fragment = await sceneToFragment(scene);
    const refused = { code: 'link-damaged' };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: fragment.length - 1 }), fc.string(), async (at, text) => {
        await expect(sceneFromFragment(fragment.slice(0, at))).rejects.toMatchObject(refused);
        const altered = fragment.slice(0, at) + text + fragment.slice(at + text.length);
        const outcome = await sceneFromFragment(altered).catch((error: unknown) => error);
        expect(outcome).toMatchObject(outcome instanceof Error ? refused : { format: 'scenograph-scene' });
      }),
    );
  });

  it('of a newer version says so; one that would fill the memory is not unpacked', async () => {
    const newer = await encoded(JSON.stringify({ ...scene, version: 2 }));
    await expect(sceneFromFragment(newer)).rejects.toMatchObject({ kind: 'newer-version' });
    const bomb = await encoded(' '.repeat(8_000_000));
    expect(bomb.length).toBeLessThan(MAX_LINK);
    await expect(sceneFromFragment(bomb)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is not made of a scene that is too long', async () => {
    const prompt = Array.from({ length: 9000 }, (_, i) => ((i * 2_654_435_761) >>> 7).toString(36)).join('');
    await expect(sceneToFragment({ ...scene, prompt })).rejects.toMatchObject({
      code: 'scene-too-long-for-link',
    });
  });
});
