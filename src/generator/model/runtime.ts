import { checkRequirements, limitsOf } from '../../bundles/device/requirements';
import type { Bundle } from '../../bundles/layouts/bundle';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import { GeneratorError } from '../../contract/errors';
import type { PixelImage } from '../../contract/events';
import type { GraphPart, LoadProgress, Vocabulary } from '../../contract/generator';
import type { Decoder } from '../decoders/decoder';
import { type Compile, type DecoderWay, openDecoder } from '../decoders/openDecoder';
import { type TextRow, createTextRow } from '../decoders/row';
import { type DecodeStats, createMeter } from '../decoders/stats';
import { type Detector, createDetector } from '../detector/detector';
import type { Engine } from '../engine/ort';
import { openSession } from '../engine/session';
import { type Held, heldTo } from '../pictures/held';
import { type ImageDecoder, createImageDecoder } from '../pictures/imageDecoder';
import { createLateImageDecoder } from '../pictures/late';
import type { PictureTime } from '../pictures/preview';
import { type VisionEncoder, createVisionEncoder } from '../pictures/vision';
import { type Pace, createPace, windowsFor } from '../speculate/pace';
import { type Patterns, createPatterns } from '../speculate/patterns';
import { type Phrases, createPhrases } from '../speculate/phrases';
import { createWorthPace } from '../speculate/worth';
import { createReaders } from '../text/chainReader';
import { type ChainGrammar, createChainGrammar } from '../text/grammar';
import { type Sequencer, createSequencer } from '../text/sequence';
import { type TextTokenizer, createTokenizer } from '../text/tokenizer';
import { type Expected, type Parity, fixedTokens, goldenPixels } from '../trial/golden';
import { type Triable, type Verdicts, onProcessor, openWhereRight } from '../trial/rightPlace';
import { wordsOf } from '../text/words';
import { MEASURED_TOLERANCE, WRONG } from '../trial/tolerance';

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

/** Where each graph computes that was opened so far. */
export type Places = ReadonlyMap<GraphPart, Engine['backend']>;

/** What the graphs are held to. */
export interface Checks {
  readonly parity: Parity | null;
  readonly verdicts: Verdicts;
}

export interface RuntimeOptions {
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly way?: DecoderWay | undefined;
  /** Absent: graphs are taken as they are, untried. */
  readonly checks?: Checks | undefined;
  /** The picture decoder is left to `picturesReady` or its first use: a plan needs none. */
  readonly picturesLater?: boolean | undefined;
}

/** Everything that the two decode loops share. */
export interface Runtime {
  /** What decodes; other graphs may compute elsewhere. */
  readonly engine: Engine;
  readonly places: Places;
  readonly manifest: BundleManifest;
  readonly tokenizer: TextTokenizer;
  readonly sequencer: Sequencer;
  readonly decoder: Decoder;
  readonly imageDecoder: ImageDecoder;
  /** Opens the picture decoder where that was left for later. Throws `GeneratorError`. */
  picturesReady(): Promise<void>;
  /** Keys and values of the last text, prompt and chain. */
  readonly conditional: TextRow;
  /** Keys and values of the guidance row. */
  readonly unconditional: TextRow;
  readonly decoding: Decoding;
  /** What decoding has cost so far. */
  readonly stats: DecodeStats;
  grammar(): ChainGrammar;
  /** What each token of a picture of this chain may be; null where nothing holds it. */
  heldTo(chain: string): Held | null;
  /** Finds objects in pictures; compiled at the first call. Throws `invalid-request` where the bundle has none. */
  detector(): Promise<Detector>;
  /**
   * Rows of a picture for the decoder, `[tokens, width]`. The vision encoder is large and seldom used: it is
   * compiled for the picture and let go. Throws `invalid-request` where the bundle has none.
   */
  encodePicture(pixels: PixelImage): Promise<Float32Array>;
  /** On WebGPU, graphs that are opened when they are needed are tried once, so that `places` is true from the start. */
  tryLateGraphs(): Promise<void>;
  dispose(): Promise<void>;
}

