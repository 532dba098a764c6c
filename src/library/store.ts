import { z } from 'zod';
import { LibraryError } from './errors';
import { paintingFormat, type PaintingRecord } from './painting';
import { readReference, referenceFormat, type StoredReference } from './reference/record';
import { runNodeFormat, type RunNode } from './runNode';
import { sceneFormat, type SceneFile } from './scene';
import { openShelves, type ShelfName, type Shelves, type Stored } from './shelf';
import { steadyShelves, type InMemory } from './shelves/steady';
import { type Kept, newer, type StoredFormat } from './stored/format';
import { revision } from './stored/parts';
import { traceFormat, type Trace } from './trace';

/** A painting and its PNG. */
export interface StoredPainting {
  readonly record: PaintingRecord;
  readonly png: Blob;
}

const paintedSchema = z.object({ planRevision: revision });

/** What lies on each shelf, in what form. */
const FORMATS: Readonly<Record<ShelfName, readonly [Kept, Pick<StoredFormat<object>, 'isNewer'>]>> = {
  scenes: ['scene', sceneFormat],
  paintings: ['painting', paintingFormat],
  traces: ['trace', traceFormat],
  runs: ['run', runNodeFormat],
  notes: ['reference', referenceFormat],
};

/** Scenes, paintings and traces, kept on this device. Methods reject with `LibraryError`. */
export interface Library {
  /** False where the browser keeps nothing for this page: all is gone when it closes. */
  readonly persistent: boolean;
  /** Why that is so; null where things are kept. */
  readonly inMemory: InMemory | null;
  /** Is told when the browser stops answering and memory stands in from then on; returns the end of it. */
  onMemory(listener: (error: LibraryError) => void): () => void;
  /** @throws LibraryError 'newer-version' where a newer Scenograph kept it: that is left as it is */
  putScene(scene: SceneFile): Promise<void>;
  /** @throws LibraryError 'not-found', 'newer-version' or 'damaged' */
  getScene(id: string): Promise<SceneFile>;
  /** Newest first; damaged ones are left out. */
  listScenes(): Promise<SceneFile[]>;
  /** Removes the scene with its paintings, traces, run nodes and reference. */
  removeScene(id: string): Promise<void>;
  putPainting(painting: StoredPainting): Promise<void>;
  /** Newest first; damaged ones are left out. */
  listPaintings(sceneId: string): Promise<StoredPainting[]>;
  /** The highest plan revision that a painting of the scene shows; 0 without any. */
  lastPaintedRevision(sceneId: string): Promise<number>;
  removePainting(id: string): Promise<void>;
  putTrace(trace: Trace): Promise<void>;
  /** Oldest first; damaged ones are left out. */
  listTraces(sceneId: string): Promise<Trace[]>;
  removeTrace(id: string): Promise<void>;
  putRunNode(node: RunNode): Promise<void>;
  /** Oldest first; damaged ones are left out. */
  listRunNodes(sceneId: string): Promise<RunNode[]>;
  removeRunNode(id: string): Promise<void>;
  /** The picture under the plan of a scene; null where there is none, or a damaged one. */
  getReference(sceneId: string): Promise<StoredReference | null>;
  putReference(sceneId: string, reference: StoredReference): Promise<void>;
  removeReference(sceneId: string): Promise<void>;
  /** The scene to come back to; null on a first visit. */
  getLastScene(): Promise<string | null>;
  setLastScene(id: string): Promise<void>;
  close(): void;
}

/** Opens the library; in memory where the browser can't or won't keep anything. Always answers, after seconds at most. */
export async function openLibrary(name = 'scenograph'): Promise<Library> {
  const shelves = await steadyShelves(() => openShelves(name));
  return {
    ...libraryOn(shelves),
    get persistent() {
      return shelves.persistent;
    },
    get inMemory() {
      return shelves.inMemory;
    },
    onMemory: (listener) => shelves.onChange(listener),
  };
}

