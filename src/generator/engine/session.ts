import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleGraph } from '../../bundles/manifest/graphs';
import { type Engine, type OrtSession, type OrtSessionOptions, toGeneratorError } from './ort';

/** Where a session computes: on the engine's back end, or on the processor beside it. */
export type Place = 'engine' | 'processor';

/**
 * Compiles one graph of a bundle. Weight files are handed over as they lie: a Blob on the disk is
 * read by ONNX Runtime itself, one file at a time, and no copy stays here. Throws `GeneratorError`.
 */
export async function openSession(
  engine: Engine,
  bundle: Bundle,
  graph: BundleGraph,
  options: OrtSessionOptions = {},
  place: Place = 'engine',
): Promise<OrtSession> {
  const folder = graph.path.slice(0, graph.path.lastIndexOf('/') + 1);
  try {
    const externalData = await Promise.all(
      (graph.externalData ?? []).map(async (path) => ({
        // A graph names its weight files relative to where it lies itself.
        path: path.startsWith(folder) ? path.slice(folder.length) : path,
        data: (await bundle.blob?.(path)) ?? (await bundle.read(path)),
      })),
    );
    return await engine.ort.InferenceSession.create(await bundle.read(graph.path), {
      ...sessionOptions(engine, place),
      ...options,
      ...(externalData.length > 0 ? { externalData } : {}),
    });
  } catch (error) {
    throw toGeneratorError(error, engine);
  }
}

function sessionOptions(engine: Engine, place: Place): OrtSessionOptions {
  const onGpu = engine.backend === 'webgpu' && place === 'engine';
  const gpu = { name: 'webgpu' as const, ...(engine.device ? { device: engine.device } : {}) };
  return {
    executionProviders: [onGpu ? gpu : 'wasm'],
    graphOptimizationLevel: 'all',
    // int8 weights behind DequantizeLinear are folded to float32 at load: 10 times faster on WebAssembly.
    extra: onGpu ? {} : { session: { disable_quant_qdq: '1' } },
  };
}
