import { LibraryError } from './errors';
import { OPENS } from './limits';

/** PNG (third edition) section 5: signature, then chunks of length, type, data and CRC-32. */
export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const MAX_CHUNKS = 20_000;

export interface Chunk {
  /** Four ASCII letters. */
  readonly type: string;
  readonly data: Uint8Array<ArrayBuffer>;
}

export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

async function checksum() {
  const { createCRC32 } = await import('hash-wasm');
  return createCRC32();
}

/** The bytes of a PNG with these chunks. */
export async function writeChunks(chunks: readonly Chunk[]): Promise<Uint8Array<ArrayBuffer>> {
  const crc = await checksum();
  const out = new Uint8Array(chunks.reduce((sum, { data }) => sum + 12 + data.length, PNG_SIGNATURE.length));
  const view = new DataView(out.buffer);
  out.set(PNG_SIGNATURE);
  let at = PNG_SIGNATURE.length;
  for (const { type, data } of chunks) {
    const end = at + 8 + data.length;
    view.setUint32(at, data.length);
    for (let i = 0; i < 4; i += 1) out[at + 4 + i] = type.charCodeAt(i);
    out.set(data, at + 8);
    out.set(
      crc
        .init()
        .update(out.subarray(at + 4, end))
        .digest('binary'),
      end,
    );
    at = end + 4;
  }
  return out;
}

/**
 * The chunks before the pixel data of a PNG of any origin that `want` asks for, checksums verified.
 * @throws LibraryError 'not-understood' (no PNG), 'too-large' or 'damaged'
 */
export async function readChunks(
  bytes: Uint8Array<ArrayBuffer>,
  want: (type: string, data: Uint8Array<ArrayBuffer>) => boolean,
): Promise<Chunk[]> {
  if (!isPng(bytes)) {
    throw new LibraryError('not-a-png');
  }
  if (bytes.length > OPENS.file) {
    throw new LibraryError('picture-too-large');
  }
  const crc = await checksum();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  let at = PNG_SIGNATURE.length;
  for (let count = 0; ; count += 1) {
    if (count > MAX_CHUNKS) throw damaged();
    // Cut short in the pixels, what was said before them still holds.
    if (at + 8 > bytes.length) break;
    const length = view.getUint32(at);
    const end = at + 8 + length;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return found;
    if (end + 4 > bytes.length) break;
    const data = bytes.subarray(at + 8, end);
    if (want(type, data)) {
      const sum = crc
        .init()
        .update(bytes.subarray(at + 4, end))
        .digest('binary');
      if (sum.some((byte, i) => byte !== bytes[end + i])) throw damaged();
      found.push({ type, data });
    }
    at = end + 4;
  }
  if (found.length === 0) throw damaged();
  return found;
}

function damaged(): LibraryError {
  return new LibraryError('picture-damaged');
}

/** Width and height that the header of a PNG claims, in px; null for what is no PNG. Nothing is decoded. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (!isPng(bytes) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
