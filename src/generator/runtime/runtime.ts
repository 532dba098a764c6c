import type { BundleManifest } from '../bundle/manifest';
import { GeneratorError, type LoadProgress, type PixelImage } from '../contract';
import type { Bundle } from '../bundle/bundle';
import { type Detector, createDetector } from '../detector/detector';
import type { Decoder } from './decoder';
import { type ChainGrammar, createChainGrammar } from './grammar';
import { type ImageDecoder, createImageDecoder } from './imageDecoder';
import { type Compile, type DecoderWay, openDecoder } from './openDecoder';
import type { Engine } from './ort';
import { checkRequirements, limitsOf } from './requirements';
import { type Pace, createPace, windowsFor } from './pace';
import { createReaders } from './chainReader';
import { type Patterns, createPatterns } from './patterns';
import { type Phrases, createPhrases } from './phrases';
import type { PictureTime } from './preview';
import { createWorthPace } from './worth';
import { type TextRow, createTextRow } from './row';
import { openSession } from './session';
import { type DecodeStats, createMeter } from './stats';
import { type Sequencer, createSequencer } from './sequence';
import { type TextTokenizer, createTokenizer } from './tokenizer';
import { encodePicture } from './vision';

/** How tokens are decided: never which. */
export interface Decoding {
  /** Many tokens a call where the decoder can; else one, sampled here. */
  fast: boolean;
  /** The windows of fast decoding, found by measuring. */
  text: Pace;
  image: Pace;
  /** What the model wrote before: it writes alike. */
  readonly phrases: Phrases;
  /** How pictures go on. */
  readonly patterns: Patterns;
  /** ms that the last picture took from tokens to pixels. */
  readonly pictures: PictureTime;
}

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
  readonly decoding: Decoding;
  /** What decoding has cost so far. */
  readonly stats: DecodeStats;
  grammar(): ChainGrammar;
  /** Finds objects in pictures; compiled at the first call. Throws `invalid-request` where the bundle has none. */
  detector(): Promise<Detector>;
  /**
   * Rows of a picture for the decoder, `[tokens, width]`. The vision encoder is large and seldom used: it is
   * compiled for the picture and let go. Throws `invalid-request` where the bundle has none.
   */
  encodePicture(pixels: PixelImage): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** Compiles a bundle's graphs. Files are verified by the bundle before they come here. */
export async function createRuntime(
  engine: Engine,
  bundle: Bundle,
  onProgress: (progress: LoadProgress) => void = () => {},
  way?: DecoderWay,
): Promise<Runtime> {
  const { manifest } = bundle;
  checkRequirements(manifest, limitsOf(engine.device));
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const tokenizer = createTokenizer(
    new TextDecoder().decode(await bundle.read(manifest.tokenizer.path)),
    manifest,
  );
  const compile: Compile = (graph, options, place) => {
    onProgress({ phase: 'compile', loadedBytes: total, totalBytes: total, file: graph.path });
    return openSession(engine, bundle, graph, options, place);
  };
  const meter = createMeter();
  const { path } = manifest.graphs.decoder;
  const decoder = meter.decoder(
    await openDecoder(
      engine,
      bundle,
      async (...all) => meter.session(await compile(...all)),
      way,
      (loadedBytes) => onProgress({ phase: 'compile', loadedBytes, totalBytes: total, file: path }),
    ),
  );
  const imageSession = await compile(manifest.graphs.image_decoder).catch(async (error: unknown) => {
    await decoder.release();
    throw error;
  });
  const imageDecoder = createImageDecoder(engine, imageSession, manifest);
  const onePass = decoder.bursts?.onePass === true;
  const conditional = createTextRow(engine, decoder);
  const unconditional = createTextRow(engine, decoder);
  let grammar: ChainGrammar | undefined;
  let detector: Promise<Detector> | undefined;
  const openDetector = async (): Promise<Detector> => {
    const { detector: facts, graphs } = manifest;
    if (!facts || !graphs.detector) throw noDetector();
    try {
      return createDetector(engine, await compile(graphs.detector), facts);
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
    decoding: {
      fast: true,
      text: onePass ? createWorthPace() : createPace(),
      image: onePass ? createWorthPace() : createPace(windowsFor(engine.backend)),
      patterns: createPatterns(manifest.grid.columns),
      phrases: createPhrases(createReaders(tokenizer, manifest)),
      pictures: { milliseconds: 100 },
    },
    stats: meter.stats,
    grammar: () => (grammar ??= createChainGrammar(tokenizer, manifest)),
    detector: () => (detector ??= openDetector()),
    async encodePicture(pixels) {
      const { understanding, graphs } = manifest;
      if (!understanding || !graphs.vision_encoder) throw noEyes();
      const session = await compile(graphs.vision_encoder);
      try {
        return await encodePicture(engine, session, pixels, understanding);
      } finally {
        await session.release();
      }
    },
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

function noEyes(): GeneratorError {
  return new GeneratorError(
    'invalid-request',
    'This model has no vision encoder, so it can’t be asked about pictures.',
    'Choose a model with an understanding branch.',
  );
}

function noDetector(): GeneratorError {
  return new GeneratorError(
    'invalid-request',
    'This model has no detector, so its pictures can’t be checked.',
    'Choose a model with one.',
  );
}
