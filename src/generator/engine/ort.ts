import type * as OrtModule from 'onnxruntime-web';
import { GeneratorError } from '../../contract/errors';
import type { Spawn } from '../kernel/kernel';

/** The ONNX Runtime module: given in, so that the worker and Node share all code above it. */
export type Ort = typeof OrtModule;
export type OrtTensor = OrtModule.Tensor;
export type OrtSession = OrtModule.InferenceSession;
export type OrtSessionOptions = OrtModule.InferenceSession.SessionOptions;

/** Which engine computes, and what it needs. */
export interface Engine {
  readonly ort: Ort;
  readonly backend: 'webgpu' | 'wasm';
  /** The device for WebGPU; ONNX Runtime is handed it so that its loss can be seen. */
  readonly device?: GPUDevice;
  /** Aborted with a `GeneratorError` once the engine can't be used any more. */
  readonly lost?: AbortSignal;
  /** How many threads our own kernel may compute with, and how they are started; else one. */
  readonly threads?: number;
  readonly spawn?: Spawn;
}

/** Turns whatever ONNX Runtime or the browser throws into a typed error; passes those already typed, and aborts. */
export function toGeneratorError(error: unknown, engine?: Pick<Engine, 'lost'>): Error {
  if (error instanceof GeneratorError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (engine?.lost?.aborted && engine.lost.reason instanceof GeneratorError) return engine.lost.reason;
  const message = error instanceof Error ? error.message : String(error);
  if (/device.{0,20}lost|DXGI_ERROR|context lost/i.test(message)) return deviceLost(message);
  if (
    /out of memory|bad_alloc|allocation failed|failed to allocate|Array buffer allocation|OOM|memory access out of bounds/i.test(
      message,
    )
  ) {
    return new GeneratorError(
      'out-of-memory',
      'There was not enough memory to run the model.',
      'Close other tabs and try again, or choose a smaller model.',
      { reason: message.slice(0, 500) },
    );
  }
  return new GeneratorError(
    'internal',
    'The model stopped with an error of its own.',
    'Try again; if it keeps happening, reload the page and choose WebAssembly under Model.',
    { reason: message.slice(0, 500) },
  );
}

export function deviceLost(reason: string): GeneratorError {
  return new GeneratorError(
    'device-lost',
    'The graphics device was lost while the model was running.',
    'Load the model again; your scene is untouched.',
    { reason: reason.slice(0, 500) },
  );
}