/** Compiles a bundle's graphs, each where it is computed rightly. Files are verified by the bundle before they come here. */
export async function createRuntime(
  given: Engine,
  bundle: Bundle,
  { onProgress = () => {}, way, checks, picturesLater = false }: RuntimeOptions = {},
): Promise<Runtime> {
  const { manifest } = bundle;
  const { graphs, understanding } = manifest;
  checkRequirements(manifest, limitsOf(given.device));
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const tokenizer = createTokenizer(
    new TextDecoder().decode(await bundle.read(manifest.tokenizer.path)),
    manifest,
  );
  const compileOn =
    (target: Engine): Compile =>
    (graph, options, place) => {
      onProgress({ phase: 'compile', loadedBytes: total, totalBytes: total, file: graph.path });
      return openSession(target, bundle, graph, options, place);
    };
  // A decoder known to come out wrong on the GPU leaves it to the other graphs.
  const engine = checks?.verdicts.of('decoder') === 'wrong' ? onProcessor(given) : given;
  const places = new Map<GraphPart, Engine['backend']>([['decoder', engine.backend]]);
  const meter = createMeter();
  const { path } = graphs.decoder;
  const compile = compileOn(engine);
  const decoder = meter.decoder(
    await openDecoder(
      engine,
      bundle,
      async (...all) => meter.session(await compile(...all)),
      way,
      (loadedBytes) => onProgress({ phase: 'compile', loadedBytes, totalBytes: total, file: path }),
    ),
  );
  const tolerance = WRONG * (checks?.parity?.tolerance ?? MEASURED_TOLERANCE);
  const place = async <Part extends Triable>(
    role: Exclude<GraphPart, 'decoder'>,
    golden: Expected | null,
    bound: number,
    open: (target: Engine) => Promise<Part>,
  ): Promise<Part> => {
    const verdicts = checks?.verdicts ?? null;
    const placed = await openWhereRight({ role, engine: given, open, golden, bound, verdicts });
    places.set(role, placed.backend);
    return placed.part;
  };
  const parity = checks?.parity ?? null;
  const imageDecoder = createLateImageDecoder(() =>
    place(
      'image_decoder',
      parity && goldenPixels(parity, manifest),
      Math.min(tolerance, MOST_PIXELS),
      async (target) => {
        const session = await compileOn(target)(graphs.image_decoder);
        const tried = parity ? Int32Array.from(parity.image.tokens) : fixedTokens(manifest);
        return createImageDecoder(target, session, manifest, tried);
      },
    ),
  );
  if (!picturesLater) {
    await imageDecoder.ready().catch(async (error: unknown) => {
      await decoder.release();
      throw error;
    });
  }
  const onePass = decoder.bursts?.onePass === true;
  const conditional = createTextRow(engine, decoder);
  const unconditional = createTextRow(engine, decoder);
  let grammar: ChainGrammar | undefined;
  let lexicon: Vocabulary | undefined;
  let detector: Promise<Detector> | undefined;
  const openDetector = async (): Promise<Detector> => {
    const { detector: facts } = manifest;
    const graph = graphs.detector;
    if (!facts || !graph) throw new GeneratorError('has-no-detector');
    try {
      // Tokens are few: a graph that reads them is never worth the GPU.
      if (facts.reads === 'tokens') {
        const processor = onProcessor(engine);
        return createDetector(processor, await compileOn(processor)(graph), facts);
      }
      return await place('detector', golden(parity, 'detector'), tolerance, async (target) =>
        createDetector(target, await compileOn(target)(graph), facts),
      );
    } catch (error) {
      // Another time there may be memory for it.
      detector = undefined;
      throw error;
    }
  };
  const openVision = async (): Promise<VisionEncoder> => {
    const graph = graphs.vision_encoder;
    if (!understanding || !graph)
      throw new GeneratorError('answers-no-questions', { name: bundle.manifest.name });
    return place('vision_encoder', golden(parity, 'vision_encoder'), tolerance, async (target) =>
      createVisionEncoder(target, await compileOn(target)(graph), understanding),
    );
  };
  return {
    engine,
    places,
    manifest,
    tokenizer,
    sequencer: createSequencer(tokenizer, manifest),
    decoder,
    imageDecoder,
    picturesReady: imageDecoder.ready,
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
    heldTo(chain) {
      const { pictureCodes: codes, vocabulary, grid, coordinates } = manifest;
      if (!codes || !vocabulary) return null;
      lexicon ??= wordsOf(vocabulary);
      return heldTo(chain, { codes, grid, coordinates, lexicon, imageCodes: manifest.model.imageCodes });
    },
    detector: () => (detector ??= openDetector()),
    async encodePicture(pixels) {
      const encoder = await openVision();
      try {
        return await encoder.encode(pixels);
      } finally {
        await encoder.release();
      }
    },
    async tryLateGraphs() {
      if (given.backend !== 'webgpu' || !checks) return;
      const unknown = (role: GraphPart): boolean => checks.verdicts.of(role) === null;
      const seesPixels = graphs.detector && manifest.detector?.reads === 'pixels';
      if (seesPixels && unknown('detector')) await (detector ??= openDetector());
      if (graphs.vision_encoder && understanding && unknown('vision_encoder')) {
        await (await openVision()).release();
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

/** Pixels in [-1, 1] may be six of 255 steps off, whatever numbers the text is computed in. */
const MOST_PIXELS = 0.05;

const golden = (parity: Parity | null, role: 'detector' | 'vision_encoder'): Expected | null =>
  parity?.pictures?.[role] ?? null;
