import type { Shelves } from '../../library/shelf';
import { fetched } from '../notices/fetched';
import type { Benchmark, BenchmarkOptions } from './benchmark';

/** The benchmark, fetched when it is first asked for: the first paint needs none of it. */
export function lateBenchmark({
  shelves,
  ...options
}: Omit<BenchmarkOptions, 'kept'> & { readonly shelves: () => Promise<Shelves> }): Benchmark {
  let made: Benchmark | null = null;
  const call = fetched(async () => {
    const [{ createBenchmark }, { keptRunOn }] = await Promise.all([import('./benchmark'), import('./kept')]);
    return (made = createBenchmark({ ...options, kept: keptRunOn(shelves) }));
  }, options.notices.report);
  return {
    start: (request) => call((benchmark) => benchmark.start(request), undefined),
    pause: () => void call((benchmark) => benchmark.pause(), undefined),
    resume: () => void call((benchmark) => benchmark.resume(), undefined),
    restore: () => call((benchmark) => benchmark.restore(), undefined),
    clear: () => call((benchmark) => benchmark.clear(), undefined),
    picture: (index) => call((benchmark) => benchmark.picture(index), null),
    show: (open) => options.store.setState({ open }),
    dispose: () => made?.dispose(),
  };
}
