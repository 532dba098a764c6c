import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import type { BundleRequirements } from '../manifest/graphs';
import type { BundleManifest } from '../manifest/manifest';
import { parseManifest } from '../manifest/parse';
import { testBundle } from '../testing/shipped';
import { type DeviceLimits, checkRequirements, isUnmet, limitsOf } from './requirements';

const manifest = parseManifest(readFileSync(join(testBundle, 'manifest.json'), 'utf8'));
const needing = (requires: BundleRequirements): BundleManifest => ({ ...manifest, requires });

const gpu: DeviceLimits = {
  backend: 'webgpu',
  maxBufferSize: 2 ** 30,
  maxStorageBufferBindingSize: 2 ** 27,
  shaderF16: false,
};

function refusal(requires: BundleRequirements, limits: DeviceLimits): GeneratorError | null {
  try {
    checkRequirements(needing(requires), limits);
    return null;
  } catch (error) {
    if (error instanceof GeneratorError) return error;
    throw error;
  }
}

describe('checkRequirements', () => {
  it('lets a model that asks for nothing run anywhere', () => {
    expect(() => checkRequirements(manifest, { backend: 'wasm' })).not.toThrow();
    expect(refusal({}, gpu)).toBeNull();
  });

  it.each<[string, BundleRequirements, DeviceLimits]>([
    ['needs-webgpu', { backends: ['webgpu'] }, { backend: 'wasm' }],
    ['needs-wasm', { backends: ['wasm'] }, gpu],
    ['needs-wasm-memory', { wasmMemory: 4e9 }, { backend: 'wasm' }],
    ['needs-half-floats', { features: ['shader-f16'] }, gpu],
    ['needs-larger-buffer', { maxBufferSize: 2 ** 31 }, gpu],
    ['needs-larger-buffer', { maxStorageBufferBindingSize: 2 ** 28 }, gpu],
  ])('refuses by %s, before anything is read', (code, requires, limits) => {
    const error = refusal(requires, limits);
    expect(error?.kind).toBe('unsupported-device');
    expect(error?.code).toBe(code);
    expect(error && isUnmet(error)).toBe(true);
  });

  it('does not ask of one back end what only the other needs', () => {
    expect(refusal({ wasmMemory: 9e9 }, gpu)).toBeNull();
    expect(refusal({ features: ['shader-f16'], maxBufferSize: 9e9 }, { backend: 'wasm' })).toBeNull();
  });

  it('reads the limits of a device', () => {
    const device = {
      limits: { maxBufferSize: 5, maxStorageBufferBindingSize: 4 } as GPUSupportedLimits,
      features: new Set(['shader-f16']) as unknown as GPUSupportedFeatures,
    };
    expect(limitsOf(device)).toEqual({
      backend: 'webgpu',
      maxBufferSize: 5,
      maxStorageBufferBindingSize: 4,
      shaderF16: true,
    });
  });
});
