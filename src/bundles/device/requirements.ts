import type { GeneratorErrorCode } from '../../contract/errorCodes';
import { GeneratorError } from '../../contract/errors';
import type { BundleManifest } from '../manifest/manifest';

/** What is known of the device a model is to run on. */
export interface DeviceLimits {
  readonly backend: 'webgpu' | 'wasm';
  /** Of the WebGPU device; absent on WebAssembly. */
  readonly maxBufferSize?: number;
  readonly maxStorageBufferBindingSize?: number;
  readonly shaderF16?: boolean;
}

/** WebAssembly addresses 4 GiB; the engine itself, activations and caches need some of it. */
export const WASM_MEMORY = 4 * 2 ** 30 - 400 * 2 ** 20;

/** The limits of a WebGPU device, or of WebAssembly where there is none. */
export function limitsOf(device: Pick<GPUDevice, 'limits' | 'features'> | undefined): DeviceLimits {
  if (!device) return { backend: 'wasm' };
  const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
  const shaderF16 = device.features.has('shader-f16');
  return { backend: 'webgpu', maxBufferSize, maxStorageBufferBindingSize, shaderF16 };
}

/**
 * Throws `unsupported-device`, with a code that `isUnmet` knows, where the device can't hold or run the model: before
 * any of its weights are read.
 */
export function checkRequirements(manifest: BundleManifest, limits: DeviceLimits): void {
  const { requires, name } = manifest;
  if (!requires) return;
  const { backend } = limits;
  const onGpu = backend === 'webgpu';
  if (requires.backends && !requires.backends.includes(backend)) {
    throw new GeneratorError(onGpu ? 'needs-wasm' : 'needs-webgpu', { name });
  }
  if (!onGpu) {
    if ((requires.wasmMemory ?? 0) > WASM_MEMORY) {
      const needed = requires.wasmMemory ?? 0;
      throw new GeneratorError('needs-wasm-memory', { name, needed, there: WASM_MEMORY });
    }
    return;
  }
  if (requires.features?.includes('shader-f16') && limits.shaderF16 === false) {
    throw new GeneratorError('needs-half-floats', { name });
  }
  for (const limit of ['maxBufferSize', 'maxStorageBufferBindingSize'] as const) {
    const [needed, there] = [requires[limit] ?? 0, limits[limit] ?? Infinity];
    if (needed <= there) continue;
    throw new GeneratorError('needs-larger-buffer', { name, limit, needed, there });
  }
}

const UNMET: readonly string[] = [
  'needs-webgpu',
  'needs-wasm',
  'needs-wasm-memory',
  'needs-half-floats',
  'needs-larger-buffer',
] satisfies GeneratorErrorCode[];

/** Whether it was the model that asked for too much: it says nothing of the back end itself. */
export const isUnmet = (error: Error): boolean =>
  error instanceof GeneratorError && UNMET.includes(error.code);
