import { LibraryError } from '../errors';
import { memoryShelves, type Shelves } from '../shelf';

/** Why nothing is kept beyond this page. */
export type InMemory = 'forbidden' | 'newer-version' | 'silent';

/** Shelves that always work: kept by the browser while it can, in memory from then on. */
export interface SteadyShelves extends Shelves {
  /** Null while the browser keeps what is put here. */
  readonly inMemory: InMemory | null;
  /** Is told when that changes; returns the end of it. */
  onChange(listener: (error: LibraryError) => void): () => void;
}

/**
 * Opens shelves; where that fails, and from the moment on that they fall silent, memory stands in, and the work at hand
 * is done there. A full disk or a single failure is not silence: it is thrown, and the next try may succeed.
 */
export async function steadyShelves(open: () => Promise<Shelves>): Promise<SteadyShelves> {
  const listeners = new Set<(error: LibraryError) => void>();
  let inMemory: InMemory | null = null;
  let shelves: Shelves;
  try {
    shelves = await open();
  } catch (error) {
    shelves = memoryShelves();
    inMemory = reasonOf(error);
  }
  const steadily = async <T>(work: (on: Shelves) => Promise<T>): Promise<T> => {
    const on = shelves;
    try {
      return await work(on);
    } catch (error) {
      if (!(error instanceof LibraryError) || error.kind !== 'storage-silent') throw error;
      if (shelves === on) {
        shelves = memoryShelves();
        inMemory = 'silent';
        for (const listener of listeners) listener(error);
      }
      return work(shelves);
    }
  };
  return {
    get persistent() {
      return shelves.persistent;
    },
    get inMemory() {
      return inMemory;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (shelf, item) => steadily((on) => on.put(shelf, item)),
    get: (shelf, id) => steadily((on) => on.get(shelf, id)),
    all: (shelf, sceneId) => steadily((on) => on.all(shelf, sceneId)),
    remove: (shelf, id) => steadily((on) => on.remove(shelf, id)),
    close: () => shelves.close(),
  };
}

function reasonOf(error: unknown): InMemory {
  if (!(error instanceof LibraryError)) return 'forbidden';
  if (error.kind === 'newer-version') return 'newer-version';
  return error.kind === 'storage-silent' ? 'silent' : 'forbidden';
}
