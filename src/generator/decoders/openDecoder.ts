import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleGraph } from '../../bundles/manifest/graphs';
import type { Engine, OrtSession, OrtSessionOptions } from '../engine/ort';
import type { Place } from '../engine/session';
import { type Decoder, createDecoder } from './decoder';
import { createLoopDecoder } from './loopDecoder';
import { openKernel } from './openKernel';
import { createPartsDecoder } from './partsDecoder';
import { createWindowBursts } from './windowBursts';

/** Compiles a graph of the bundle at hand. */
export type Compile = (graph: BundleGraph, options?: OrtSessionOptions, place?: Place) => Promise<OrtSession>;

/**
 * What decodes: our own kernel or a loop in a graph on the processor, a window of image tokens a run on the
 * GPU, or one token a run, which is what the others must equal. Where the bundle does not suit the kernel the
 * loop is next, and what it lacks falls back to the last.
 */
export type DecoderWay = 'kernel' | 'loop' | 'window' | 'plain';

/**
 * Opens the decoder, of one graph or in parts, largest part first. `onBytes` is told how many bytes of its weights
 * were taken in, where that is known. Throws `GeneratorError`.
 */
export async function openDecoder(
  engine: Engine,
  bundle: Bundle,
  compile: Compile,
  way: DecoderWay = engine.backend === 'wasm' ? 'kernel' : 'window',
  onBytes: (loaded: number) => void = () => {},
): Promise<Decoder> {
  const { manifest } = bundle;
  const { graphs, capabilities } = manifest;
  if (way === 'kernel') {
    // What only makes it faster must not keep a model from loading.
    const decoder = await openKernel(engine, bundle, onBytes).catch((error: unknown) => {
      console.warn('Our kernel can’t be used, ONNX Runtime decodes instead:', error);
      return null;
    });
    if (decoder) return decoder;
  }
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
    if (graphs.decoder_loop && (way === 'loop' || way === 'kernel')) {
      const session = await add(graphs.decoder_loop, []);
      return createLoopDecoder(engine, session, manifest, graphs.decoder_loop);
    }
    const { text_embeddings, image_embeddings, image_head, text_head } = graphs;
    const presents = Object.keys(graphs.decoder.outputs).filter((name) => name.startsWith('present.'));
    if (!image_head) {
      const decoder = createDecoder(engine, await add(graphs.decoder, presents), manifest);
      if (!graphs.decoder_window || way !== 'window') return decoder;
      // What only makes it faster must not keep a model from loading.
      const window = await add(graphs.decoder_window, presents).catch(() => null);
      if (!window) return decoder;
      return {
        ...decoder,
        bursts: createWindowBursts(engine, window, manifest, graphs.decoder_window),
        release: async () => void (await Promise.allSettled([decoder.release(), window.release()])),
      };
    }
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
        textHead:
          text_head && (capabilities.plan || capabilities.understand) ? await add(text_head, []) : null,
        imageHead: await add(image_head, []),
      },
      manifest,
    );
  } catch (error) {
    await Promise.allSettled(open.map((session) => session.release()));
    throw error;
  }
}
