import type { Pixels } from '../../library/png/pixels';

/** A thing before the bare background, and how opaque it is there. */
export interface Alone {
  readonly picture: Pixels;
  readonly opacity: Float32Array;
}

/** Two things differ at a pixel by so much at least, and the picture is no further than the second from one of them. */
const [TOLD_APART, CLOSE] = [24, 10];

const distance = (a: Pixels, b: Pixels, at: number): number => {
  let far = 0;
  for (let channel = at; channel < at + 3; channel += 1) {
    far = Math.max(far, Math.abs((a.data[channel] ?? 0) - (b.data[channel] ?? 0)));
  }
  return far;
};

/**
 * In which order things lie in a picture, from back to front: of two that overlap, the picture shows the one in front.
 * Those that nothing tells apart keep their order.
 */
export function depthOrder(picture: Pixels, things: readonly Alone[]): number[] {
  // before[a][b]: at so many more pixels a hides b than b hides a.
  const before = things.map((a, first) =>
    things.map((b, second) => (first === second ? 0 : hiding(picture, a, b))),
  );
  const left = new Set(things.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const hidden = (one: number) =>
      [...left].reduce((sum, other) => sum + Math.max(0, before[one]?.[other] ?? 0), 0);
    // The one that hides least of what is left lies behind it; of several the first.
    const next = [...left].reduce((best, one) => (hidden(one) < hidden(best) ? one : best));
    order.push(next);
    left.delete(next);
  }
  return order;
}

function hiding(picture: Pixels, a: Alone, b: Alone): number {
  let votes = 0;
  for (let pixel = 0; pixel < a.opacity.length; pixel += 1) {
    if ((a.opacity[pixel] ?? 0) < 0.5 || (b.opacity[pixel] ?? 0) < 0.5) continue;
    const at = pixel * 4;
    if (distance(a.picture, b.picture, at) < TOLD_APART) continue;
    const [toA, toB] = [distance(picture, a.picture, at), distance(picture, b.picture, at)];
    if (Math.min(toA, toB) <= CLOSE) votes += toA < toB ? 1 : -1;
  }
  return votes;
}
