import { describe, expect, it } from 'vitest';
import { GeneratorError, abortError } from './errors';
import { asGeneratorError } from './thrown';

describe('whatever was thrown becomes an error with a code', () => {
  it.each([
    // A C++ exception that ONNX Runtime lets out of WebAssembly as its address: seen where memory ran out.
    [1991937888, 'out-of-memory'],
    [new Error('failed to call OrtRun(). ERROR_MESSAGE: std::bad_alloc'), 'out-of-memory'],
    [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
    [new WebAssembly.RuntimeError('memory access out of bounds'), 'out-of-memory'],
    [new Error('Out of memory'), 'out-of-memory'],
    ['1991937888', 'out-of-memory'],
    [new Error('1991937888'), 'out-of-memory'],
    [1991937888n, 'out-of-memory'],
    [-1991937888, 'out-of-memory'],
    [new RangeError('WebAssembly.Memory(): could not allocate memory'), 'out-of-memory'],
    [new WebAssembly.RuntimeError('Out of bounds memory access'), 'out-of-memory'],
    [new Error('Cannot enlarge memory arrays to size 4294967296 bytes'), 'out-of-memory'],
    [new WebAssembly.RuntimeError('Aborted(OOM)'), 'out-of-memory'],
    [new RangeError('Invalid typed array length: 4294967296'), 'out-of-memory'],
    [new Error('allocation size overflow'), 'out-of-memory'],
    [new Error('E_OUTOFMEMORY'), 'out-of-memory'],
    [new Error('Buffer size (5368709120) exceeds the max buffer size limit (4294967296)'), 'out-of-memory'],
    [new Error('A room in bloom'), 'engine-failed'],
    [new Error('The GPU device was destroyed'), 'device-lost'],
    [new Error('Instance dropped in popErrorScope'), 'device-lost'],
    [new Error('[WebGPU] Device is lost'), 'device-lost'],
    [new Error('DXGI_ERROR_DEVICE_REMOVED'), 'device-lost'],
    [new Error('invalid dimension 3 of input'), 'engine-failed'],
    ['a word', 'engine-failed'],
    [undefined, 'engine-failed'],
  ])('%s: %s', (thrown, code) => {
    expect(asGeneratorError(thrown, 'engine-failed').code).toBe(code);
  });

  it('one that has a code keeps it, and an abort is no fault', () => {
    const error = new GeneratorError('prompt-empty');
    expect(asGeneratorError(error)).toBe(error);
    expect(asGeneratorError(abortError()).code).toBe('loading-stopped');
  });
});
