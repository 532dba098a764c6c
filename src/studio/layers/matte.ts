import type { Pixels } from '../../library/png/pixels';

/** The same thing seen in front of something, and that by itself. */
export interface Seen {
  readonly over: Pixels;
  readonly behind: Pixels;
}

/** Squared distance of two backgrounds, over three channels, below which they tell nothing of what is before them. */
const TOO_ALIKE = 3 * 8 ** 2;
/** Opacities that are taken for none and for all: what is left of rounding. */
const [LEAST, MOST] = [0.02, 0.98];
/** A difference of a channel that is no more than rounding. */
const ROUNDING = 1;

/**
 * How opaque a thing is at every pixel, 0..1, from pictures of it before two or more backgrounds: where what is behind
 * shines through, so much of it is transparent (triangulation: Smith and Blinn, "Blue Screen Matting", 1996). Where the
 * backgrounds are alike, what differs from them is opaque.
 */
export function opacityOf(first: Seen, others: readonly Seen[]): Float32Array {
  const count = first.over.width * first.over.height;
  const alpha = new Float32Array(count);
  const [over, behind] = [first.over.data, first.behind.data];
  for (let pixel = 0; pixel < count; pixel += 1) {
    let [through, apart, changed] = [0, 0, 0];
    for (let at = pixel * 4; at < pixel * 4 + 3; at += 1) {
      const [a, b] = [over[at] ?? 0, behind[at] ?? 0];
      changed = Math.max(changed, Math.abs(a - b));
      for (const other of others) {
        const gap = b - (other.behind.data[at] ?? 0);
        through += gap * (a - (other.over.data[at] ?? 0));
        apart += gap * gap;
      }
    }
    const found = apart < TOO_ALIKE ? (changed > ROUNDING ? 1 : 0) : 1 - through / apart;
    alpha[pixel] = found < LEAST ? 0 : found > MOST ? 1 : found;
  }
  return alpha;
}

/**
 * The layer that makes one picture of another: RGBA, as opaque as `alpha` says, and more so where no colour of that
 * opacity would do. Laid over `below` it gives `picture` to a step of 255; it is transparent where both are the same
 * and nothing is said to be.
 */
export function cutOut(picture: Pixels, below: Pixels, alpha: Float32Array): Pixels {
  const data = new Uint8ClampedArray(picture.data.length);
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const at = pixel * 4;
    let [needed, changed] = [0, 0];
    for (let channel = at; channel < at + 3; channel += 1) {
      const [now, before] = [picture.data[channel] ?? 0, below.data[channel] ?? 0];
      const change = now - before;
      if (Math.abs(change) > changed) changed = Math.abs(change);
      if (change !== 0) needed = Math.max(needed, change > 0 ? change / (255 - before) : -change / before);
    }
    const said = alpha[pixel] ?? 0;
    const opacity = Math.max(said, changed > ROUNDING ? needed : 0);
    const byte = Math.min(255, Math.ceil(opacity * 255 - 1e-6));
    if (byte === 0) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      const before = below.data[channel] ?? 0;
      data[channel] = before + (((picture.data[channel] ?? 0) - before) * 255) / byte;
    }
    data[at + 3] = byte;
  }
  return { width: picture.width, height: picture.height, data };
}

/** How far two pictures are apart: the largest difference of a channel, and the share of pixels with none above two. */
export interface Apart {
  readonly most: number;
  readonly within: number;
}

/** Pictures of one size compared, opacity left out. */
export function apartOf(a: Pixels, b: Pixels): Apart {
  const count = a.width * a.height;
  let [most, near] = [0, 0];
  for (let at = 0; at < count * 4; at += 4) {
    let far = 0;
    for (let channel = at; channel < at + 3; channel += 1) {
      far = Math.max(far, Math.abs((a.data[channel] ?? 0) - (b.data[channel] ?? 0)));
    }
    if (far > most) most = far;
    if (far <= 2) near += 1;
  }
  return { most, within: near / count };
}

/** How well two backgrounds tell a thing before them: the distance that nine pixels of ten have at least, 0..255. */
export function contrastOf(a: Pixels, others: readonly Pixels[]): number {
  const steps = new Uint32Array(256);
  const count = a.width * a.height;
  for (let at = 0; at < count * 4; at += 4) {
    let far = 0;
    for (const b of others) {
      for (let channel = at; channel < at + 3; channel += 1) {
        far = Math.max(far, Math.abs((a.data[channel] ?? 0) - (b.data[channel] ?? 0)));
      }
    }
    steps[far] = (steps[far] ?? 0) + 1;
  }
  let seen = 0;
  for (const [step, there] of steps.entries()) {
    seen += there;
    if (seen > count / 10) return step;
  }
  return 0;
}
