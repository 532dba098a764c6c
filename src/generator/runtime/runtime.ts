import type { BundleGraph, BundleManifest } from '../bundle/manifest';
import { GeneratorError, type LoadProgress } from '../contract';
import type { Bundle } from '../bundle/bundle';
import { type Detector, createDetector } from '../detector/detector';
import { type Decoder, createDecoder } from './decoder';
import { type ChainGrammar, createChainGrammar } from './grammar';
import { type ImageDecoder, createImageDecoder } from './imageDecoder';
import { type Engine, type OrtSession, type OrtSessionOptions, toGeneratorError } from './ort';
import { type TextRow, createTextRow } from './row';
import { type Sequencer, createSequencer } from './sequence';
import { type TextTokenizer, createTokenizer } from './tokenizer';

/** Everything that the two decode loops share. */
export interface Runtime {
  readonly engine: Engine;
  readonly manifest: BundleManifest;
  readonly tokenizer: TextTokenizer;
  readonly sequencer: Sequencer;
  readonly decoder: Decoder;
  readonly imageDecoder: ImageDecoder;
  /** Keys and values of the last text, prompt and chain. */
  readonly conditional: TextRow;
  /** Keys and values of the guidance row. */
  readonly unconditional: TextRow;
  grammar(): ChainGrammar;
  /** Finds objects in pictures; compiled at the first call. Throws `invalid-request` where the bundle has none. */
  detector(): Promise<Detector>;
  dispose(): Promise<void>;
}

/** Compiles a bundle's graphs. Files are verified by the bundle before they come here. */
export async function createRuntime(
  engine: Engine,
  bundle: Bundle,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Runtime> {
  const { manifest } = bundle;
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const tokenizer = createTokenizer(
    new TextDecoder().decode(await bundle.read(manifest.tokenizer.path)),
    manifest,
  );
  const compile = async (graph: BundleGraph, options: OrtSessionOptions) => {
    onProgress({ phase: 'compile', loadedBytes: total, totalBytes: total, file: graph.path });
    const externalData = await Promise.all(
      (graph.externalData ?? []).map(async (path) => ({ path, data: await bundle.read(path) })),
    );
    return engine.ort.InferenceSession.create(await bundle.read(graph.path), {
      ...sessionOptions(engine),
      ...options,
      ...(externalData.length > 0 ? { externalData } : {}),
    });
  };
  let decoderSession: OrtSession | undefined;
  let imageSession: OrtSession;
  try {
    const presents = Object.keys(manifest.graphs.decoder.outputs).filter((name) =>
      name.startsWith('present.'),
    );
    // On the GPU the cache stays there; only logits come back.
    const keepOnGpu = Object.fromEntries(presents.map((name) => [name, 'gpu-buffer' as const]));
    const gpu = engine.backend === 'webgpu' ? { preferredOutputLocation: keepOnGpu } : {};
    decoderSession = await compile(manifest.graphs.decoder, gpu);
    imageSession = await compile(manifest.graphs.image_decoder, {});
  } catch (error) {
    await decoderSession?.release().catch(() => {});
    throw toGeneratorError(error, engine);
  }
  const decoder = createDecoder(engine, decoderSession, manifest);
  const imageDecoder = createImageDecoder(engine, imageSession, manifest);
  const conditional = createTextRow(engine.ort, decoder);
  const unconditional = createTextRow(engine.ort, decoder);
  let grammar: ChainGrammar | undefined;
  let detector: Promise<Detector> | undefined;
  const openDetector = async (): Promise<Detector> => {
    const { detector: facts, graphs } = manifest;
    if (!facts || !graphs.detector) throw noDetector();
    try {
      return createDetector(engine, await compile(graphs.detector, {}), facts);
    } catch (error) {
      // Another time there may be memory for it.
      detector = undefined;
      throw error;
    }
  };
  return {
    engine,
    manifest,
    tokenizer,
    sequencer: createSequencer(tokenizer, manifest),
    decoder,
    imageDecoder,
    conditional,
    unconditional,
    grammar: () => (grammar ??= createChainGrammar(tokenizer, manifest)),
    detector: () => (detector ??= openDetector()),
    async dispose() {
      conditional.clear();
      unconditional.clear();
      await Promise.allSettled([
        decoder.release(),
        imageDecoder.release(),
        detector?.then((d) => d.release()),
      ]);
    },
  };
}

function noDetector(): GeneratorError {
  return new GeneratorError(
    'invalid-request',
    'This model has no detector, so its pictures can’t be checked.',
    'Choose a model with one.',
  );
}

function sessionOptions(engine: Engine): OrtSessionOptions {
  const provider =
    engine.backend === 'webgpu'
      ? { name: 'webgpu' as const, ...(engine.device ? { device: engine.device } : {}) }
      : ('wasm' as const);
  return {
    executionProviders: [provider],
    graphOptimizationLevel: 'all',
    // int8 weights behind DequantizeLinear are folded to float32 at load: 10 times faster on WebAssembly.
    extra: engine.backend === 'wasm' ? { session: { disable_quant_qdq: '1' } } : {},
  };
}
