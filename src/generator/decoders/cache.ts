import type { Ort, OrtTensor } from '../engine/ort';

/**
 * Keys and values of a batch of rows, `[batch, heads, length, headDim]` a tensor,
 * by the name that they go into the graph under. `length` 0 is the empty cache.
 */
export interface KeyValueCache {
  readonly batch: number;
  readonly length: number;
  readonly tensors: ReadonlyMap<string, OrtTensor>;
  /** Where a cache is laid out in another way, it does these itself. */
  slice?(length: number): KeyValueCache;
  stack?(other: KeyValueCache): KeyValueCache;
  dispose?(): void;
}

/** Frees what lies outside the JavaScript heap. */
export function disposeCache(cache: KeyValueCache | null): void {
  cache?.dispose?.();
  for (const tensor of cache?.tensors.values() ?? []) tensor.dispose();
}

export type TypedArray = Float32Array | Uint16Array;

export function makeTensor(ort: Ort, type: string, data: TypedArray, dims: readonly number[]): OrtTensor {
  return type === 'float16'
    ? new ort.Tensor('float16', data as Uint16Array, dims)
    : new ort.Tensor('float32', data as Float32Array, dims);
}
