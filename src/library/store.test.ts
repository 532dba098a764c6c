import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunNode } from './runNode';
import { libraryOn, openLibrary } from './store';
import { memoryShelves, openShelves, type Shelves } from './shelf';
import { painting, scene } from './testScene';
import type { Trace } from './trace';

const trace: Trace = {
  format: 'scenograph-trace',
  version: 1,
  id: 'trace-1',
  sceneId: 'scene-1',
  kind: 'plan',
  startedAt: 5,
  model: { id: 'mini', name: 'Mini', hash: 'abc' },
  backend: 'wasm',
  truncated: false,
  events: [{ kind: 'stopped', at: 12 }],
};
const png = new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe.each([
  ['in IndexedDB', () => openShelves('test')],
  ['in memory', async () => memoryShelves()],
])('the library %s', (_, open: () => Promise<Shelves>) => {
  it('keeps scenes, newest first', async () => {
    const library = libraryOn(await open());
    await library.putScene(scene);
    await library.putScene({ ...scene, id: 'scene-2', updatedAt: scene.updatedAt + 1 });
    expect((await library.listScenes()).map(({ id }) => id)).toEqual(['scene-2', 'scene-1']);
    expect(await library.getScene('scene-1')).toEqual(scene);
    await expect(library.getScene('nowhere')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('keeps paintings with their bytes and traces by scene, and removes them with it', async () => {
    const library = libraryOn(await open());
    await library.putScene(scene);
    await library.putPainting({ record: painting, png });
    await library.putPainting({ record: { ...painting, id: 'other', sceneId: 'scene-9' }, png });
    await library.putTrace(trace);
    const [stored] = await library.listPaintings('scene-1');
    expect(stored?.record).toEqual(painting);
    expect([...new Uint8Array(await (stored?.png ?? new Blob()).arrayBuffer())]).toEqual([1, 2, 3]);
    expect(await library.listTraces('scene-1')).toEqual([trace]);
    await library.removeScene('scene-1');
    expect(await library.listPaintings('scene-1')).toEqual([]);
    expect(await library.listTraces('scene-1')).toEqual([]);
    expect(await library.listPaintings('scene-9')).toHaveLength(1);
  });

  it('leaves out what can’t be read, and says so when it is asked for', async () => {
    const shelves = await open();
    await shelves.put('scenes', { id: 'bad', sceneId: 'bad', value: { format: 'scenograph-scene' } });
    await shelves.put('paintings', { id: 'p', sceneId: 'scene-1', value: { id: 'p' } });
    const library = libraryOn(shelves);
    expect(await library.listScenes()).toEqual([]);
    expect(await library.listPaintings('scene-1')).toEqual([]);
    await expect(library.getScene('bad')).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('remembers the last scene', async () => {
    const library = libraryOn(await open());
    expect(await library.getLastScene()).toBeNull();
    await library.setLastScene('scene-1');
    expect(await library.getLastScene()).toBe('scene-1');
  });
});

describe('a database of the version before', () => {
  it('keeps what it had, and takes run nodes from then on', async () => {
    const older = await openDB('older', 1, {
      upgrade(db) {
        for (const shelf of ['scenes', 'paintings', 'traces', 'notes'])
          db.createObjectStore(shelf, { keyPath: 'id' }).createIndex('sceneId', 'sceneId');
      },
    });
    await older.put('scenes', { id: scene.id, sceneId: scene.id, value: scene });
    older.close();
    const library = await openLibrary('older');
    expect(library.persistent).toBe(true);
    expect(await library.getScene(scene.id)).toEqual(scene);
    await library.putRunNode(node);
    await library.putRunNode({ ...node, id: 'n2', createdAt: 1, name: 'x'.repeat(300) });
    expect(await library.listRunNodes(scene.id)).toEqual([node]);
    await library.removeScene(scene.id);
    expect(await library.listRunNodes(scene.id)).toEqual([]);
  });
});

const node: RunNode = {
  format: 'scenograph-run-node',
  version: 1,
  id: 'n1',
  sceneId: scene.id,
  kind: 'edit',
  parent: null,
  createdAt: 2,
  name: 'Apple moved',
  prompt: scene.prompt,
  content: { chain: scene.chain, objects: scene.objects, revision: 4 },
};

describe('where the browser keeps nothing', () => {
  it('works in memory and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const library = await openLibrary();
    expect(library.persistent).toBe(false);
    await library.putScene(scene);
    expect(await library.getScene(scene.id)).toEqual(scene);
  });

  it('names a full disk', async () => {
    const shelves = await openShelves('full');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const library = libraryOn(shelves);
    await expect(library.putScene(scene)).rejects.toMatchObject({ kind: 'storage-full' });
    put.mockRestore();
    await library.putScene(scene);
    expect(await library.getScene(scene.id)).toEqual(scene);
  });

  it('opens again after the browser closed the database', async () => {
    const shelves = await openShelves('again');
    const library = libraryOn(shelves);
    await library.putScene(scene);
    shelves.close();
    expect(await library.getScene(scene.id)).toEqual(scene);
  });
});
