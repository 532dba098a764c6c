import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../chromium.mjs';

/** Turns a PNG into a WebP of that width in px, at a quality of 0 to 1. */
export type ToWebp = (png: Buffer, width: number, quality: number) => Promise<Buffer>;

/** Opens a browser that writes WebP, for as long as `work` lasts. */
export async function withWebp<T>(work: (toWebp: ToWebp) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    return await work(async (png, width, quality) => {
      const made = await page.evaluate(
        async ({ url, width: px, quality: q }) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob(), {
            resizeWidth: px,
            resizeQuality: 'high',
          });
          const canvas = document.createElement('canvas');
          canvas.width = px;
          canvas.height = bitmap.height;
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/webp', q);
        },
        { url: `data:image/png;base64,${png.toString('base64')}`, width, quality },
      );
      return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64');
    });
  } finally {
    await browser.close();
  }
}
