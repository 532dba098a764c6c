const PAGE = 65_536;
/** Read in all, at least: enough that starting and stopping does not count. */
const LEAST = 2 ** 31;

/**
 * Bytes a second that `threads` workers read together from one stretch of `bytes` of memory, again and
 * again: the size of a model, so that what fits a cache there does so here. The best of three.
 */
export async function measureBandwidth(bytes: number, threads: number): Promise<number> {
  const pages = Math.max(threads, Math.ceil(bytes / PAGE / threads) * threads);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  // Untouched memory is not there: pages of zeros would be read from a cache.
  new Uint8Array(memory.buffer).fill(1);
  const share = (pages / threads) * PAGE;
  const times = Math.ceil(LEAST / (pages * PAGE));
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const spent = await Promise.all(
      Array.from({ length: threads }, (_, index) => {
        const worker = new Worker(new URL('./bandwidth.worker.ts', import.meta.url), { type: 'module' });
        return new Promise<number>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<{ ms: number }>) => {
            worker.terminate();
            resolve(data.ms);
          };
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage({ memory, pages, from: index * share, to: (index + 1) * share, times });
        });
      }),
    );
    best = Math.max(best, (pages * PAGE * times * 1000) / Math.max(...spent));
  }
  return best;
}
