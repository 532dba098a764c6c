import { z } from 'zod';

/** What a model asks of a device; sizes in bytes. */
export const needsSchema = z.object({
  /** Weights in memory while the model is loaded. */
  memory: z.number().min(0),
  /** Addresses that weights, caches and activations take together on WebAssembly, where that is known. */
  wasmMemory: z.number().min(0).exactOptional(),
  /** The largest piece that must lie in one GPU buffer. */
  buffer: z.number().min(0),
  /** WebGPU with 16-bit floats (`shader-f16`). */
  f16: z.boolean(),
  backends: z.array(z.enum(['webgpu', 'wasm'])).min(1),
});
export type Needs = z.infer<typeof needsSchema>;
