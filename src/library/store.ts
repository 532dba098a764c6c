import { LibraryError } from './errors';
import { paintingSchema, type PaintingRecord } from './painting';
import { runNodeSchema, type RunNode } from './runNode';
import { sceneSchema, type SceneFile } from './scene';
import { memoryShelves, openShelves, type Shelves, type Stored } from './shelf';
import { traceSchema, type Trace } from './trace';

/** A painting and its PNG. */
export interface StoredPainting {
  readonly record: PaintingRecord;
  readonly png: Blob;
}

/** Scenes, paintings and traces, kept on this device. Methods reject with `LibraryError`. */
export interface Library {
  /** False where the browser keeps nothing for this page: all is gone when it closes. */
  readonly persistent: boolean;
  putScene(scene: SceneFile): Promise<void>;
  /** @throws LibraryError 'not-found' or 'damaged' */
  getScene(id: string): Promise<SceneFile>;
  /** Newest first; damaged ones are left out. */
  listScenes(): Promise<SceneFile[]>;
  /** Removes the scene with its paintings, traces and run nodes. */
  removeScene(id: string): Promise<void>;
  putPainting(painting: StoredPainting): Promise<void>;
  /** Newest first; damaged ones are left out. */
  listPaintings(sceneId: string): Promise<StoredPainting[]>;
  removePainting(id: string): Promise<void>;
  putTrace(trace: Trace): Promise<void>;
  /** Oldest first; damaged ones are left out. */
  listTraces(sceneId: string): Promise<Trace[]>;
  removeTrace(id: string): Promise<void>;
  putRunNode(node: RunNode): Promise<void>;
  /** Oldest first; damaged ones are left out. */
  listRunNodes(sceneId: string): Promise<RunNode[]>;
  removeRunNode(id: string): Promise<void>;
  /** The scene to come back to; null on a first visit. */
  getLastScene(): Promise<string | null>;
  setLastScene(id: string): Promise<void>;
  close(): void;
}

/** Milliseconds after which a browser that doesn't answer is taken to keep nothing. */
const PATIENCE = 10_000;

/** Opens the library; in memory where the browser can't or won't keep anything, or never answers. */
export async function openLibrary(name = 'scenograph'): Promise<Library> {
  const silence = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The browser did not answer.')), PATIENCE),
  );
  try {
    return libraryOn(await Promise.race([openShelves(name), silence]));
  } catch {
    return libraryOn(memoryShelves());
  }
}

/** A library on any shelves. */
export function libraryOn(shelves: Shelves): Library {
  return {
    persistent: shelves.persistent,
    putScene: (scene) => shelves.put('scenes', { id: scene.id, sceneId: scene.id, value: scene }),
    async getScene(id) {
      const stored = await shelves.get('scenes', id);
      if (!stored) throw new LibraryError('scene-gone');
      const parsed = sceneSchema.safeParse(stored.value);
      if (parsed.success) return parsed.data;
      throw new LibraryError('scene-unreadable').from(parsed.error);
    },
    async listScenes() {
      const scenes = readable(await shelves.all('scenes'), ({ value }) => sceneSchema.safeParse(value).data);
      return scenes.sort((a, b) => b.updatedAt - a.updatedAt);
    },
    async removeScene(id) {
      for (const shelf of ['paintings', 'traces', 'runs'] as const) {
        for (const item of await shelves.all(shelf, id)) await shelves.remove(shelf, item.id);
      }
      await shelves.remove('scenes', id);
    },
    async putPainting({ record, png }) {
      const bytes = new Uint8Array(await png.arrayBuffer());
      await shelves.put('paintings', { id: record.id, sceneId: record.sceneId, value: record, bytes });
    },
    async listPaintings(sceneId) {
      const paintings = readable(await shelves.all('paintings', sceneId), ({ value, bytes }) => {
        const record = paintingSchema.safeParse(value).data;
        return record && bytes && { record, png: new Blob([bytes], { type: 'image/png' }) };
      });
      return paintings.sort((a, b) => b.record.createdAt - a.record.createdAt);
    },
    removePainting: (id) => shelves.remove('paintings', id),
    putTrace: (trace) => shelves.put('traces', { id: trace.id, sceneId: trace.sceneId, value: trace }),
    async listTraces(sceneId) {
      const traces = readable(
        await shelves.all('traces', sceneId),
        ({ value }) => traceSchema.safeParse(value).data,
      );
      return traces.sort((a, b) => a.startedAt - b.startedAt);
    },
    removeTrace: (id) => shelves.remove('traces', id),
    putRunNode: (node) => shelves.put('runs', { id: node.id, sceneId: node.sceneId, value: node }),
    async listRunNodes(sceneId) {
      const nodes = readable(
        await shelves.all('runs', sceneId),
        ({ value }) => runNodeSchema.safeParse(value).data,
      );
      return nodes.sort((a, b) => a.createdAt - b.createdAt);
    },
    removeRunNode: (id) => shelves.remove('runs', id),
    async getLastScene() {
      const value = (await shelves.get('notes', 'last-scene'))?.value;
      return typeof value === 'string' ? value : null;
    },
    setLastScene: (id) => shelves.put('notes', { id: 'last-scene', sceneId: '', value: id }),
    close: () => shelves.close(),
  };
}

function readable<T>(items: readonly Stored[], read: (item: Stored) => T | undefined): T[] {
  return items.map(read).filter((item) => item !== undefined);
}

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
