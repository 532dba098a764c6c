/** Counts and hashes bytes as they come. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** Lower-case hex; the hash can't be used afterwards. */
  digest(): string;
}

export async function createRunningHash(): Promise<RunningHash> {
  // Fetched with the first file that is hashed: a page that has its model hashes little.
  const { createSHA256 } = await import('hash-wasm');
  const hash = await createSHA256();
  hash.init();
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.digest('hex'),
  };
}

/** The browser's own, which is many times as fast and on another thread; not on a page from plain http. */
const native: SubtleCrypto | undefined = globalThis.crypto?.subtle;

export async function sha256(bytes: Uint8Array): Promise<string> {
  // Never of memory that threads share.
  if (native) return hexOf(await native.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const hash = await createRunningHash();
  hash.update(bytes);
  return hash.digest();
}

export const sha256OfText = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

/** Feeds a file of any size to a hash, a piece at a time. */
export async function hashBlob(
  hash: RunningHash,
  blob: Blob,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> {
  const reader = blob.stream().getReader();
  let done = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    hash.update(read.value);
    done += read.value.length;
    onBytes(done);
  }
}

/** What is hashed in one piece, in memory. */
const MOST_AT_ONCE = 64 * 1024 ** 2;

export async function sha256OfBlob(blob: Blob): Promise<string> {
  if (native && blob.size <= MOST_AT_ONCE) return sha256(new Uint8Array(await blob.arrayBuffer()));
  const hash = await createRunningHash();
  await hashBlob(hash, blob);
  return hash.digest();
}

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
