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
 * Throws `unsupported-device`, with the requirement in its detail, where the device can't hold or run
 * the model: before any of its weights are read.
 */
export function checkRequirements(manifest: BundleManifest, limits: DeviceLimits): void {
  const { requires, name } = manifest;
  if (!requires) return;
  const { backend } = limits;
  const onGpu = backend === 'webgpu';
  if (requires.backends && !requires.backends.includes(backend)) {
    throw onGpu
      ? unsupported('backends', `${name} was made for WebAssembly.`, 'Choose WebAssembly under Model.')
      : unsupported(
          'backends',
          `${name} was made for WebGPU, which is not in use here.`,
          'Use a browser with WebGPU, or get the model exported for WebAssembly.',
        );
  }
  if (!onGpu) {
    if ((requires.wasmMemory ?? 0) > WASM_MEMORY) {
      throw unsupported(
        'wasmMemory',
        `${name} needs ${gigabytes(requires.wasmMemory ?? 0)} of memory; WebAssembly has ${gigabytes(WASM_MEMORY)} for it.`,
        'Use a browser with WebGPU, or a smaller variant of the model (int8).',
      );
    }
    return;
  }
  if (requires.features?.includes('shader-f16') && limits.shaderF16 === false) {
    throw unsupported(
      'shader-f16',
      `${name} computes in 16-bit floats, which these graphics can't (shader-f16).`,
      'Choose a variant in 32-bit floats or q4, or WebAssembly under Model.',
    );
  }
  for (const limit of ['maxBufferSize', 'maxStorageBufferBindingSize'] as const) {
    const [needed, there] = [requires[limit] ?? 0, limits[limit] ?? Infinity];
    if (needed <= there) continue;
    throw unsupported(
      limit,
      `The largest piece of ${name} takes ${gigabytes(needed)}; these graphics hold ${gigabytes(there)} in one piece.`,
      'Use another graphics card, a smaller variant of the model, or WebAssembly under Model.',
    );
  }
}

function unsupported(requirement: string, message: string, advice: string): GeneratorError {
  return new GeneratorError('unsupported-device', message, advice, { requirement });
}

function gigabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}
