import type { BundleGraph, BundleManifest } from '../bundle/manifest';
import { type Decoder, createDecoder } from './decoder';
import { createLoopDecoder } from './loopDecoder';
import type { Engine, OrtSession, OrtSessionOptions } from './ort';
import { createPartsDecoder } from './partsDecoder';
import type { Place } from './session';

/** Compiles a graph of the bundle at hand. */
export type Compile = (graph: BundleGraph, options?: OrtSessionOptions, place?: Place) => Promise<OrtSession>;

/** Compiles the decoder, of one graph or in parts, largest part first. Throws `GeneratorError`. */
export async function openDecoder(
  engine: Engine,
  manifest: BundleManifest,
  compile: Compile,
): Promise<Decoder> {
  const { graphs } = manifest;
  const open: OrtSession[] = [];
  // On the GPU, caches and what passes from graph to graph stay there; only logits come back.
  const onGpu = (names: readonly string[]): OrtSessionOptions =>
    engine.backend === 'webgpu' && names.length > 0
      ? { preferredOutputLocation: Object.fromEntries(names.map((name) => [name, 'gpu-buffer' as const])) }
      : {};
  const add = async (graph: BundleGraph, kept: readonly string[], place?: Place): Promise<OrtSession> => {
    const session = await compile(graph, onGpu(kept), place);
    open.push(session);
    return session;
  };
  try {
    if (graphs.decoder_loop && engine.backend === 'wasm') {
      const session = await add(graphs.decoder_loop, []);
      return createLoopDecoder(engine, session, manifest, graphs.decoder_loop);
    }
    const { text_embeddings, image_embeddings, image_head, text_head } = graphs;
    const presents = Object.keys(graphs.decoder.outputs).filter((name) => name.startsWith('present.'));
    if (!image_head) return createDecoder(engine, await add(graphs.decoder, presents), manifest);
    const layers = Array.from({ length: manifest.model.layers }, (_, layer) => layer);
    const caches = layers.flatMap((layer) => [`present.${layer}.key`, `present.${layer}.value`]);
    const body = await add(graphs.decoder, [...caches, 'hidden_states']);
    return createPartsDecoder(
      engine,
      {
        body,
        embeddings:
          text_embeddings && image_embeddings
            ? {
                // A look-up of a few rows in a table too large for many a graphics card.
                text: await add(text_embeddings, [], 'processor'),
                image: await add(image_embeddings, ['inputs_embeds']),
              }
            : null,
        textHead: text_head && manifest.capabilities.plan ? await add(text_head, []) : null,
        imageHead: await add(image_head, []),
      },
      manifest,
    );
  } catch (error) {
    await Promise.allSettled(open.map((session) => session.release()));
    throw error;
  }
}
