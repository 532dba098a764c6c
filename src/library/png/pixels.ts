import { deflate } from './deflate';
import type { Chunk } from '../pngChunks';

/** RGBA, row-major, 8 bits a channel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** Pixels from which one filter does for all rows: choosing the best would keep a page waiting. */
const LARGE = 1_000_000;

/** IHDR and IDAT of a picture: RGB where every pixel is opaque, RGBA otherwise. */
export async function pixelChunks({ width, height, data }: Pixels): Promise<Chunk[]> {
  if (data.length !== width * height * 4) {
    throw new RangeError(`${width} x ${height} px need ${width * height * 4} bytes, not ${data.length}`);
  }
  const opaque = data.every((value, i) => i % 4 !== 3 || value === 255);
  const channels = opaque ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8);

  const stride = width * channels;
  const filtered = new Uint8Array(height * (stride + 1));
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const row = new Uint8Array(stride);
    for (let from = y * width * 4, i = 0; i < stride; from += 4) {
      for (let channel = 0; channel < channels; channel += 1) row[i++] = data[from + channel] ?? 0;
    }
    const best = width * height < LARGE ? bestFilter(row, above, channels) : paeth(row, above, channels);
    filtered.set(best, y * (stride + 1));
    above = row;
  }
  return [
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: await deflate(filtered) },
  ];
}

type Filter = (left: number, up: number, upLeft: number) => number;

/** PNG section 9.2, by filter type: None, Sub, Up, Average, Paeth. */
const FILTERS: readonly Filter[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, upLeft) => {
    const p = left + up - upLeft;
    const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - upLeft)];
    if (a <= b && a <= c) return left;
    return b <= c ? up : upLeft;
  },
];

/** The row by the filter that does best on pictures, most of the time. */
function paeth(row: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const line = new Uint8Array(row.length + 1);
  line[0] = 4;
  for (let i = 0; i < row.length; i += 1) {
    const left = i < channels ? 0 : (row[i - channels] ?? 0);
    const upLeft = i < channels ? 0 : (above[i - channels] ?? 0);
    const up = above[i] ?? 0;
    const [a, b, c] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
    line[i + 1] = (row[i] ?? 0) - (a <= b && a <= c ? left : b <= c ? up : upLeft);
  }
  return line;
}

/** The row with its filter byte, by the specification's heuristic: least sum of absolute differences. */
function bestFilter(row: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  let best = new Uint8Array(row.length + 1);
  let least = Infinity;
  for (const [type, predict] of FILTERS.entries()) {
    const line = new Uint8Array(row.length + 1);
    line[0] = type;
    let sum = 0;
    for (let i = 0; i < row.length; i += 1) {
      const value =
        ((row[i] ?? 0) - predict(row[i - channels] ?? 0, above[i] ?? 0, above[i - channels] ?? 0)) & 255;
      line[i + 1] = value;
      sum += value < 128 ? value : 256 - value;
    }
    if (sum < least) [best, least] = [line, sum];
  }
  return best;
}
