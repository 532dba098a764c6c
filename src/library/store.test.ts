import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunNode } from './runNode';
import { libraryOn, openLibrary } from './store';
import { memoryShelves, openShelves, type Shelves } from './shelf';
import { PATIENCE } from './shelves/patience';
import { painting, scene } from './testing/scene';
import type { Trace } from './trace';

const trace: Trace = {
  format: 'scenograph-trace',
  version: 2,
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

  it('leaves a scene of a newer version as it is, also where an older state of it would be kept', async () => {
    const shelves = await open();
    const newer = { id: scene.id, sceneId: scene.id, value: { ...scene, version: 2, more: true } };
    await shelves.put('scenes', newer);
    const library = libraryOn(shelves);
    await expect(library.getScene(scene.id)).rejects.toMatchObject({ kind: 'newer-version' });
    await expect(library.putScene(scene)).rejects.toMatchObject({ kind: 'newer-version' });
    expect(await library.listScenes()).toEqual([]);
    expect(await shelves.get('scenes', scene.id)).toEqual(newer);
  });

  it('lists a scene whose time is beyond all calendars, beside the others', async () => {
    const shelves = await open();
    const absurd = { ...scene, id: 'absurd', updatedAt: 1e300 };
    await shelves.put('scenes', { id: 'absurd', sceneId: 'absurd', value: absurd });
    const library = libraryOn(shelves);
    await library.putScene(scene);
    const listed = await library.listScenes();
    expect(listed.map(({ id }) => id)).toEqual(['absurd', 'scene-1']);
    for (const { updatedAt } of listed) expect(() => new Date(updatedAt).toISOString()).not.toThrow();
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

  it('gives the rows that it can where one can’t be given', async () => {
    const shelves = await openShelves('one-bad');
    const library = libraryOn(shelves);
    await library.putScene(scene);
    await library.putScene({ ...scene, id: 'bad' });
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('lost', 'DataError');
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'bad') throw new DOMException('lost', 'DataError');
      return get.call(this, key);
    });
    expect((await library.listScenes()).map(({ id }) => id)).toEqual(['scene-1']);
    vi.restoreAllMocks();
  });

  it('opens again after the browser closed the database', async () => {
    const shelves = await openShelves('again');
    const library = libraryOn(shelves);
    await library.putScene(scene);
    shelves.close();
    expect(await library.getScene(scene.id)).toEqual(scene);
  });
});

/** A request that is never answered. */
function silent(): IDBRequest<IDBValidKey> {
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined };
  return Object.assign(Object.create(IDBRequest.prototype) as IDBRequest<IDBValidKey>, deaf);
}

describe('a database that is not as it should be', () => {
  it('of a newer version is left untouched; work goes on in memory and the library says why', async () => {
    const newer = await openDB('scenograph', 3, {
      upgrade: (db) => void db.createObjectStore('scenes', { keyPath: 'id' }),
    });
    await newer.put('scenes', { id: 'theirs' });
    newer.close();
    const library = await openLibrary();
    expect([library.persistent, library.inMemory]).toEqual([false, 'newer-version']);
    await library.putScene(scene);
    expect(await library.getScene(scene.id)).toEqual(scene);
    const again = await openDB('scenograph');
    expect([again.version, await again.getAll('scenes')]).toEqual([3, [{ id: 'theirs' }]]);
    again.close();
  });

  it('without its shelves is mended: what is there stays, and it still opens on the next visit', async () => {
    const empty = await openDB('scenograph', 2, {
      upgrade: (db) => void db.createObjectStore('scenes', { keyPath: 'id' }),
    });
    await empty.put('scenes', { id: scene.id, sceneId: scene.id, value: scene });
    empty.close();
    for (const visit of [1, 2]) {
      const library = await openLibrary();
      expect([visit, library.persistent, library.inMemory]).toEqual([visit, true, null]);
      expect(await library.getScene(scene.id)).toEqual(scene);
      await library.putRunNode(node);
      expect(await library.listRunNodes(scene.id)).toEqual([node]);
      library.close();
    }
  });

  it('that never answers is given up after seconds', async () => {
    vi.stubGlobal('indexedDB', { open: silent });
    vi.useFakeTimers();
    const opening = openLibrary();
    await vi.advanceTimersByTimeAsync(PATIENCE.opening + 100);
    const library = await opening;
    vi.useRealTimers();
    expect([library.persistent, library.inMemory]).toEqual([false, 'silent']);
    await library.putScene(scene);
    expect(await library.listScenes()).toEqual([scene]);
  });

  it('that falls silent later: the work at hand is done in memory, and it is said once', async () => {
    const library = await openLibrary();
    await library.putScene(scene);
    const told: string[] = [];
    library.onMemory(({ kind }) => told.push(kind));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(silent);
    vi.useFakeTimers();
    const writing = [library.putScene(scene), library.putRunNode(node)];
    await vi.advanceTimersByTimeAsync(PATIENCE.work + 100);
    await Promise.all(writing);
    vi.useRealTimers();
    put.mockRestore();
    expect(told).toEqual(['storage-silent']);
    expect([library.persistent, library.inMemory]).toEqual([false, 'silent']);
    expect(await library.getScene(scene.id)).toEqual(scene);
    expect(await library.listRunNodes(scene.id)).toEqual([node]);
  });
});
