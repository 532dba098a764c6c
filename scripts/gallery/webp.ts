import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../chromium.mjs';

/** Turns a PNG into a WebP of `side` px (square) at a quality of 0 to 1. */
export type ToWebp = (png: Buffer, side: number, quality: number) => Promise<Buffer>;

/** Opens a browser that writes WebP, for as long as `work` lasts. */
export async function withWebp<T>(work: (toWebp: ToWebp) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    return await work(async (png, side, quality) => {
      const made = await page.evaluate(
        async ({ url, side: px, quality: q }) => {
          const bitmap = await createImageBitmap(await (await fetch(url)).blob(), {
            resizeWidth: px,
            resizeHeight: px,
            resizeQuality: 'high',
          });
          const canvas = document.createElement('canvas');
          canvas.width = px;
          canvas.height = px;
          canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/webp', q);
        },
        { url: `data:image/png;base64,${png.toString('base64')}`, side, quality },
      );
      return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64');
    });
  } finally {
    await browser.close();
  }
}
