import { expect, it } from 'vitest';
import { paintedOn, whereItRuns, whereItWasPainted } from './backends';

it('says where a model runs, and which parts run elsewhere', () => {
  expect(whereItRuns({ backend: 'webgpu' })).toBe('WebGPU');
  expect(whereItRuns({ backend: 'webgpu', elsewhere: { image_decoder: 'wasm' } })).toBe(
    'WebGPU, pixels on WebAssembly',
  );
});

it('keeps with a painting where its tokens and its pixels were made', () => {
  expect(paintedOn({ backend: 'webgpu' })).toEqual({ backend: 'webgpu' });
  expect(paintedOn({ backend: 'webgpu', elsewhere: { image_decoder: 'wasm', detector: 'wasm' } })).toEqual({
    backend: 'webgpu',
    pictureBackend: 'wasm',
  });
  expect(paintedOn({ backend: 'webgpu', elsewhere: { decoder: 'wasm' } })).toEqual({
    backend: 'wasm',
    pictureBackend: 'webgpu',
  });
});

it('says the same of a painting', () => {
  expect(whereItWasPainted({ backend: 'wasm' })).toBe('WebAssembly');
  expect(whereItWasPainted({ backend: 'webgpu', pictureBackend: 'wasm' })).toBe(
    'WebGPU, pixels on WebAssembly',
  );
  expect(whereItWasPainted({ backend: 'another' })).toBe('another');
});
