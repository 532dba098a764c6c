import type { Machine } from './measuring/machine';
import type { Size } from './options';
import type { Counts } from './page/counters';
import type { Measured } from './measuring/rounds';
import type { AppFigures } from './app';

/** What a token costs on WebGPU, exactly. */
export interface TokenCounts {
  readonly text: Counts | null;
  readonly image: Counts | null;
}

/** The least a pass may take here: what it must read, at the speed that memory was read in this run. */
export interface Floor {
  /** Bytes a second. */
  readonly bandwidth: number;
  readonly weightBytes: number;
  readonly cacheBytes: number;
  readonly ms: number;
}

export interface WasmResult {
  readonly contenders: Readonly<Record<string, Measured>>;
  readonly floor: Readonly<Record<'text' | 'image', Floor>>;
  /** Passes of all layers a picture's token, ours. */
  readonly passesPerImageToken: number | null;
}

export interface SizeResult {
  /** By number of threads. */
  readonly wasm: Readonly<Record<string, WasmResult>>;
  readonly webgpu: Readonly<Record<string, TokenCounts>>;
  /** Bytes, by contender; `empty` is a page of the bench that loaded nothing. */
  readonly peakMemory: Readonly<Record<string, number | null>>;
}

export interface Results {
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly sizes: Partial<Readonly<Record<Size, SizeResult>>>;
  readonly app: AppFigures | null;
}
