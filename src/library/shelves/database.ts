import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { LibraryError } from '../errors';
import type { ShelfName, Stored } from './row';

export const SHELVES: readonly ShelfName[] = ['scenes', 'paintings', 'traces', 'notes', 'runs'];

/** Goes up by one with every new shelf; 'runs' came with 2. */
const LAYOUT = 2;

interface Shelf {
  key: string;
  value: Stored;
  indexes: { sceneId: string };
}

interface Schema extends DBSchema {
  scenes: Shelf;
  paintings: Shelf;
  traces: Shelf;
  notes: Shelf;
  runs: Shelf;
}

export type Database = IDBPDatabase<Schema>;

/** Id of the note that says which layout a database has, where its number doesn't: one that was mended. */
const LAYOUT_NOTE = 'layout';

/**
 * Opens the database with all of its shelves. From any older version: what is there stays, what is missing is added.
 * One that lost a shelf is mended, which raises its number; a note then says that its layout is still ours.
 * @throws LibraryError 'newer-version' (it is left untouched); whatever IndexedDB throws otherwise
 */
export async function openDatabase(name: string, onClose: () => void): Promise<Database> {
  const db = await openAt(name, LAYOUT, onClose).catch(async (error: unknown) => {
    if (!(error instanceof Error && error.name === 'VersionError')) throw error;
    return mended(await openAt(name, undefined, onClose));
  });
  if (isWhole(db)) return db;
  const next = db.version + 1;
  db.close();
  const whole = await openAt(name, next, onClose);
  await whole.put('notes', { id: LAYOUT_NOTE, sceneId: '', value: LAYOUT });
  return whole;
}

function openAt(name: string, version: number | undefined, onClose: () => void): Promise<Database> {
  return openDB<Schema>(name, version, {
    upgrade(db, _from, _to, transaction) {
      for (const shelf of SHELVES) {
        const store = db.objectStoreNames.contains(shelf)
          ? transaction.objectStore(shelf)
          : db.createObjectStore(shelf, { keyPath: 'id' });
        if (!store.indexNames.contains('sceneId')) store.createIndex('sceneId', 'sceneId');
      }
    },
    // A newer version in another tab waits for this one: let it go ahead.
    blocking: onClose,
    terminated: onClose,
  });
}

/** A database with a higher number than ours: mended by a build of this layout, or really newer. */
async function mended(db: Database): Promise<Database> {
  const note = db.objectStoreNames.contains('notes') ? await db.get('notes', LAYOUT_NOTE) : undefined;
  if (typeof note?.value === 'number' && note.value <= LAYOUT) return db;
  db.close();
  throw new LibraryError('kept-by-newer');
}

function isWhole(db: Database): boolean {
  if (!SHELVES.every((shelf) => db.objectStoreNames.contains(shelf))) return false;
  const look = db.transaction(SHELVES, 'readonly');
  return SHELVES.every((shelf) => look.objectStore(shelf).indexNames.contains('sceneId'));
}