/** A library on any shelves. */
export function libraryOn(shelves: Shelves): Library {
  const looked = new Set<string>();
  /** Rows of paintings that were just read for one question, and answer the next: hundreds of pictures take their time. */
  let read: { readonly sceneId: string; readonly rows: Promise<Stored[]> } | null = null;
  const paintingsOf = (sceneId: string): Promise<Stored[]> => {
    const rows = read?.sceneId === sceneId ? read.rows : shelves.all('paintings', sceneId);
    read = null;
    return rows;
  };
  /** What a newer Scenograph kept must not be written over; once looked at, it is ours. */
  const put = async (shelf: ShelfName, item: Stored) => {
    read = null;
    const [what, format] = FORMATS[shelf];
    const key = `${shelf} ${item.id}`;
    if (!looked.has(key)) {
      const stored = await shelves.get(shelf, item.id);
      if (stored && format.isNewer(stored.value)) throw newer(what);
      looked.add(key);
    }
    await shelves.put(shelf, item);
  };
  const remove = async (shelf: ShelfName, id: string) => {
    read = null;
    await shelves.remove(shelf, id);
  };
  const list = async <T>(
    shelf: ShelfName,
    sceneId: string | undefined,
    take: (item: Stored) => T | undefined,
  ) => (await shelves.all(shelf, sceneId)).map(take).filter((item) => item !== undefined);
  return {
    persistent: shelves.persistent,
    inMemory: shelves.persistent ? null : 'forbidden',
    onMemory: () => () => undefined,
    putScene: (scene) => put('scenes', { id: scene.id, sceneId: scene.id, value: sceneFormat.write(scene) }),
    async getScene(id) {
      const stored = await shelves.get('scenes', id);
      if (!stored) throw new LibraryError('scene-gone');
      try {
        return sceneFormat.read(stored.value);
      } catch (cause) {
        if (cause instanceof LibraryError && cause.kind === 'newer-version') throw cause;
        throw new LibraryError('scene-unreadable').from(cause);
      }
    },
    async listScenes() {
      const scenes = await list('scenes', undefined, ({ value }) => sceneFormat.tryRead(value));
      return scenes.sort((a, b) => b.updatedAt - a.updatedAt);
    },
    async removeScene(id) {
      for (const shelf of ['paintings', 'traces', 'runs'] as const) {
        for (const item of await shelves.all(shelf, id)) await remove(shelf, item.id);
      }
      await remove('notes', referenceId(id));
      await remove('scenes', id);
    },
    async putPainting({ record, png }) {
      const bytes = new Uint8Array(await png.arrayBuffer());
      const { id, sceneId } = record;
      await put('paintings', { id, sceneId, value: paintingFormat.write(record), bytes });
    },
    async listPaintings(sceneId) {
      const paintings = (await paintingsOf(sceneId)).flatMap(({ value, bytes }): StoredPainting[] => {
        const record = paintingFormat.tryRead(value);
        return record && bytes instanceof Uint8Array ? [storedPainting(record, bytes)] : [];
      });
      return paintings.sort((a, b) => b.record.createdAt - a.record.createdAt);
    },
    async lastPaintedRevision(sceneId) {
      const rows = shelves.all('paintings', sceneId);
      read = { sceneId, rows };
      // Of each row this number alone: the rest is looked at when its pictures are shown.
      const revisions = (await rows).map(
        ({ value }) => paintedSchema.safeParse(value).data?.planRevision ?? 0,
      );
      return revisions.reduce((last, painted) => Math.max(last, painted), 0);
    },
    removePainting: (id) => remove('paintings', id),
    putTrace: (trace) =>
      put('traces', { id: trace.id, sceneId: trace.sceneId, value: traceFormat.write(trace) }),
    async listTraces(sceneId) {
      const traces = await list('traces', sceneId, ({ value }) => traceFormat.tryRead(value));
      return traces.sort((a, b) => a.startedAt - b.startedAt);
    },
    removeTrace: (id) => remove('traces', id),
    putRunNode: (node) =>
      put('runs', { id: node.id, sceneId: node.sceneId, value: runNodeFormat.write(node) }),
    async listRunNodes(sceneId) {
      const nodes = await list('runs', sceneId, ({ value }) => runNodeFormat.tryRead(value));
      return nodes.sort((a, b) => a.createdAt - b.createdAt);
    },
    removeRunNode: (id) => remove('runs', id),
    async getReference(sceneId) {
      const stored = await shelves.get('notes', referenceId(sceneId));
      const record = readReference(stored?.value);
      return record && stored?.bytes instanceof Uint8Array
        ? { record, picture: new Blob([stored.bytes], { type: record.type }) }
        : null;
    },
    async putReference(sceneId, { record, picture }) {
      const bytes = new Uint8Array(await picture.arrayBuffer());
      const value = referenceFormat.write(record);
      await put('notes', { id: referenceId(sceneId), sceneId, value, bytes });
    },
    removeReference: (sceneId) => remove('notes', referenceId(sceneId)),
    async getLastScene() {
      const value = (await shelves.get('notes', 'last-scene'))?.value;
      return typeof value === 'string' ? value : null;
    },
    setLastScene: (id) => shelves.put('notes', { id: 'last-scene', sceneId: '', value: id }),
    close: () => shelves.close(),
  };
}

/** A painting whose PNG is made of its bytes when somebody asks for it: of hundreds, few are seen. */
function storedPainting(record: PaintingRecord, bytes: Uint8Array<ArrayBuffer>): StoredPainting {
  let png: Blob | null = null;
  return {
    record,
    get png() {
      return (png ??= new Blob([bytes], { type: 'image/png' }));
    },
  };
}

const referenceId = (sceneId: string) => `reference-${sceneId}`;

/** Asks the browser not to clear what is kept here; true when it agrees. */
export async function requestPersistence(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

/** Bytes used by this site and allowed to it; null where the browser doesn't say. */
export async function storageEstimate(): Promise<{ readonly usage: number; readonly quota: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usage, quota };
  } catch {
    return null;
  }
}
