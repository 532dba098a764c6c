import type { LocalGenerator } from '../calls/generator';
import { disposeCache } from '../decoders/cache';

/** All logits of a sequence that is taken in by pieces of these lengths, row by row; its ids are below `ids`. */
export async function logitsOf(
  { runtime }: LocalGenerator,
  pieces: readonly number[],
  { batch, want, ids: bound }: { batch: number; want: 'text' | 'image'; ids: number },
): Promise<number[][]> {
  const { decoder } = runtime;
  const rows: number[][] = Array.from({ length: batch }, () => []);
  const repeated = (values: number[]): number[] => rows.flatMap(() => values);
  let cache = decoder.empty(batch);
  for (const length of pieces) {
    const start = cache.length;
    const ids = Array.from({ length }, (_, k) => ((start + k) * 37) % bound);
    const positions = ids.map((_, k) => start + k);
    const past = cache;
    const result = await decoder.run({
      batch,
      ids: repeated(ids),
      positions: repeated(positions),
      past,
      want,
    });
    disposeCache(past);
    cache = result.cache;
    const size = length * result.classes;
    rows.forEach((row, r) => row.push(...result.logits.subarray(r * size, (r + 1) * size)));
  }
  disposeCache(cache);
  return rows;
}
