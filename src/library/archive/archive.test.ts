import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../png';
import type { ReferenceRecord } from '../reference/record';
import { painting, scene } from '../testing/scene';
import { isArchive } from './isArchive';
import { readArchive, writeArchive, type WholeScene } from './archive';

const pixels = { width: 4, height: 3, data: new Uint8ClampedArray(4 * 3 * 4).fill(200) };
const whole = async (): Promise<WholeScene> => {
  const png = await encodePng(pixels, scene);
  const { painting: _, ...bare } = scene;
  return { scene: bare, paintings: [{ record: painting, png }], traces: [], nodes: [], reference: null };
};
const zipped = (files: Record<string, string>) =>
  new Blob([
    new Uint8Array(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    ),
  ]);

describe('an archive of scenes', () => {
  it('comes back with scenes and pictures as they were', async () => {
    const one = await whole();
    const two: WholeScene = { ...one, scene: { ...one.scene, id: 'scene-2', name: '' }, paintings: [] };
    const file = await writeArchive([one, two]);
    expect(await isArchive(file)).toBe(true);
    const { scenes, skipped } = await readArchive(file);
    expect(skipped).toBe(0);
    expect(scenes.map((each) => each.scene)).toEqual([one.scene, two.scene]);
    const [back] = scenes[0]?.paintings ?? [];
    expect(back?.record).toEqual(painting);
    expect(
      (await back?.png.bytes?.()) ?? new Uint8Array(await (back?.png ?? new Blob()).arrayBuffer()),
    ).toEqual(new Uint8Array(await (one.paintings[0]?.png ?? new Blob()).arrayBuffer()));
  });

  it('takes the picture under a plan along', async () => {
    const record: ReferenceRecord = {
      format: 'scenograph-reference',
      version: 1,
      type: 'image/webp',
      x: 0,
      y: 120,
      width: 1000,
      opacity: 0.4,
      locked: false,
    };
    const picture = new Blob(['sketch'], { type: 'image/webp' });
    const file = await writeArchive([{ ...(await whole()), reference: { record, picture } }]);
    const { scenes, skipped } = await readArchive(file);
    expect(skipped).toBe(0);
    expect(scenes[0]?.reference?.record).toEqual(record);
    expect(await scenes[0]?.reference?.picture.text()).toBe('sketch');
  });

  it('brings what can be read, and counts what can not', async () => {
    const { scene: bare } = await whole();
    const file = zipped({
      'a/scene.json': JSON.stringify(bare),
      'a/paintings/x.png': 'no picture',
      'b/scene.json': '{"format":"scenograph-scene"',
      'notes.txt': 'hello',
    });
    const { scenes, skipped } = await readArchive(file);
    expect(scenes.map((each) => each.scene.id)).toEqual(['scene-1']);
    expect(skipped).toBe(3);
  });

  it('keeps a picture whose id is a path', async () => {
    const one = await whole();
    const record = { ...painting, id: '../../a/b' };
    const png = await encodePng(pixels, { ...scene, painting: record });
    const { scenes, skipped } = await readArchive(
      await writeArchive([{ ...one, paintings: [{ record, png }] }]),
    );
    expect(skipped).toBe(0);
    expect(scenes[0]?.paintings.map((each) => each.record.id)).toEqual(['../../a/b']);
  });

  it('leaves out a picture of absurd size, before anything decodes it', async () => {
    const one = await whole();
    const bytes = new Uint8Array(await (await encodePng(pixels, scene)).arrayBuffer());
    new DataView(bytes.buffer).setUint32(16, 16_000);
    new DataView(bytes.buffer).setUint32(20, 16_000);
    const { scenes, skipped } = await readArchive(
      await writeArchive([{ ...one, paintings: [{ record: painting, png: new Blob([bytes]) }] }]),
    );
    expect([scenes.length, scenes[0]?.paintings.length, skipped]).toEqual([1, 0, 1]);
  });

  it('brings a scene whose runs and reference can’t be read, without them', async () => {
    const { scene: bare } = await whole();
    const file = zipped({
      'a/scene.json': JSON.stringify(bare),
      'a/runs.json': '{"traces": [',
      'a/reference.json': 'sketch',
      '__proto__/scene.json': JSON.stringify({ ...bare, id: 'constructor' }),
    });
    const { scenes, skipped } = await readArchive(file);
    expect(scenes.map((each) => each.scene.id)).toEqual(['scene-1', 'constructor']);
    expect(skipped).toBe(2);
  });

  it('unpacks no more than an archive may hold, whatever it says', async () => {
    const { scene: bare } = await whole();
    const one = zipSync({ 'a/scene.json': strToU8(JSON.stringify(bare)), 'b/scene.json': strToU8('x') });
    // The directory at the end says that the second unpacks to 4 GB.
    const view = new DataView(one.buffer, one.byteOffset);
    const at = Buffer.from(one).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(at + 24, 4_000_000_000, true);
    const { scenes, skipped } = await readArchive(new Blob([new Uint8Array(one)]));
    expect([scenes.length, skipped]).toEqual([1, 1]);
  });

  it.each([
    ['text', new Blob(['PK but no zip'])],
    ['a ZIP without a scene', zipped({ 'notes.txt': 'hello' })],
  ])('is not %s', async (_, file) => {
    await expect(readArchive(file)).rejects.toMatchObject({ code: 'file-kind-unknown' });
  });
});
