import { LibraryError } from './errors';
import { openDatabase, SHELVES, type Database } from './shelves/database';
import { answered, PATIENCE } from './shelves/patience';
import type { ShelfName, Stored } from './shelves/row';

export type { ShelfName, Stored };

/** A small key-value store with one index; kept by the browser, or in memory. */
export interface Shelves {
  readonly persistent: boolean;
  put(shelf: ShelfName, item: Stored): Promise<void>;
  get(shelf: ShelfName, id: string): Promise<Stored | undefined>;
  /** Rows that the browser can't give are left out. */
  all(shelf: ShelfName, sceneId?: string): Promise<Stored[]>;
  remove(shelf: ShelfName, id: string): Promise<void>;
  close(): void;
}

/**
 * Shelves in IndexedDB; their work rejects with a LibraryError. Rejects where the browser has none or forbids it.
 * @throws LibraryError 'newer-version' or 'storage-silent'
 */
export async function openShelves(
  name: string,
  patience: { readonly opening: number; readonly work: number } = PATIENCE,
): Promise<Shelves> {
  let database: Promise<Database> | null = null;
  const forget = () => {
    const old = database;
    database = null;
    void old?.then(
      (db) => db.close(),
      () => undefined,
    );
  };
  const open = (): Promise<Database> => {
    if (database) return database;
    const opening = openDatabase(name, forget);
    database = opening;
    // One that could not be opened is tried again.
    opening.catch(() => database === opening && (database = null));
    return opening;
  };
  const attempt = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    try {
      return await answered(open().then(work), patience.work);
    } catch (cause) {
      throw cause instanceof LibraryError ? cause : storageError(cause);
    }
  };
  try {
    await answered(open(), patience.opening);
  } catch (error) {
    forget();
    throw error;
  }
  return {
    persistent: true,
    put: (shelf, item) => attempt(async (db) => void (await db.put(shelf, item))),
    get: (shelf, id) => attempt((db) => db.get(shelf, id)),
    all: (shelf, sceneId) => attempt((db) => rows(db, shelf, sceneId)),
    remove: (shelf, id) => attempt((db) => db.delete(shelf, id)),
    close: forget,
  };
}

/** All rows at once; one by one where a single bad one keeps back the others. */
async function rows(db: Database, shelf: ShelfName, sceneId: string | undefined): Promise<Stored[]> {
  try {
    return await (sceneId === undefined ? db.getAll(shelf) : db.getAllFromIndex(shelf, 'sceneId', sceneId));
  } catch {
    const keys = await (sceneId === undefined
      ? db.getAllKeys(shelf)
      : db.getAllKeysFromIndex(shelf, 'sceneId', sceneId));
    const found = await Promise.all(keys.map((key) => db.get(shelf, key).catch(() => undefined)));
    return found.filter((row) => row !== undefined);
  }
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

function storageError(cause: unknown): LibraryError {
  const full = cause instanceof Error && cause.name === 'QuotaExceededError';
  return full
    ? new LibraryError('browser-full').from(cause)
    : new LibraryError('browser-keeps-nothing').from(cause);
}
