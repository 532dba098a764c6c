import type { BundleManifest } from '../../bundles/manifest/manifest';
import { type Kernel, MOST_TOKENS, type RowPlace } from '../kernel/kernel';
import { PANEL, padded } from '../kernel/pack';
import type { KeyValueCache } from './cache';

/** Positions of text that a row has room for at first, beside a picture's. */
const TEXT_ROOM = 256;

/** Keys and values of one row. Caches that begin alike share it: each looks at its first positions. */
interface Store extends RowPlace {
  /** Positions that each cache looks at which lives on this. */
  readonly seen: Set<{ readonly length: number }>;
}

/** Rows of keys and values in the kernel's memory. */
export interface KernelCache extends KeyValueCache {
  readonly rows: readonly Store[];
  dispose(): void;
  slice(length: number): KernelCache;
  stack(other: KeyValueCache): KernelCache;
}

export function isKernelCache(cache: KeyValueCache): cache is KernelCache {
  return 'rows' in cache;
}

export interface Caches {
  empty(batch: number): KernelCache;
  /**
   * The cache that goes on from this by so many positions, not yet filled, with room for more behind them. It
   * goes on in place where no other looks at what lies there, else on a copy. The old one stays valid.
   */
  extend(cache: KernelCache, added: number, room: number): KernelCache;
}

export function createCaches(
  { memory, rowSize, positions }: Kernel,
  { model: { layers, kvHeads, headDim }, grid }: Pick<BundleManifest, 'model' | 'grid'>,
): Caches {
  const usual = TEXT_ROOM + grid.columns * grid.rows;
  const bytes = (capacity: number): number => 4 * rowSize * capacity;

  function allocate(capacity: number): Store {
    return { address: memory.take(bytes(capacity)), capacity, seen: new Set() };
  }

  /** Keys of a head lie in one piece, values in one a panel: the beginning of each is copied. */
  function copy(from: Store, to: Store, length: number): void {
    const pieces = [
      ...Array.from({ length: kvHeads }, () => headDim),
      ...Array.from({ length: (kvHeads * headDim) / PANEL }, () => PANEL),
    ];
    let at = 0;
    for (let layer = 0; layer < layers; layer++) {
      for (const width of pieces) {
        const size = width * Math.ceil(length / PANEL) * PANEL;
        const source = memory.floats(from.address + 4 * at * from.capacity, size);
        memory.floats(to.address + 4 * at * to.capacity, size).set(source);
        at += width;
      }
    }
  }

  function cacheOf(stores: readonly Store[], length: number): KernelCache {
    const mark = { length };
    for (const store of stores) store.seen.add(mark);
    const cache: KernelCache = {
      batch: stores.length,
      length,
      rows: stores,
      tensors: new Map(),
      dispose() {
        for (const store of stores) {
          if (store.seen.delete(mark) && store.seen.size === 0 && store.capacity > 0) {
            memory.giveBack(store.address, bytes(store.capacity));
          }
        }
      },
      slice: (shorter) => cacheOf(stores, shorter),
      stack(other) {
        if (!isKernelCache(other) || other.length !== length)
          throw new RangeError('caches of different length');
        return cacheOf([...stores, ...other.rows], length);
      },
    };
    return cache;
  }

  return {
    empty: (batch) =>
      cacheOf(
        Array.from({ length: batch }, () => ({
          address: 0,
          capacity: 0,
          seen: new Set<{ length: number }>(),
        })),
        0,
      ),
    extend(cache, added, room) {
      const length = cache.length + added;
      if (length > positions) throw new RangeError('the sequence is longer than the model reads');
      const wanted = length + room;
      const stores = cache.rows.map((store) => {
        const most = Math.max(0, ...Array.from(store.seen, (mark) => mark.length));
        if (most <= cache.length && wanted <= store.capacity) return store;
        const kept = Math.max(usual, store.capacity);
        const own = allocate(padded(wanted <= kept ? kept : Math.min(2 * wanted, positions + MOST_TOKENS)));
        if (cache.length > 0) copy(store, own, cache.length);
        return own;
      });
      return cacheOf(stores, length);
    },
  };
}
