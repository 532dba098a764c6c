import { OPENS } from '../limits';
import { placeInside } from './bounds';
import type { ReferenceRecord, StoredReference } from './record';

/** Longest side of a kept reference, px: as sharp as a large stage shows it. */
const LONGEST = 2048;

const TYPES: readonly ReferenceRecord['type'][] = ['image/webp', 'image/png'];

/**
 * A photo or a sketch as a reference: drawn anew, so that it is no larger than it is shown, and without what a camera
 * wrote beside it. Null where it is too large or the browser can't show it.
 */
export async function bringReference(file: Blob): Promise<StoredReference | null> {
  if (file.size > OPENS.file) return null;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9));
    // Where a browser can't write WebP it writes PNG.
    const type = TYPES.find((each) => each === picture?.type);
    if (!picture || !type) return null;
    const format = { format: 'scenograph-reference', version: 1, type } as const;
    return { picture, record: { ...format, ...placeInside(bitmap), opacity: 0.5, locked: true } };
  } finally {
    bitmap.close();
  }
}
