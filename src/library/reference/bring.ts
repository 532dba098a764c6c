import { LibraryError } from '../errors';
import { OPENS } from '../limits';
import { pngSize } from '../pngChunks';
import { placeInside } from './bounds';
import type { ReferenceRecord, StoredReference } from './record';

/** Longest side of a kept reference, px: as sharp as a large stage shows it. */
const LONGEST = 2048;

const TYPES: readonly ReferenceRecord['type'][] = ['image/webp', 'image/png'];

/**
 * A photo or a sketch as a reference: drawn anew, so that it is no larger than it is shown, and without what a camera
 * wrote beside it. Null where the file is too large or the browser can't show it.
 * @throws LibraryError 'too-large' for more pixels than a page can hold, before they are decoded
 */
export async function bringReference(file: Blob): Promise<StoredReference | null> {
  if (file.size > OPENS.file) return null;
  const size = await sizeOf(file);
  if (size && size.width * size.height > OPENS.photoPixels)
    throw new LibraryError('picture-of-too-many-pixels', size);
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

/** Width and height of a picture, px, as it says them at its beginning; null where it says none. */
async function sizeOf(file: Blob): Promise<{ readonly width: number; readonly height: number } | null> {
  const png = pngSize(new Uint8Array(await file.slice(0, 24).arrayBuffer()));
  if (png) return png;
  // An image that is on no page is read, and not decoded.
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await new Promise<void>((loaded, failed) => {
      image.onload = () => loaded();
      image.onerror = () => failed(new Error('no picture'));
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
