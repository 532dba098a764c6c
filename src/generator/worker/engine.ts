import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import asyncifyUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import { GeneratorError } from '../../contract/errors';
import { reasonOf } from '../../contract/thrown';
import type { Engine, Ort } from '../engine/ort';
import type { Spawn } from '../kernel/kernel';
import { requestDevice } from './device';
import { type EngineBinary, loadEngineBinary } from './engineBinary';

export interface LoadedEngine {
  readonly engine: Engine;
  readonly binary: EngineBinary;
  close(): void;
}

export async function loadWasmEngine(
  threads: number | undefined,
  onBytes: (loaded: number, total: number) => void,
): Promise<LoadedEngine> {
  const [ort, binary] = await Promise.all([
    import('onnxruntime-web/wasm') as Promise<Ort>,
    loadEngineBinary(wasmUrl, onBytes),
  ]);
  const count = configure(ort, binary, threads);
  return { engine: { ort, backend: 'wasm', threads: count, spawn }, binary, close: () => {} };
}

/** A thread of our kernel, which shares its memory: only where the page is isolated. */
const spawn: Spawn = (start) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./kernelThread.ts', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = () => resolve(() => worker.terminate());
    worker.postMessage(start);
  });

/** `threads` are for our own kernel, should the decoder come out wrong on the GPU. */
export async function loadWebgpuEngine(
  adapter: GPUAdapter,
  onBytes: (loaded: number, total: number) => void,
  threads?: number,
): Promise<LoadedEngine> {
  const [ort, binary, device] = await Promise.all([
    import('onnxruntime-web/webgpu') as Promise<Ort>,
    loadEngineBinary(asyncifyUrl, onBytes),
    requestDevice(adapter),
  ]).catch((error: unknown) => {
    if (error instanceof GeneratorError) throw error;
    throw new GeneratorError('graphics-unusable', { reason: reasonOf(error) });
  });
  // The device is ours alone: the WebGPU work itself runs without WebAssembly threads.
  configure(ort, binary, 1);
  const lost = new AbortController();
  void device.lost.then((info) => {
    if (info.reason !== 'destroyed')
      lost.abort(new GeneratorError('device-lost', { reason: info.message.slice(0, 500) }));
  });
  return {
    engine: { ort, backend: 'webgpu', device, lost: lost.signal, threads: threadsFor(threads), spawn },
    binary,
    close: () => device.destroy(),
  };
}

const threadsFor = (asked: number | undefined): number =>
  asked ?? (self.crossOriginIsolated ? Math.min(4, navigator.hardwareConcurrency) : 1);

/** Returns how many threads compute. */
function configure(ort: Ort, binary: EngineBinary, threads: number | undefined): number {
  ort.env.logLevel = 'error';
  ort.env.wasm.wasmBinary = binary.bytes.buffer;
  const count = threadsFor(threads);
  ort.env.wasm.numThreads = count;
  return count;
}
