import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { encodeApng } from './apng';

const pixels = (value: number) => ({
  width: 3,
  height: 2,
  data: new Uint8ClampedArray(24).fill(255, 0).map((_, i) => (i % 4 === 3 ? 255 : value)),
});

async function* frames(count: number) {
  for (let i = 0; i < count; i += 1) yield { pixels: pixels(40 * i), ms: 100 * (i + 1) };
}

/** Type and data of each chunk. */
function chunksOf(bytes: Buffer) {
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
}

describe('an animated PNG', () => {
  it('has its frames in order, with their times, and is a PNG of its first frame elsewhere', async () => {
    const done: number[] = [];
    const blob = await encodeApng(frames(3), 3, (share) => done.push(share));
    const bytes = Buffer.from(await blob.arrayBuffer());
    const chunks = chunksOf(bytes);
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    expect(chunks[1]?.data.readUInt32BE(0)).toBe(3);
    const sequence = chunks
      .filter(({ type }) => type === 'fcTL' || type === 'fdAT')
      .map(({ data }) => data.readUInt32BE(0));
    expect(sequence).toEqual([0, 1, 2, 3, 4]);
    expect(chunks.filter(({ type }) => type === 'fcTL').map(({ data }) => data.readUInt16BE(20))).toEqual([
      100, 200, 300,
    ]);
    expect(done.at(-1)).toBe(1);
    // Checksums and pixels by another program's reader.
    const still = PNG.sync.read(bytes);
    expect([still.width, still.height, still.data[0], still.data[3]]).toEqual([3, 2, 0, 255]);
  });
});
