import type { KeyValueCache } from './cache';

/** A cache laid out position by position, `[length, batch, size]` an array: going on from it copies nothing. */
export interface PositionCache extends KeyValueCache {
  /** The first `length` positions of each array, without a copy. */
  views(from: number, to: number): Float32Array[];
  /** The cache that goes on with these positions; `this` stays valid. */
  append(fresh: readonly Float32Array[]): PositionCache;
  slice(length: number): PositionCache;
  /** As `slice`, where nobody will look at the positions behind any more: they are written over. */
  rollBack(length: number): PositionCache;
  stack(other: KeyValueCache): PositionCache;
}

interface Store {
  readonly arrays: readonly Float32Array[];
  readonly capacity: number;
  /** Positions that some cache may still look at. */
  used: number;
}

/** What all caches of a model have in common. */
interface Shape {
  /** Arrays a cache: keys and values of each layer. */
  readonly arrays: number;
  /** Numbers a row and position in each. */
  readonly size: number;
  /** Positions to keep free behind two stacked rows: those of a picture. */
  readonly room: number;
}

export function emptyPositionCache(batch: number, shape: Shape): PositionCache {
  return cacheOn(allocate(shape.arrays, 0), 0, batch, shape);
}

function allocate(count: number, numbers: number, capacity = 0): Store {
  return { arrays: Array.from({ length: count }, () => new Float32Array(numbers)), capacity, used: 0 };
}

function cacheOn(store: Store, length: number, batch: number, shape: Shape): PositionCache {
  const { size } = shape;
  const stride = batch * size;
  const cache: PositionCache = {
    batch,
    length,
    tensors: new Map(),
    views: (from, to) => store.arrays.map((array) => array.subarray(from * stride, to * stride)),
    append(fresh) {
      const added = (fresh[0]?.length ?? 0) / stride;
      let target = store;
      // Another cache goes on from here already, or there is no room: a store of its own.
      if (store.used !== length || length + added > store.capacity) {
        const capacity = Math.max(64, 2 * (length + added));
        target = allocate(store.arrays.length, capacity * stride, capacity);
        target.arrays.forEach((array, i) => {
          array.set((store.arrays[i] as Float32Array).subarray(0, length * stride));
        });
      }
      target.arrays.forEach((array, i) => array.set(fresh[i] as Float32Array, length * stride));
      target.used = length + added;
      return cacheOn(target, length + added, batch, shape);
    },
    slice: (shorter) => cacheOn(store, shorter, batch, shape),
    rollBack(shorter) {
      if (store.used === length) store.used = shorter;
      return cacheOn(store, shorter, batch, shape);
    },
    stack(other) {
      if (!isPositionCache(other) || other.length !== length || batch !== 1 || other.batch !== 1) {
        throw new RangeError('caches that are not two rows of one length');
      }
      const capacity = length + shape.room;
      const both = allocate(store.arrays.length, 2 * size * capacity, capacity);
      const rows = [cache.views(0, length), other.views(0, length)];
      rows.forEach((arrays, row) =>
        arrays.forEach((array, i) => {
          const target = both.arrays[i] as Float32Array;
          for (let p = 0; p < length; p++) {
            target.set(array.subarray(p * size, (p + 1) * size), (2 * p + row) * size);
          }
        }),
      );
      both.used = length;
      return cacheOn(both, length, 2, shape);
    },
  };
  return cache;
}

export function isPositionCache(cache: KeyValueCache): cache is PositionCache {
  return 'views' in cache;
}
