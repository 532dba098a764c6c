import { expect, it } from 'vitest';
import { bringReference } from './bring';

/** A picture of one colour, as a canvas writes it. */
async function picture(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

it.each(['image/png', 'image/jpeg', 'image/webp'])(
  'takes a picture of %s in, smaller and with its ratio',
  async (type) => {
    const brought = await bringReference(await picture(3000, 1500, type));
    expect(brought?.record).toMatchObject({ x: 0, y: 250, width: 1000 });
    const bitmap = await createImageBitmap(brought?.picture ?? new Blob());
    expect([bitmap.width, bitmap.height]).toEqual([2048, 1024]);
  },
);

it('decodes no picture that claims more pixels than a page can hold', async () => {
  const bytes = new Uint8Array(await (await picture(4, 4, 'image/png')).arrayBuffer());
  const view = new DataView(bytes.buffer);
  view.setUint32(16, 16_000);
  view.setUint32(20, 16_000);
  await expect(bringReference(new Blob([bytes]))).rejects.toMatchObject({
    code: 'picture-of-too-many-pixels',
    facts: { width: 16_000, height: 16_000 },
  });
});

it('knows what is no picture', async () => {
  expect(await bringReference(new Blob(['hello']))).toBeNull();
});
