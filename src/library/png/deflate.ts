import { LibraryError } from '../errors';

/** Compresses in the zlib format (RFC 1950), with what browsers and Node both have. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Expands zlib data, up to `limit` bytes, so that a small file can't fill the memory.
 * @throws LibraryError 'too-large' or 'damaged'
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > limit) break;
      parts.push(value);
    }
  } catch (cause) {
    throw new LibraryError('picture-damaged').from(cause);
  }
  if (total > limit) {
    await reader.cancel().catch(() => undefined);
    throw new LibraryError('scene-too-large');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
