import type * as OrtModule from 'onnxruntime-web';
import { GeneratorError, isAbort } from '../../contract/errors';
import { asGeneratorError } from '../../contract/thrown';
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
  if (error instanceof GeneratorError || isAbort(error)) return error;
  if (engine?.lost?.aborted && engine.lost.reason instanceof GeneratorError) return engine.lost.reason;
  return asGeneratorError(error, 'engine-failed');
}
