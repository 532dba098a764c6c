import { findAdapter } from './adapter';

/** What this device and browser offer, as far as they say; sizes in bytes. */
export interface Device {
  /** Null without WebGPU, or where only software would do its work. */
  readonly gpu: {
    readonly name: string;
    readonly f16: boolean;
    /** The largest single buffer a shader may read. */
    readonly buffer: number;
  } | null;
  /** Rounded by the browser, and at most 8 GB or 32 GB however much there is; null where it isn't said. */
  readonly memory: number | null;
  readonly threads: number;
  /** Room for models; null where the browser doesn't say. */
  readonly storage: { readonly used: number; readonly free: number } | null;
  /** Whether the browser keeps files for this page at all. */
  readonly keeps: boolean;
}

/** Asks the browser. No network. */
export async function measureDevice(): Promise<Device> {
  const [gpu, storage, keeps] = await Promise.all([measureGpu(), measureStorage(), canKeep()]);
  const gigabytes = (navigator as Navigator & { deviceMemory?: number }).deviceMemory;
  return {
    gpu,
    memory: gigabytes === undefined ? null : gigabytes * 2 ** 30,
    threads: crossOriginIsolated ? navigator.hardwareConcurrency : 1,
    storage,
    keeps,
  };
}

async function measureGpu(): Promise<Device['gpu']> {
  try {
    const adapter = await findAdapter(false);
    if (!adapter) return null;
    const { vendor, architecture, description } = adapter.info;
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
    return {
      name: description || [vendor, architecture].filter(Boolean).join(' '),
      f16: adapter.features.has('shader-f16'),
      buffer: Math.min(maxBufferSize, maxStorageBufferBindingSize),
    };
  } catch {
    return null;
  }
}

async function measureStorage(): Promise<Device['storage']> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined
      ? null
      : { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}

async function canKeep(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}
