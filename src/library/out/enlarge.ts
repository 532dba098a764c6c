import type { Pixels } from '../png/pixels';

/** Lanczos' kernel of three lobes. */
const LOBES = 3;
function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const at = Math.PI * x;
  return (LOBES * Math.sin(at) * Math.sin(at / LOBES)) / (at * at);
}

interface Tap {
  readonly from: number;
  readonly weights: readonly number[];
}

/** What each of `count * factor` points is made of, edges going on as they are. */
function tapsOf(count: number, factor: number): Tap[] {
  return Array.from({ length: count * factor }, (_, to) => {
    const middle = (to + 0.5) / factor - 0.5;
    const from = Math.floor(middle) - LOBES + 1;
    const raw = Array.from({ length: LOBES * 2 }, (_unused, i) => lanczos(from + i - middle));
    const sum = raw.reduce((a, b) => a + b, 0);
    return { from, weights: raw.map((weight) => weight / sum) };
  });
}

/** A line of `count` points, `step` apart in `source`, as `taps` make it longer. */
function stretch(
  source: Float32Array,
  { at, step, count }: { readonly at: number; readonly step: number; readonly count: number },
  taps: readonly Tap[],
  out: (index: number, value: number) => void,
): void {
  for (const [index, { from, weights }] of taps.entries()) {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 1) {
      const point = Math.min(count - 1, Math.max(0, from + i));
      sum += (source[at + point * step] ?? 0) * (weights[i] ?? 0);
    }
    out(index, sum);
  }
}

/**
 * A picture enlarged by a whole factor with Lanczos' filter, edges crisp and nothing added. `pause` is awaited between
 * lines, so that a page stays alive.
 */
export async function enlarged(
  { width, height, data }: Pixels,
  factor: number,
  pause: () => Promise<void> = async () => undefined,
): Promise<Pixels> {
  if (factor === 1) return { width, height, data };
  const [wide, high] = [width * factor, height * factor];
  const [across, down] = [tapsOf(width, factor), tapsOf(height, factor)];
  // Premultiplied, so that colours of what is transparent don't bleed.
  const source = new Float32Array(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (let channel = at; channel < at + 3; channel += 1) source[channel] = (data[channel] ?? 0) * alpha;
    source[at + 3] = data[at + 3] ?? 0;
  }
  const middle = new Float32Array(wide * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let channel = 0; channel < 4; channel += 1) {
      const line = { at: y * width * 4 + channel, step: 4, count: width };
      stretch(source, line, across, (x, value) => (middle[(y * wide + x) * 4 + channel] = value));
    }
    await pause();
  }
  const out = new Uint8ClampedArray(wide * high * 4);
  const column = new Float32Array(high * 4);
  for (let x = 0; x < wide; x += 1) {
    for (let channel = 0; channel < 4; channel += 1) {
      const line = { at: x * 4 + channel, step: wide * 4, count: height };
      stretch(middle, line, down, (y, value) => (column[y * 4 + channel] = value));
    }
    for (let y = 0; y < high; y += 1) {
      const [to, alpha] = [(y * wide + x) * 4, column[y * 4 + 3] ?? 0];
      for (let channel = 0; channel < 3; channel += 1) {
        out[to + channel] = alpha > 0.5 ? ((column[y * 4 + channel] ?? 0) * 255) / alpha : 0;
      }
      out[to + 3] = alpha;
    }
    await pause();
  }
  return { width: wide, height: high, data: out };
}
