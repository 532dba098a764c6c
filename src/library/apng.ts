import { writeChunks, type Chunk } from './pngChunks';
import { pixelChunks, type Pixels } from './png/pixels';

/** A picture of an animation and how long it stands, in milliseconds (at most 65,535). */
export interface AnimationFrame {
  readonly pixels: Pixels;
  readonly ms: number;
}

/**
 * An animated PNG (PNG third edition, acTL, fcTL and fdAT), played once. All frames have the size of the first and are
 * opaque. `onProgress` is told the share that is done, 0..1; it may throw to give up.
 */
export async function encodeApng(
  frames: AsyncIterable<AnimationFrame>,
  count: number,
  onProgress: (done: number) => void,
): Promise<Blob> {
  const chunks: Chunk[] = [];
  let sequence = 0;
  let index = 0;
  for await (const { pixels, ms } of frames) {
    const [header, ...image] = await pixelChunks(pixels);
    if (!header) throw new Error('a PNG begins with its header');
    if (index === 0) chunks.push(header, { type: 'acTL', data: words(count, 1) });
    const { width, height } = pixels;
    const control = new Uint8Array(26);
    control.set(words(sequence, width, height, 0, 0));
    new DataView(control.buffer).setUint16(20, Math.min(65_535, Math.max(1, Math.round(ms))));
    new DataView(control.buffer).setUint16(22, 1000);
    sequence += 1;
    chunks.push({ type: 'fcTL', data: control });
    for (const { data } of image) {
      if (index === 0) {
        chunks.push({ type: 'IDAT', data });
        continue;
      }
      const part = new Uint8Array(4 + data.length);
      part.set(words(sequence));
      part.set(data, 4);
      sequence += 1;
      chunks.push({ type: 'fdAT', data: part });
    }
    index += 1;
    onProgress(index / count);
  }
  chunks.push({ type: 'IEND', data: new Uint8Array() });
  return new Blob([await writeChunks(chunks)], { type: 'image/png' });
}

/** Unsigned 32-bit integers, most significant byte first. */
function words(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of values.entries()) view.setUint32(4 * i, value);
  return bytes;
}
