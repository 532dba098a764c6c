import { openReader } from './reader';

interface Work {
  readonly memory: WebAssembly.Memory;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  /** How often the whole stretch is read. */
  readonly times: number;
}

self.onmessage = async ({ data }: MessageEvent<Work>) => {
  const sum = await openReader(data.memory, data.pages);
  let total = sum(data.from, data.to);
  const started = performance.now();
  for (let i = 0; i < data.times; i++) total += sum(data.from, data.to);
  self.postMessage({ ms: performance.now() - started, total });
};
