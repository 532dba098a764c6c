import { GeneratorError, isAbort } from './errors';

/**
 * What engines and browsers throw where memory or the graphics give out, by their own words. ONNX Runtime's
 * WebAssembly throws a bare number, the address of a C++ exception, where even its message finds no room.
 */
const PATTERNS = [
  ['device-lost', /device.{0,20}(?:lost|destroyed|removed|hung)|DXGI_ERROR|context lost|instance dropped/i],
  [
    'out-of-memory',
    /out ?of ?memory|bad_alloc|allocation (?:failed|size overflow)|(?:failed to|could not|cannot|can't) allocate|enlarge memory|Array buffer allocation|\bOOM\b|(?:not enough|insufficient) memory|memory access out of bounds|out of bounds memory|invalid (?:typed )?array length|larger than .{0,40}maxBufferSize|exceeds the max buffer size|^-?\d+$/i,
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
