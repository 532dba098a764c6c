import { join } from 'node:path';
import type { DecoderSize } from './measuring/floor';
import type { Options, Size } from './options';
import type { Contender } from './page/protocol';
import { ROOT, prepareLarge, prepareMini } from './prepare';
import { type Tasks, createTasks } from './tasks';

/** One model in both layouts, and how much of it a round takes. */
export interface Subject {
  readonly size: Size;
  /** Our bundle; served at /bundle/<size>/. */
  readonly bundle: string;
  readonly tasks: Tasks;
  /** The peer's number types that its users would try on a processor. */
  readonly numbers: readonly string[];
  readonly maxText: number;
  /** Image tokens a round. */
  readonly limit: number;
  readonly decoder: DecoderSize;
  /** Bytes that a weight takes where our runtime reads it on WebAssembly. */
  readonly bytesPerWeight: number;
}

/** Makes what is missing of a size and describes it. */
export async function prepareSubject(size: Size, options: Options): Promise<Subject> {
  const numbers = options.numbers ?? (size === 'mini' ? ['fp32', 'q8'] : ['q4', 'q8']);
  if (size === 'mini') await prepareMini(numbers);
  else await prepareLarge(numbers);
  const bundle = size === 'mini' ? join(ROOT, 'models/mini-1') : join(ROOT, 'models/work/bench/bundle-1b');
  const tasks = createTasks(bundle);
  const { model, grid } = tasks.manifest;
  const whole = grid.columns * grid.rows;
  return {
    size,
    bundle,
    tasks,
    numbers,
    maxText: size === 'mini' ? 120 : Math.min(16, options.tokens),
    limit: size === 'mini' ? whole : options.tokens,
    decoder: {
      ...model,
      imageCodes: model.imageCodes,
      ffn: size === 'mini' ? 704 : 5632,
      headWidth: model.width,
    },
    // The mini's are float32 once loaded; the 1B shape's stay int8.
    bytesPerWeight: size === 'mini' ? 4 : 1,
  };
}

/** Ours, and the peer in every number type of the subject. */
export function contendersOf(
  subject: Subject,
  backend: Contender['backend'],
  threads: number,
): Record<string, Contender> {
  const ours = { kind: 'ours', backend, threads, model: `bundle/${subject.size}/manifest.json` } as const;
  const numbers = backend === 'webgpu' ? subject.numbers.slice(0, 1) : subject.numbers;
  const peers = numbers.map((dtype): [string, Contender] => [
    `peer ${dtype}`,
    { kind: 'peer', backend, threads, model: subject.size, dtype },
  ]);
  return { ours, ...Object.fromEntries(peers) };
}
