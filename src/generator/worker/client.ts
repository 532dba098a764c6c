import { GeneratorError } from '../../contract/errors';
import type { Generator, LoadProgress } from '../../contract/generator';
import { connectGenerator } from './connect';

export interface WorkerGeneratorOptions {
  /** Address of the bundle's manifest.json; relative ones are taken from the page's. */
  readonly manifestUrl: string;
  /** Id of a model installed on this device, to use instead of the one at the address. No network for it. */
  readonly installed?: string;
  /** 'auto': WebGPU where a real adapter passes the self-test, WebAssembly otherwise. */
  readonly backend: 'auto' | 'webgpu' | 'wasm';
  /** WebAssembly threads; default: up to 4 on a cross-origin isolated page, else 1. */
  readonly threads?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Something to tell that didn't stop the model from loading: `storage-full`. */
  readonly onWarning?: (warning: GeneratorError) => void;
  readonly signal?: AbortSignal;
}

/**
 * Loads a bundle in a dedicated worker and returns a generator that computes there.
 * Throws `GeneratorError`, or an `AbortError` when the signal is aborted while loading.
 */
export function createWorkerGenerator(options: WorkerGeneratorOptions): Promise<Generator> {
  const { manifestUrl, installed, backend, threads, ...hooks } = options;
  const worker = new Worker(new URL('./host.ts', import.meta.url), {
    type: 'module',
    name: 'scenograph-model',
  });
  const connection = connectGenerator(worker, {
    ...hooks,
    load: {
      manifestUrl: new URL(manifestUrl, document.baseURI).href,
      backend,
      ...(installed === undefined ? {} : { installed }),
      ...(threads === undefined ? {} : { threads }),
    },
    close: () => worker.terminate(),
  });
  worker.onerror = (event) => {
    connection.fail(
      new GeneratorError('model-worker-stopped', { reason: String(event.message ?? '').slice(0, 500) }),
    );
  };
  return connection.generator;
}
