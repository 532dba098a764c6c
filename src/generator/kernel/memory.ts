const PAGE = 65_536;
/** What the module was linked with, in pages: 4 GiB but for one. */
const MOST_PAGES = 65_535;
const ALIGNMENT = 64;

/** The module's memory: room is taken by the byte and given back by the piece. */
export interface Memory {
  readonly memory: WebAssembly.Memory;
  /** Nothing is taken below this address: the module's own data and stack. */
  start(address: number): void;
  /** The address of as many bytes, zero at first, aligned for vectors. Throws `RangeError` where there are no more. */
  take(bytes: number): number;
  giveBack(address: number, bytes: number): void;
  bytes(address: number, length: number): Uint8Array;
  floats(address: number, length: number): Float32Array;
  words(address: number, length: number): Int32Array;
}

/** A memory of at most so many bytes: a browser may set as many addresses aside. */
export function createMemory(most: number): Memory {
  const maximum = Math.min(MOST_PAGES, Math.ceil(most / PAGE));
  const memory = new WebAssembly.Memory({ initial: 32, maximum, shared: true });
  let end = 0;
  const free = new Map<number, number[]>();
  const padded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
  return {
    memory,
    start(address) {
      end = padded(address);
    },
    take(bytes) {
      const size = padded(bytes);
      const kept = free.get(size)?.pop();
      if (kept !== undefined) return kept;
      const address = end;
      const pages = Math.ceil((address + size) / PAGE);
      const held = memory.buffer.byteLength / PAGE;
      if (pages > held) {
        if (pages > maximum) throw new RangeError('out of memory: the kernel holds all it may');
        try {
          memory.grow(pages - held);
        } catch {
          throw new RangeError('out of memory: the browser gives the kernel no more');
        }
      }
      end = address + size;
      return address;
    },
    giveBack(address, bytes) {
      const size = padded(bytes);
      free.set(size, [...(free.get(size) ?? []), address]);
    },
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    words: (address, length) => new Int32Array(memory.buffer, address, length),
  };
}
