import { z } from 'zod';
import { bundlePathSchema, count } from './parts';

const tensorSchema = z.object({
  type: z.enum(['int32', 'int64', 'float32', 'float16', 'bool']),
  /** A number is a fixed size, a string names a free one. */
  shape: z
    .array(
      z.union([
        z
          .int()
          .min(0)
          .max(2 ** 31),
        z.string().min(1).max(60),
      ]),
    )
    .max(8),
});

const tensorsSchema = z
  .record(z.string().min(1).max(200), tensorSchema)
  .refine((tensors) => Object.keys(tensors).length <= 1024, 'too many tensors');

const graphSchema = z.object({
  path: bundlePathSchema,
  /** Weight files that the graph refers to by these very paths. */
  externalData: z.array(bundlePathSchema).max(256).optional(),
  inputs: tensorsSchema,
  outputs: tensorsSchema,
});

export const graphsSchema = z.object({
  /**
   * Token ids to logits of both heads; where the heads are graphs of their own, to hidden states;
   * in the public six-graph layout, from embeddings to hidden states.
   */
  decoder: graphSchema,
  /** The same decoder as a loop that samples inside, for the processor; `block`: the most tokens a call. */
  decoder_loop: graphSchema.extend({ block: count(1024) }).optional(),
  /** The same decoder for a window of image tokens, sampled inside, for the GPU. */
  decoder_window: graphSchema.optional(),
  image_decoder: graphSchema,
  /** The two look-ups of the public six-graph layout, both or neither. */
  text_embeddings: graphSchema.optional(),
  image_embeddings: graphSchema.optional(),
  /** Hidden states to logits; without it the decoder gives both logits itself. */
  image_head: graphSchema.optional(),
  /** Only a model that plans needs it. */
  text_head: graphSchema.optional(),
  /** A picture to rows that the decoder takes as `features`, as `understanding` describes. */
  vision_encoder: graphSchema.optional(),
  /** Finds objects in a picture, as `detector` describes. */
  detector: graphSchema.optional(),
});

export const backendSchema = z.enum(['webgpu', 'wasm']);

/** What a device must have before a byte of the weights is fetched; absent: nothing beyond the defaults. */
export const requiresSchema = z.object({
  /** The back ends these graphs run on; absent: any. */
  backends: z.array(backendSchema).min(1).optional(),
  /** Bytes of the 4 GiB address space that weights, caches and activations take on WebAssembly. */
  wasmMemory: z.int().min(0).optional(),
  /** Bytes of the largest buffer, and of the largest one bound to a shader. */
  maxBufferSize: z.int().min(0).optional(),
  maxStorageBufferBindingSize: z.int().min(0).optional(),
  features: z.array(z.enum(['shader-f16'])).optional(),
});

export type BundleGraph = z.infer<typeof graphSchema>;
export type BundleRequirements = z.infer<typeof requiresSchema>;

/** Every file that these graphs are made of. */
export function pathsOf(graphs: z.infer<typeof graphsSchema>): string[] {
  return Object.values(graphs).flatMap((graph) => (graph ? [graph.path, ...(graph.externalData ?? [])] : []));
}
