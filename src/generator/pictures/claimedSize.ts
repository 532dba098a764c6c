/** What a picture file says of itself, read before it is decoded: a few bytes can unfold to gigabytes. */

export interface ClaimedSize {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Px. */
  readonly width: number;
  readonly height: number;
}

/** Kind and size of a PNG, a JPEG or a WebP by its first bytes; null for anything else. */
export function claimedSize(bytes: Uint8Array<ArrayBuffer>): ClaimedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = view.getUint32(0) === 0x89504e47 ? png(view) : (jpeg(view) ?? webp(view));
    return found && found.width > 0 && found.height > 0 ? found : null;
  } catch {
    // It ends before it has said so.
    return null;
  }
}

const png = (view: DataView): ClaimedSize => ({
  type: 'image/png',
  width: view.getUint32(16),
  height: view.getUint32(20),
});

/** From segment to segment up to the first frame's head (ITU T.81, B.1 and B.2.2). */
function jpeg(view: DataView): ClaimedSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Filling before a marker, or one that stands alone.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** Lossy, lossless and extended files (RFC 9649). */
function webp(view: DataView): ClaimedSize | null {
  const is = (at: number, word: string) =>
    [...word].every((letter, i) => view.getUint8(at + i) === letter.charCodeAt(0));
  if (!is(0, 'RIFF') || !is(8, 'WEBP')) return null;
  const type = 'image/webp';
  if (is(12, 'VP8 ')) {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (is(12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!is(12, 'VP8X')) return null;
  const triple = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { type, width: triple(24), height: triple(27) };
}
