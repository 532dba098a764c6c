import type { Pixels } from '../png/pixels';

/** One thing of a picture by itself: RGBA as large as the picture, not premultiplied, transparent where it is not. */
export interface Layer {
  readonly name: string;
  readonly pixels: Pixels;
}

/** A picture in parts: its layers, laid over the background from the first to the last, give it back. */
export interface LayeredPicture {
  readonly width: number;
  readonly height: number;
  readonly background: Pixels;
  /** From back to front. */
  readonly layers: readonly Layer[];
}

/** A rectangle in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The least rectangle that holds all that is not wholly transparent; null where nothing is. */
export function areaOf({ width, height, data }: Pixels): Area | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** A part of a picture, which must lie inside of it. */
export function cropped({ width, data }: Pixels, area: Area): Pixels {
  const out = new Uint8ClampedArray(area.width * area.height * 4);
  for (let row = 0; row < area.height; row += 1) {
    const from = ((area.y + row) * width + area.x) * 4;
    out.set(data.subarray(from, from + area.width * 4), row * area.width * 4);
  }
  return { width: area.width, height: area.height, data: out };
}

/** A picture laid over another of its size, in 8 bits a channel; where both are transparent so is the result. */
export function laidOver(below: Pixels, above: Pixels): Pixels & { readonly data: Uint8ClampedArray } {
  const data = Uint8ClampedArray.from(below.data);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (above.data[at + 3] ?? 0) / 255;
    if (alpha === 0) continue;
    const under = ((data[at + 3] ?? 0) / 255) * (1 - alpha);
    const whole = alpha + under;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = ((above.data[channel] ?? 0) * alpha + (data[channel] ?? 0) * under) / whole;
    }
    data[at + 3] = whole * 255;
  }
  return { width: below.width, height: below.height, data };
}

/** All layers over the background, or over nothing. */
export function flattened({ width, height, background, layers }: LayeredPicture, bare = false): Pixels {
  const nothing: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  return layers.reduce((below, { pixels }) => laidOver(below, pixels), bare ? nothing : background);
}
