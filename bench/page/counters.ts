/** Running totals of what a worker asked of the GPU and of ONNX Runtime. */
export interface Counts {
  sessionRuns: number;
  /** Times that all layers of the decoder were computed; the peer does so once a token. */
  passes: number;
  dispatches: number;
  submits: number;
  readBacks: number;
  /** Bytes mapped for reading: what crossed from the GPU. */
  bytesRead: number;
  /** Bytes written to GPU buffers from JavaScript. */
  bytesWritten: number;
}

/** GPUMapMode.READ, which no worker without WebGPU has. */
const MAP_READ = 1;

const totals: Counts = {
  sessionRuns: 0,
  passes: 0,
  dispatches: 0,
  submits: 0,
  readBacks: 0,
  bytesRead: 0,
  bytesWritten: 0,
};

let passes = (): number => totals.passes;

export const snapshot = (): Counts => ({ ...totals, passes: passes() });

/** Takes the passes from whoever counts them. */
export function countPasses(count: () => number): void {
  passes = count;
}

/** Counts one pass. */
export function notePass(): void {
  totals.passes++;
}

type Method = (this: unknown, ...args: never[]) => unknown;

/** Calls `before` with the arguments ahead of a method of a prototype. */
function before(prototype: object | undefined, name: string, note: (self: unknown, args: unknown[]) => void) {
  const own = prototype as Record<string, Method> | undefined;
  const method = own?.[name];
  if (!own || !method) return;
  own[name] = function wrapped(this: unknown, ...args: never[]) {
    note(this, args);
    return method.apply(this, args);
  };
}

/** Counts the runs of every session made by this copy of ONNX Runtime. */
export function countRuns(ort: { readonly InferenceSession: unknown }): void {
  const { prototype } = ort.InferenceSession as { prototype: object };
  before(prototype, 'run', () => totals.sessionRuns++);
}

/** Counts from now on, by wrapping the methods of WebGPU in this worker. */
export function countGpu(): void {
  const scope = globalThis as unknown as Record<string, { prototype: object } | undefined>;
  const pass = scope['GPUComputePassEncoder']?.prototype;
  before(pass, 'dispatchWorkgroups', () => totals.dispatches++);
  before(pass, 'dispatchWorkgroupsIndirect', () => totals.dispatches++);
  const queue = scope['GPUQueue']?.prototype;
  before(queue, 'submit', () => totals.submits++);
  before(queue, 'writeBuffer', (_, args) => {
    const [, , data, , size] = args as [unknown, unknown, BufferSource, unknown, number | undefined];
    totals.bytesWritten += size ?? data.byteLength;
  });
  before(scope['GPUBuffer']?.prototype, 'mapAsync', (self, args) => {
    const [mode, offset = 0, size] = args as [number, number | undefined, number | undefined];
    if (!(mode & MAP_READ)) return;
    totals.readBacks++;
    totals.bytesRead += size ?? (self as GPUBuffer).size - offset;
  });
}
