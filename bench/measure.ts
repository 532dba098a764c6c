import { softwareWebgpu } from '../scripts/chromium.mjs';
import { openBench } from './browser';
import { floorMs, passBytes } from './measuring/floor';
import type { Options } from './options';
import type { Floor, SizeResult, TokenCounts, WasmResult } from './results';
import { countsPerToken, measureRounds } from './measuring/rounds';
import { type Subject, contendersOf } from './subject';

type Say = (line: string) => void;

/** Everything asked for of one size. */
export async function measureSize(
  subject: Subject,
  origin: string,
  options: Options,
  say: Say,
): Promise<SizeResult> {
  const wasm: Record<string, WasmResult> = {};
  if (options.parts.includes('wasm')) {
    for (const threads of options.threads) {
      wasm[threads] = await measureWasm(subject, origin, threads, options.rounds, say);
    }
  }
  // The 1B shape on a software adapter would take hours, and its counts are those of the mini.
  const countable = options.parts.includes('webgpu') && subject.size === 'mini';
  const webgpu = countable ? await countWebgpu(subject, origin, say) : {};
  const peakMemory = options.parts.includes('memory')
    ? await measureMemory(subject, origin, Math.max(...options.threads), say)
    : {};
  return { wasm, webgpu, peakMemory };
}

async function measureWasm(
  subject: Subject,
  origin: string,
  threads: number,
  rounds: number,
  say: Say,
): Promise<WasmResult> {
  const bench = await openBench(origin);
  try {
    const floors = (bandwidth: number): Record<'text' | 'image', Floor> => ({
      text: floorOf(subject, 'text', bandwidth),
      image: floorOf(subject, 'image', bandwidth),
    });
    const size = floorOf(subject, 'image', 1);
    const bandwidth = await bench.bandwidth(size.weightBytes + size.cacheBytes, threads);
    const measured = await measureRounds(bench, contendersOf(subject, 'wasm', threads), subject.tasks, {
      rounds,
      maxText: subject.maxText,
      limit: subject.limit,
      say: (line) => say(`${subject.size}, ${threads} thread${threads > 1 ? 's' : ''}, ${line}`),
    });
    const passes = measured['ours']?.passesPerImageToken ?? null;
    return { contenders: measured, floor: floors(bandwidth), passesPerImageToken: passes };
  } finally {
    await bench.quit();
  }
}

/** In the middle of a picture after a text of a usual length, both guidance rows. */
function floorOf(subject: Subject, phase: 'text' | 'image', bandwidth: number): Floor {
  const text = 60;
  const cache =
    phase === 'text'
      ? { length: text, rows: 1, bytesPerNumber: 4 }
      : { length: text + subject.limit / 2, rows: 2, bytesPerNumber: 4 };
  const bytes = passBytes(subject.decoder, phase, subject.bytesPerWeight, cache);
  return {
    bandwidth,
    weightBytes: bytes.weights,
    cacheBytes: bytes.cache,
    ms: floorMs(bytes, bandwidth),
  };
}

/** Counts a token on the software adapter: its times mean little, its counts are exact. */
async function countWebgpu(subject: Subject, origin: string, say: Say): Promise<Record<string, TokenCounts>> {
  const counts: Record<string, TokenCounts> = {};
  const chain =
    'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,300),(400,700)<|box_end|> is placed on the left of ' +
    'a <|obj_start|>blue car<|obj_end|> <|box_start|>(550,300),(950,700)<|box_end|>.';
  for (const [id, contender] of Object.entries(contendersOf(subject, 'webgpu', 1))) {
    const bench = await openBench(origin, softwareWebgpu);
    try {
      await bench.load(id, contender);
      const text = await bench.text(id, subject.tasks.text(0, 6));
      // Ours tells of whole rows of the picture, the peer of single tokens.
      const { columns } = subject.tasks.manifest.grid;
      const limit = contender.kind === 'ours' ? 2 * columns : 6;
      const image = await bench.image(id, subject.tasks.image(0, chain, limit));
      counts[id] = { text: countsPerToken([text]), image: countsPerToken([image]) };
      say(`${subject.size}, WebGPU, ${id}: counted`);
    } finally {
      await bench.quit();
    }
  }
  return counts;
}

/** The most that a page of its own held from loading through a chain and a picture. */
async function measureMemory(
  subject: Subject,
  origin: string,
  threads: number,
  say: Say,
): Promise<Record<string, number | null>> {
  const peaks: Record<string, number | null> = {};
  const empty = await openBench(origin);
  peaks['empty'] = await empty.peakMemory();
  await empty.quit();
  for (const [id, contender] of Object.entries(contendersOf(subject, 'wasm', threads))) {
    const bench = await openBench(origin);
    try {
      await bench.load(id, contender);
      const text = await bench.text(id, subject.tasks.text(0, Math.min(subject.maxText, 60)));
      await bench.image(id, subject.tasks.image(0, text.text, subject.limit));
      peaks[id] = await bench.peakMemory();
      say(`${subject.size}, memory, ${id}: ${Math.round((peaks[id] ?? NaN) / 1024 ** 2)} MiB`);
    } finally {
      await bench.quit();
    }
  }
  return peaks;
}
