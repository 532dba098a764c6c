import { LibraryError } from '../errors';
import { OPENS } from '../limits';
import { placeInside, readReference, type StoredReference } from './record';

/** Longest side of a kept reference, px: as sharp as a large stage shows it. */
const LONGEST = 2048;

/**
 * A photo or a sketch as a reference: drawn anew, so that it is no larger than it is shown, and without what a camera
 * wrote beside it.
 * @throws LibraryError 'file-too-large', or 'file-kind-unknown' where the browser can't show it
 */
export async function bringReference(file: Blob): Promise<StoredReference> {
  if (file.size > OPENS.file) throw new LibraryError('file-too-large');
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new LibraryError('file-kind-unknown').from(cause);
  });
  try {
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9));
    // Where a browser can't write WebP it writes PNG.
    const record = readReference({
      format: 'scenograph-reference',
      version: 1,
      type: picture?.type,
      ...placeInside(bitmap),
      opacity: 0.5,
      locked: true,
    });
    if (!picture || !record) throw new LibraryError('file-kind-unknown');
    return { record, picture };
  } finally {
    bitmap.close();
  }
}
