/** Milliseconds over which speed is averaged: a download stutters, its speed shouldn't. */
const WINDOW = 8000;
/** Below this, a guess of the time left would jump about. */
const SETTLED = 2500;

export interface Rate {
  /** `bytes` are here at time `at` (ms). */
  add(bytes: number, at: number): void;
  /** Bytes a second over the last seconds; null until it can be trusted. */
  speed(): number | null;
}

/** The speed of something that grows. */
export function createRate(): Rate {
  let samples: { readonly bytes: number; readonly at: number }[] = [];
  return {
    add(bytes, at) {
      // Started again from an earlier place: what was before says nothing any more.
      if (bytes < (samples.at(-1)?.bytes ?? 0)) samples = [];
      samples = samples.filter((sample, i) => sample.at >= at - WINDOW || i === samples.length - 1);
      samples.push({ bytes, at });
    },
    speed() {
      const [first] = samples;
      const last = samples.at(-1);
      if (!first || !last || last.at - first.at < SETTLED) return null;
      return ((last.bytes - first.bytes) / (last.at - first.at)) * 1000;
    },
  };
}
