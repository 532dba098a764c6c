import { GeneratorError, isAbort } from './errors';

/**
 * What engines and browsers throw where memory or the graphics give out, by their own words. ONNX Runtime's
 * WebAssembly throws a bare number, the address of a C++ exception, where even its message finds no room.
 */
const PATTERNS = [
  ['device-lost', /device.{0,20}lost|DXGI_ERROR|context lost/i],
  [
    'out-of-memory',
    /out of memory|bad_alloc|allocation failed|failed to allocate|Array buffer allocation|OOM|memory access out of bounds|^\d+$/i,
  ],
] as const;

/** Characters of a foreign message that an error carries along. */
const MOST = 2000;

export const reasonOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message || thrown.name : String(thrown)).slice(0, MOST);

/** Any thrown thing as an error with a code; `otherwise` says whose fault it is where nothing better is known. */
export function asGeneratorError(
  thrown: unknown,
  otherwise: 'engine-failed' | 'install-failed' | 'studio-failed' = 'studio-failed',
): GeneratorError {
  if (thrown instanceof GeneratorError) return thrown;
  if (isAbort(thrown)) return new GeneratorError('loading-stopped');
  const reason = reasonOf(thrown);
  const known = PATTERNS.find(([, pattern]) => pattern.test(reason));
  return new GeneratorError(known ? known[0] : otherwise, { reason });
}
