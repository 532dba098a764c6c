import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { LibraryError } from './errors';

/** What lies on the shelves, as written; it is validated when it is read. */
export interface Stored {
  readonly id: string;
  /** The scene it belongs to. */
  readonly sceneId: string;
  readonly value: unknown;
  /** PNG bytes, for a painting. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type ShelfName = 'scenes' | 'paintings' | 'traces' | 'notes' | 'runs';
const SHELVES: readonly ShelfName[] = ['scenes', 'paintings', 'traces', 'notes', 'runs'];

/** Goes up by one with every new shelf; 'runs' came with 2. */
const DATABASE_VERSION = 2;

/** A small key-value store with one index; kept by the browser, or in memory. */
export interface Shelves {
  readonly persistent: boolean;
  put(shelf: ShelfName, item: Stored): Promise<void>;
  get(shelf: ShelfName, id: string): Promise<Stored | undefined>;
  all(shelf: ShelfName, sceneId?: string): Promise<Stored[]>;
  remove(shelf: ShelfName, id: string): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  scenes: { key: string; value: Stored; indexes: { sceneId: string } };
  paintings: { key: string; value: Stored; indexes: { sceneId: string } };
  traces: { key: string; value: Stored; indexes: { sceneId: string } };
  notes: { key: string; value: Stored; indexes: { sceneId: string } };
  runs: { key: string; value: Stored; indexes: { sceneId: string } };
}

/** Shelves in IndexedDB. Rejects where the browser has none or forbids it. */
export async function openShelves(name: string): Promise<Shelves> {
  let database: IDBPDatabase<Schema> | null = null;
  const open = async (): Promise<IDBPDatabase<Schema>> => {
    database ??= await openDB<Schema>(name, DATABASE_VERSION, {
      // From any older version: what is there stays, what is missing is added.
      upgrade(db) {
        for (const shelf of SHELVES) {
          if (db.objectStoreNames.contains(shelf)) continue;
          db.createObjectStore(shelf, { keyPath: 'id' }).createIndex('sceneId', 'sceneId');
        }
      },
      // A newer version in another tab waits for this one: let it go ahead.
      blocking: () => forget(),
      terminated: () => forget(),
    });
    return database;
  };
  const forget = () => {
    database?.close();
    database = null;
  };
  await open();
  return {
    persistent: true,
    put: (shelf, item) => attempt(async () => void (await (await open()).put(shelf, item))),
    get: (shelf, id) => attempt(async () => (await open()).get(shelf, id)),
    all: (shelf, sceneId) =>
      attempt(async () => {
        const db = await open();
        return sceneId === undefined ? db.getAll(shelf) : db.getAllFromIndex(shelf, 'sceneId', sceneId);
      }),
    remove: (shelf, id) => attempt(async () => (await open()).delete(shelf, id)),
    close: forget,
  };
}

/** Shelves that last as long as the page. */
export function memoryShelves(): Shelves {
  const shelves = new Map<ShelfName, Map<string, Stored>>(SHELVES.map((name) => [name, new Map()]));
  const on = (name: ShelfName) => shelves.get(name) ?? new Map<string, Stored>();
  return {
    persistent: false,
    put: async (shelf, item) => void on(shelf).set(item.id, item),
    get: async (shelf, id) => on(shelf).get(id),
    all: async (shelf, sceneId) =>
      [...on(shelf).values()].filter((item) => sceneId === undefined || item.sceneId === sceneId),
    remove: async (shelf, id) => void on(shelf).delete(id),
    close: () => undefined,
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw storageError(cause);
  }
}

function storageError(cause: unknown): LibraryError {
  const full = cause instanceof Error && cause.name === 'QuotaExceededError';
  return full
    ? new LibraryError('browser-full').from(cause)
    : new LibraryError('browser-keeps-nothing').from(cause);
}
