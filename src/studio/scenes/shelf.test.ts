import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../library/limits';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { encodePng } from '../../library/png';
import { painting, scene } from '../../library/testing/scene';
import { createNotices } from '../notices/notices';
import { createStores } from '../stores';
import { createSceneShelf, type SceneShelf } from './shelf';

const pixels = { width: 4, height: 3, data: new Uint8ClampedArray(48).fill(90) };

let library: ReturnType<typeof libraryOn>;
let stores: ReturnType<typeof createStores>;
let shelf: SceneShelf;
const on = (other: typeof library) =>
  createSceneShelf({
    notices: createNotices(stores.notices),
    document: stores.document,
    autosave: { flush: async () => undefined } as never,
    library: async () => other,
    now: () => 1_800_000_000_000,
  });

beforeEach(async () => {
  library = libraryOn(memoryShelves());
  stores = createStores({ keep: null });
  shelf = on(library);
  await library.putScene(scene);
  await library.putPainting({ record: painting, png: await encodePng(pixels, scene) });
});

const names = async (of = library) => (await of.listScenes()).map(({ name }) => name);
const notice = () => stores.notices.getState().notices.at(-1);

describe('the shelf of scenes', () => {
  it('renames, and duplicates with pictures', async () => {
    await shelf.rename('scene-1', 'Still life');
    await shelf.duplicate('scene-1');
    expect(await names()).toEqual(['Still life, a copy', 'Still life']);
    const copy = (await library.listScenes())[0];
    expect(copy?.id).not.toBe('scene-1');
    expect(await library.listPaintings(copy?.id ?? '')).toHaveLength(1);
  });

  it('deletes, and brings back with pictures', async () => {
    let back = 0;
    await shelf.remove('scene-1', () => (back += 1));
    expect(await names()).toEqual([]);
    expect(await library.listPaintings('scene-1')).toEqual([]);
    notice()?.action?.perform();
    await expect.poll(() => back).toBe(1);
    expect(await names()).toEqual(['Apple and car']);
    expect(await shelf.thumbnail('scene-1')).toBeInstanceOf(Blob);
  });

  it('takes everything to another device in one file, and once only', async () => {
    const file = await shelf.exportAll();
    const other = libraryOn(memoryShelves());
    await on(other).bringBack(file ?? new Blob());
    expect(await names(other)).toEqual(['Apple and car']);
    expect((await other.listPaintings('scene-1')).map(({ record }) => record)).toEqual([painting]);
    await on(other).bringBack(file ?? new Blob());
    expect(await names(other)).toHaveLength(1);
    expect(notice()?.text).toBe('0 scenes came in; 1 was here already.');
  });

  it('brings a scene that went on here as a copy', async () => {
    const file = await shelf.exportAll();
    await library.putScene({ ...scene, prompt: 'something else' });
    await shelf.bringBack(file ?? new Blob());
    expect((await library.listScenes()).map(({ prompt }) => prompt).toSorted()).toEqual([
      scene.prompt,
      'something else',
    ]);
  });

  it('brings back pictures that were deleted here since', async () => {
    const file = await shelf.exportAll();
    await library.removePainting(painting.id);
    await shelf.bringBack(file ?? new Blob());
    expect((await library.listPaintings('scene-1')).map(({ record }) => record)).toEqual([painting]);
    expect(await names()).toHaveLength(1);
  });

  it('writes over nothing that it can’t read, and nothing that a newer build kept', async () => {
    const file = await shelf.exportAll();
    for (const value of [
      { ...scene, version: 99 },
      { ...scene, chain: 7 },
    ]) {
      const shelves = memoryShelves();
      const row = { id: scene.id, sceneId: scene.id, value };
      await shelves.put('scenes', row);
      const other = libraryOn(shelves);
      await on(other).bringBack(file ?? new Blob());
      expect(await shelves.get('scenes', scene.id)).toEqual(row);
      expect(await names(other)).toEqual(['Apple and car']);
    }
  });

  it('gives a name no more letters than a scene can hold, and says so', async () => {
    await shelf.rename('scene-1', 'n'.repeat(5000));
    expect((await names())[0]).toHaveLength(LIMITS.sceneName);
    expect(notice()?.text).toContain(String(LIMITS.sceneName));
  });

  it('says what is no archive, and leaves the open scene alone', async () => {
    await shelf.bringBack(new Blob(['hello']));
    expect(notice()?.tone).toBe('problem');
    stores.document.getState().load(scene);
    await shelf.remove('scene-1', () => undefined);
    expect(await names()).toHaveLength(1);
  });
});
