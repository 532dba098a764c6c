import type { Measured } from './measuring/rounds';
import type { Results, SizeResult, WasmResult } from './results';

/** A figure that was asked for, beside what was measured. */
export interface Target {
  readonly figure: string;
  readonly aim: number;
  readonly floor: number;
  readonly value: number | null;
  /** Whether less is better. */
  readonly less: boolean;
}

type Rate = (measured: Measured) => number;

const isPeer = (id: string): boolean => id !== 'ours';

/**
 * Our best rate over all numbers of threads to the peer's best over threads and number types: each side
 * has what suits it.
 */
export function bestRatio(wasm: SizeResult['wasm'], rate: Rate): number | null {
  const all = Object.values(wasm).flatMap(({ contenders }) => Object.entries(contenders));
  const best = (mine: boolean): number =>
    Math.max(...all.filter(([id]) => isPeer(id) !== mine).map(([, measured]) => rate(measured)));
  const ratio = best(true) / best(false);
  return Number.isFinite(ratio) ? ratio : null;
}

function memoryRatio(peaks: SizeResult['peakMemory'] | undefined): number | null {
  const { ours, ...others } = peaks ?? {};
  const peers = Object.entries(others).flatMap(([id, bytes]) => (id === 'empty' || !bytes ? [] : [bytes]));
  return ours && peers.length > 0 ? ours / Math.min(...peers) : null;
}

export function targetsOf({ sizes }: Results): Target[] {
  const { mini, '1b': large } = sizes;
  const ratio = (size: SizeResult | undefined, rate: Rate): number | null =>
    size ? bestRatio(size.wasm, rate) : null;
  const image: Rate = ({ imageRate }) => imageRate.median;
  const text: Rate = ({ textRate }) => textRate.median;
  const gpu = mini?.webgpu['ours'];
  const two: WasmResult | undefined = mini?.wasm['2'];
  const seconds = two?.contenders['ours']?.timeToImage?.median;
  const passes = two?.passesPerImageToken ?? mini?.wasm['1']?.passesPerImageToken ?? null;
  const more = (figure: string, aim: number, floor: number, value: number | null): Target => ({
    figure,
    aim,
    floor,
    value,
    less: false,
  });
  const less = (figure: string, aim: number, floor: number, value: number | null): Target => ({
    figure,
    aim,
    floor,
    value,
    less: true,
  });
  return [
    more(
      'image tokens/s, mini, WebAssembly, the better of the threads each: ratio',
      8,
      4,
      ratio(mini, image),
    ),
    more('image tokens/s, 1B shape, WebAssembly: ratio', 2, 1.3, ratio(large, image)),
    more('text tokens/s, mini, WebAssembly: ratio', 4, 2, ratio(mini, text)),
    less('bytes read back an image token, WebGPU', 4, 64, gpu?.image?.bytesRead ?? null),
    less('session runs an image token, WebGPU', 1, 2, gpu?.image?.sessionRuns ?? null),
    less('time to image, mini, WebAssembly, 2 threads: s', 1.5, 4, seconds ? seconds / 1000 : null),
    less('peak memory, 1B shape: ratio', 0.7, 1, memoryRatio(large?.peakMemory)),
    less('passes an image token, mini, exact, guidance 2', 1 / 4, 1 / 3, passes),
  ];
}

export function verdict({ value, aim, floor, less }: Target): 'reached' | 'above the floor' | 'missed' | '' {
  if (value === null) return '';
  const passes = (bound: number): boolean => (less ? value <= bound : value >= bound);
  if (passes(aim)) return 'reached';
  return passes(floor) ? 'above the floor' : 'missed';
}
