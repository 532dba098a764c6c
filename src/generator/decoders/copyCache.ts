import type { Engine, Ort, OrtTensor } from '../engine/ort';
import { type KeyValueCache, type TypedArray, makeTensor } from './cache';
import { isOnGpu, sliceOnGpu, stackOnGpu } from './gpuCache';

function numbers(data: unknown): TypedArray {
  if (data instanceof Float32Array || data instanceof Uint16Array) return data;
  // Where the engine has a Float16Array, half floats come as one: the bits are what is copied.
  if (ArrayBuffer.isView(data) && data.byteLength > 0) {
    return new Uint16Array(data.buffer, data.byteOffset, data.byteLength / 2);
  }
  return new Float32Array(0);
}

async function mapTensors(
  ort: Ort,
  cache: KeyValueCache,
  shape: { batch: number; length: number },
  fill: (
    source: TypedArray,
    target: TypedArray,
    heads: number,
    headDim: number,
    name: string,
  ) => Promise<void> | void,
): Promise<KeyValueCache> {
  const tensors = new Map<string, OrtTensor>();
  for (const [name, tensor] of cache.tensors) {
    const [, heads = 0, , headDim = 0] = tensor.dims;
    const source = numbers(await tensor.getData(true));
    const size = shape.batch * heads * shape.length * headDim;
    const target = tensor.type === 'float16' ? new Uint16Array(size) : new Float32Array(size);
    await fill(source, target, heads, headDim, name);
    tensors.set(name, makeTensor(ort, tensor.type, target, [shape.batch, heads, shape.length, headDim]));
  }
  return { ...shape, tensors };
}

/** The first `length` positions of a one-row cache, as a new cache. */
export async function sliceCache(
  engine: Engine,
  cache: KeyValueCache,
  length: number,
): Promise<KeyValueCache> {
  if (cache.slice) return cache.slice(length);
  if (isOnGpu(cache)) return sliceOnGpu(engine, cache, length);
  return mapTensors(engine.ort, cache, { batch: 1, length }, (source, target, heads, headDim) => {
    for (let head = 0; head < heads; head++) {
      const from = head * cache.length * headDim;
      target.set(source.subarray(from, from + length * headDim), head * length * headDim);
    }
  });
}

/** Two one-row caches of one length as the two rows of a new cache. */
export async function stackCaches(
  engine: Engine,
  first: KeyValueCache,
  second: KeyValueCache,
): Promise<KeyValueCache> {
  if (first.length !== second.length) throw new RangeError('caches of different length');
  if (first.stack) return first.stack(second);
  if (isOnGpu(first) && isOnGpu(second)) return stackOnGpu(engine, first, second);
  const shape = { batch: 2, length: first.length };
  return mapTensors(engine.ort, first, shape, async (source, target, _heads, _headDim, name) => {
    target.set(source, 0);
    target.set(numbers(await second.tensors.get(name)?.getData(true)), source.length);
  });
}
