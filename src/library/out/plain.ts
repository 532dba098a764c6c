import type { Pixels } from '../png/pixels';

/** How far from the colour of the rim a plain background may stray, in steps of 255 a channel. */
const PLAIN = 14;
/** From here on a pixel is a thing. */
const THING = 48;
/** The share of the rim that has to be of that colour. */
const ENOUGH = 0.97;

/**
 * A picture without its background, where that is one plain colour: what hangs together with the rim and looks as it
 * does becomes transparent. Null where the rim is of several colours: nothing could be told apart there.
 */
export function withoutPlainGround({ width, height, data }: Pixels): Pixels | null {
  const rim = rimOf(width, height);
  const colour = [0, 1, 2].map((channel) => {
    const values = rim.map((pixel) => data[pixel * 4 + channel] ?? 0).toSorted((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  });
  const far = (pixel: number): number =>
    Math.max(...colour.map((value, channel) => Math.abs((data[pixel * 4 + channel] ?? 0) - value)));
  if (rim.filter((pixel) => far(pixel) <= PLAIN).length < rim.length * ENOUGH) return null;

  const out = Uint8ClampedArray.from(data);
  const seen = new Uint8Array(width * height);
  const open = rim.filter((pixel) => far(pixel) < THING);
  for (const pixel of open) seen[pixel] = 1;
  for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
    const share = Math.min(1, Math.max(0, (far(pixel) - PLAIN) / (THING - PLAIN)));
    const alpha = Math.round(share * 255);
    out[pixel * 4 + 3] = alpha;
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 4 + channel;
      const behind = colour[channel] ?? 0;
      out[at] = alpha === 0 ? 0 : behind + ((data[at] ?? 0) - behind) / share;
    }
    for (const next of beside(pixel, width, height)) {
      if (seen[next] || far(next) >= THING) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return { width, height, data: out };
}

function rimOf(width: number, height: number): number[] {
  return Array.from({ length: width * height }, (_, pixel) => pixel).filter((pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
}

function beside(pixel: number, width: number, height: number): number[] {
  const x = pixel % width;
  return [
    ...(x > 0 ? [pixel - 1] : []),
    ...(x < width - 1 ? [pixel + 1] : []),
    ...(pixel >= width ? [pixel - width] : []),
    ...(pixel < width * (height - 1) ? [pixel + width] : []),
  ];
}
