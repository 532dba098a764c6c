import type { Engine, OrtTensor } from '../engine/ort';
import type { KeyValueCache } from './cache';

/** `GPUBufferUsage`: STORAGE, COPY_DST and COPY_SRC; the name itself is not there outside browsers. */
const STORAGE_AND_COPIES = 0x80 | 0x08 | 0x04;

/** A stretch of bytes to copy from one buffer into the new one. */
interface Stretch {
  readonly source: GPUBuffer;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/** Whether every tensor of the cache lies on the GPU. */
export function isOnGpu(cache: KeyValueCache): boolean {
  const tensors = [...cache.tensors.values()];
  return tensors.length > 0 && tensors.every((tensor) => tensor.location === 'gpu-buffer');
}

/** Two one-row caches as the rows of one, copied on the GPU. */
export function stackOnGpu(engine: Engine, first: KeyValueCache, second: KeyValueCache): KeyValueCache {
  return copied(engine, first, 2, first.length, (name, tensor) => {
    const other = second.tensors.get(name) ?? tensor;
    const bytes = byteSize(tensor);
    return [
      { source: tensor.gpuBuffer, from: 0, to: 0, bytes },
      { source: other.gpuBuffer, from: 0, to: bytes, bytes },
    ];
  });
}

/** The first `length` positions of a one-row cache, copied on the GPU. */
export function sliceOnGpu(engine: Engine, cache: KeyValueCache, length: number): KeyValueCache {
  return copied(engine, cache, 1, length, (_, tensor) => {
    const [, heads = 0, held = 0, headDim = 0] = tensor.dims;
    const row = headDim * bytesOf(tensor);
    return Array.from({ length: heads }, (_head, head) => ({
      source: tensor.gpuBuffer,
      from: head * held * row,
      to: head * length * row,
      bytes: length * row,
    }));
  });
}

function copied(
  { ort, device }: Engine,
  cache: KeyValueCache,
  batch: number,
  length: number,
  stretches: (name: string, tensor: OrtTensor) => readonly Stretch[],
): KeyValueCache {
  if (!device) throw new Error('there is no GPU');
  const encoder = device.createCommandEncoder();
  const tensors = new Map<string, OrtTensor>();
  for (const [name, tensor] of cache.tensors) {
    const [, heads = 0, , headDim = 0] = tensor.dims;
    const dims = [batch, heads, length, headDim];
    const size = dims.reduce((product, n) => product * n, bytesOf(tensor));
    const buffer = device.createBuffer({
      size: Math.max(16, Math.ceil(size / 16) * 16),
      usage: STORAGE_AND_COPIES,
    });
    for (const { source, from, to, bytes } of stretches(name, tensor)) {
      encoder.copyBufferToBuffer(source, from, buffer, to, bytes);
    }
    const dataType = tensor.type === 'float16' ? 'float16' : 'float32';
    const dispose = (): void => buffer.destroy();
    tensors.set(name, ort.Tensor.fromGpuBuffer(buffer, { dataType, dims, dispose }));
  }
  device.queue.submit([encoder.finish()]);
  return { batch, length, tensors };
}

const bytesOf = (tensor: OrtTensor): number => (tensor.type === 'float16' ? 2 : 4);
const byteSize = (tensor: OrtTensor): number => tensor.size * bytesOf(tensor);
