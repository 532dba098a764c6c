import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) & 255);
const expected = createHash('sha256').update(bytes).digest('hex');

/** As a page has it that came by https, and one that came by plain http. */
async function hashing(secure: boolean) {
  vi.resetModules();
  if (!secure) vi.stubGlobal('crypto', {});
  return import('./hash');
}

afterEach(() => void vi.unstubAllGlobals());

describe.each([true, false])('sha256, on a secure page: %s', (secure) => {
  it('is the same of bytes, of a file and of a file in pieces', async () => {
    const { createRunningHash, hashBlob, sha256, sha256OfBlob } = await hashing(secure);
    expect(await sha256(bytes)).toBe(expected);
    expect(await sha256OfBlob(new Blob([bytes]))).toBe(expected);
    const running = await createRunningHash();
    await hashBlob(running, new Blob([bytes]));
    expect(running.digest()).toBe(expected);
  });

  it('is of the part that a view shows', async () => {
    const { sha256 } = await hashing(secure);
    expect(await sha256(bytes.subarray(7, 70))).toBe(
      createHash('sha256').update(bytes.subarray(7, 70)).digest('hex'),
    );
  });
});
