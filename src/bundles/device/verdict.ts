import type { Device } from './device';
import type { Needs } from './needs';
import { WASM_MEMORY } from './requirements';

export interface Verdict {
  readonly level: 'well' | 'slow' | 'cannot';
  /** "Runs well", "Slow" or "Can’t run here". */
  readonly text: string;
  /** Why, one sentence; empty where there is nothing to say. */
  readonly because: string;
}

/** WebAssembly has 4 GiB of addresses, the engine's own memory and the cache of keys and values among them. */
const WASM_WEIGHTS = 3 * 2 ** 30;
/** Weights from which on the processor alone is no pleasure. */
const SLOW_WITHOUT_GPU = 150e6;
/** Of a device's memory, what one page can hope for. */
const SHARE_OF_MEMORY = 0.6;
/** Browsers never report more than this, so this much says nothing about more. */
const REPORTED_AT_MOST = 8 * 2 ** 30;

/**
 * Whether a model with these needs runs on this device, before a byte of it is fetched. `toFetch` is what still
 * has to be kept here, in bytes. Figures a browser doesn't give are taken to be enough.
 */
export function verdictOf(needs: Needs, device: Device, toFetch: number): Verdict {
  const because = noRoom(device, toFetch) ?? noMemory(needs, device);
  if (because) return cannot(because);
  const gpuProblem = needs.backends.includes('webgpu')
    ? gpuProblemOf(needs, device)
    : 'It runs on WebAssembly alone.';
  if (gpuProblem === null) {
    return { level: 'well', text: 'Runs well', because: `On this device’s graphics${name(device)}.` };
  }
  if (!needs.backends.includes('wasm')) return cannot(gpuProblem);
  const addresses = tooLarge(needs);
  if (addresses) return cannot(`${gpuProblem} ${addresses}`);
  if (needs.memory > SLOW_WITHOUT_GPU) {
    return { level: 'slow', text: 'Slow', because: `${gpuProblem} The processor does the work.` };
  }
  return { level: 'well', text: 'Runs well', because: 'Small enough for the processor alone.' };
}

function noRoom({ storage, keeps }: Device, toFetch: number): string | null {
  if (toFetch === 0) return null;
  if (!keeps) return 'This browser keeps no files for this page (a private window, perhaps).';
  if (!storage || storage.free >= toFetch) return null;
  return `It needs ${gigabytes(toFetch)} on this device and ${gigabytes(storage.free)} is free for this page: free ${gigabytes(toFetch - storage.free)} first.`;
}

function noMemory({ memory }: Needs, device: Device): string | null {
  if (device.memory === null || device.memory >= REPORTED_AT_MOST) return null;
  if (memory <= device.memory * SHARE_OF_MEMORY) return null;
  return `It needs ${gigabytes(memory)} of memory and this device has ${gigabytes(device.memory)} for everything.`;
}

/** What keeps a model out of WebAssembly's address space, or null. */
function tooLarge({ memory, wasmMemory }: Needs): string | null {
  if (wasmMemory === undefined) {
    if (memory <= WASM_WEIGHTS) return null;
    return `Without WebGPU a model can have at most ${gigabytes(WASM_WEIGHTS)} of weights.`;
  }
  if (wasmMemory <= WASM_MEMORY) return null;
  return `Without WebGPU it needs ${gigabytes(wasmMemory)} of memory, and ${gigabytes(WASM_MEMORY)} is all there is.`;
}

function gpuProblemOf({ f16, buffer }: Needs, { gpu }: Device): string | null {
  if (!gpu) return 'This browser offers no WebGPU here.';
  if (f16 && !gpu.f16) return 'These graphics have no 16-bit floats (shader-f16), which it needs.';
  if (buffer > gpu.buffer) {
    return `Its largest piece has ${gigabytes(buffer)} and these graphics take ${gigabytes(gpu.buffer)} at most.`;
  }
  return null;
}

function cannot(because: string): Verdict {
  return { level: 'cannot', text: 'Can’t run here', because };
}

const name = ({ gpu }: Device): string => (gpu?.name ? ` (${gpu.name})` : '');

/** "1.9 GB", "240 MB". */
export function gigabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.ceil(bytes / 1e6))} MB`;
}
