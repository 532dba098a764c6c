import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';

/** One reader of outside data. */
export interface Target {
  readonly name: string;
  /** What it is given. */
  readonly input: fc.Arbitrary<Uint8Array<ArrayBuffer>>;
  /**
   * Reads it. Throws an error of `allows` where it refuses, a `LostRoundTrip` where what was read, written and read
   * again is another thing; anything else that it throws is a finding.
   */
  readonly read: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>;
  /** Names of errors that a reader may throw: those with a sentence for the person. */
  readonly allows: readonly string[];
}

/** What was read was not the same after writing and reading again. */
export class LostRoundTrip extends Error {
  override readonly name = 'LostRoundTrip';
}

/** What a file can hold of a value: it has one zero, and no field without a value. */
const inFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** @throws LostRoundTrip where two values differ in what a file can hold of them */
export function same(before: unknown, after: unknown): void {
  if (isDeepStrictEqual(inFile(before), inFile(after))) return;
  const [a, b] = [JSON.stringify(before), JSON.stringify(after)];
  throw new LostRoundTrip(`${String(a).slice(0, 300)} became ${String(b).slice(0, 300)}`);
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
