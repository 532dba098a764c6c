import type { PixelImage } from '../../contract/events';

/** The exact pixels of a PNG, in a page or a worker. Rejects with a `DOMException` for what is no picture. */
export async function decodePng(png: Blob): Promise<PixelImage> {
  const bitmap = await createImageBitmap(png, { colorSpaceConversion: 'none' });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new DOMException('This browser draws no pictures here.', 'NotSupportedError');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
