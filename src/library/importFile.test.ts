import { describe, expect, it } from 'vitest';
import { objectsOf } from '../plan/plan';
import { readImport } from './importFile';
import { encodePng } from './png';
import { sceneToJson } from './sceneJson';
import { chain, scene } from './testing/scene';

const pixels = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(255) };

describe('a file dropped on the studio', () => {
  it('may be a PNG with a scene, and brings its picture along', async () => {
    const file = await encodePng(pixels, scene);
    const imported = await readImport(file);
    expect(imported).toMatchObject({ kind: 'scene', scene });
    expect(imported.kind === 'scene' && imported.png?.size).toBe(file.size);
  });

  it('may be a scene as JSON', async () => {
    expect(await readImport(new Blob(['\uFEFF', sceneToJson(scene)]))).toMatchObject({
      kind: 'scene',
      scene,
      png: null,
    });
  });

  it('may be a chain as text, half nonsense included', async () => {
    const imported = await readImport(
      new Blob([`${chain.replace('<begin_of_image>', '')} <|box_start|>(1,`]),
    );
    if (imported.kind !== 'chain') throw new Error('expected a chain');
    expect(objectsOf(imported.plan).map(({ name }) => name)).toEqual(['red apple', 'blue car']);
    expect(imported.problems).toBeGreaterThan(0);
  });

  it('of absurd size opens without its picture, before anything decodes it', async () => {
    const bytes = new Uint8Array(await (await encodePng(pixels, scene)).arrayBuffer());
    new DataView(bytes.buffer).setUint32(16, 16_000);
    new DataView(bytes.buffer).setUint32(20, 16_000);
    const { painting: _, ...bare } = scene;
    expect(await readImport(new Blob([bytes]))).toEqual({
      kind: 'scene',
      scene: bare,
      png: null,
      notes: [{ code: 'picture-too-large', width: 16_000, height: 16_000 }],
    });
  });

  it('cut short is a damaged scene, not a layout', async () => {
    await expect(readImport(new Blob([sceneToJson(scene).slice(0, -20)]))).rejects.toMatchObject({
      kind: 'damaged',
      code: 'scene-damaged',
    });
  });

  it.each([
    ['prose', new Blob(['Dear diary']), 'not-understood'],
    ['bytes that are no text', new Blob([Uint8Array.of(0xff, 0xfe, 0x00)]), 'not-understood'],
    ['nothing at all', new Blob([]), 'not-understood'],
    ['other JSON', new Blob(['{"a":1}']), 'not-understood'],
    ['too much text', new Blob([`${'x'.repeat(200_001)}`]), 'too-large'],
    ['too much of anything', { size: 65_000_000 } as Blob, 'too-large'],
  ])('is refused when it is %s', async (_, file, kind) => {
    await expect(readImport(file)).rejects.toMatchObject({ name: 'LibraryError', kind });
  });
});
