/** The dedicated worker in which models run. */
import { findAdapter } from '../../bundles/device/adapter';
import { isUnmet } from '../../bundles/device/requirements';
import type { Bundle } from '../../bundles/layouts/bundle';
import type { Precision } from '../../bundles/layouts/sixFiles/choose';
import { openInstalled } from '../../bundles/open/openInstalled';
import { openShipped } from '../../bundles/open/openShipped';
import { GeneratorError } from '../../contract/errors';
import type { Generator } from '../../contract/generator';
import { createReports } from '../../scheduling/reports';
import { type LocalGenerator, createGenerator } from '../calls/generator';
import { type Engine, toGeneratorError } from '../engine/ort';
import { logitsOnProcessor, selfTest, testBursts } from '../model/selfTest';
import { type Parity, readParity } from '../trial/golden';
import type { Verdicts } from '../trial/rightPlace';
import { type LoadedEngine, loadWasmEngine, loadWebgpuEngine } from './engine';
import type { Channel, LoadMessage } from './protocol';
import { type LoadHooks, serveGenerator } from './serve';
import { type VerdictBook, openVerdicts } from './verdicts';

async function load(message: LoadMessage, hooks: LoadHooks): Promise<Generator> {
  const progress = createJointProgress(hooks);
  const begin = (precision: Precision): Promise<Bundle> => {
    const opening = open(message, precision, hooks, progress.bundle);
    // It runs beside the engine's download; a failure is reported where it is awaited.
    opening.catch(() => {});
    return opening;
  };
  const adapter = await chooseAdapter(message.backend);
  if (adapter) {
    const opening = begin(adapter.features.has('shader-f16') ? 'webgpu-f16' : 'webgpu');
    const book = await openVerdicts(adapter);
    const only = message.backend === 'webgpu';
    // Seldom: then the bundle is awaited before an engine is chosen that it can't use.
    const hopeless = !only && book.anyWrong && book.of((await opening).hash).of('decoder') === 'wrong';
    if (!hopeless) {
      try {
        const engine = await loadWebgpuEngine(adapter, progress.engine, message.threads);
        return await assemble(engine, opening, book, progress.bundle, hooks, only);
      } catch (error) {
        const typed = toGeneratorError(error);
        const fatal = typed instanceof GeneratorError && /^(bundle|network|storage)/.test(typed.kind);
        if (only || (fatal && typed.code !== 'engine-not-reached')) throw typed;
        // One model that doesn't fit says nothing of WebGPU itself.
        if (!isUnmet(typed)) await book.of((await opening).hash).note('decoder', 'wrong');
      }
    }
  }
  const opening = begin('wasm');
  const [engine, book] = await Promise.all([
    loadWasmEngine(message.threads, progress.engine),
    openVerdicts(null),
  ]);
  return assemble(engine, opening, book, progress.bundle, hooks, true);
}

/** The model to load: one that was brought to this device, or the shipped one. */
function open(
  message: LoadMessage,
  precision: Precision,
  hooks: LoadHooks,
  onProgress: LoadHooks['onProgress'],
): Promise<Bundle> {
  const { installed, manifestUrl } = message;
  if (installed !== undefined) return openInstalled(installed, precision, { onProgress });
  return openShipped(manifestUrl, precision, { onProgress, onWarning: hooks.onWarning });
}

async function chooseAdapter(backend: LoadMessage['backend']): Promise<GPUAdapter | null> {
  if (backend === 'wasm') return null;
  const adapter = await findAdapter(backend === 'webgpu');
  if (adapter || backend === 'auto') return adapter;
  throw new GeneratorError('no-webgpu');
}

/** ms behind loading before the picture decoder is opened, which holds this thread: who plans at once is served first. */
const QUIET = 1000;

/**
 * Compiles the model on the engine and puts every graph of it to the test. `onlyHere`: a decoder that comes out wrong
 * on the GPU is computed on the processor beside the others, instead of giving the GPU up.
 */
async function assemble(
  loaded: LoadedEngine,
  opening: Promise<Bundle>,
  book: VerdictBook,
  onProgress: LoadHooks['onProgress'],
  hooks: LoadHooks,
  onlyHere: boolean,
): Promise<Generator> {
  const { engine } = loaded;
  let generator: LocalGenerator | undefined;
  try {
    const bundle = await opening;
    const verdicts = book.of(bundle.hash);
    const parity = await readParity(bundle, engine.backend);
    // On the processor our own kernel plans without ONNX Runtime, which is started behind the first plan's back.
    const picturesLater = engine.backend === 'wasm';
    const options = { onProgress, checks: { parity, verdicts }, picturesLater };
    const total = bundle.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    const testing = (): void => onProgress({ phase: 'self-test', loadedBytes: total, totalBytes: total });
    generator = await createGenerator(engine, bundle, options);
    testing();
    let problem = await tryDecoder(generator, bundle, engine, parity, verdicts);
    const onGpu = generator.runtime.places.get('decoder') === 'webgpu';
    if (problem && (!onGpu || onlyHere)) {
      // On the processor our own kernel may be what is wrong: ONNX Runtime's operators are tried before giving up.
      await generator.dispose();
      generator = await createGenerator(engine, bundle, onGpu ? options : { ...options, way: 'loop' });
      problem = await selfTest(generator.runtime, parity);
    }
    if (problem) {
      throw new GeneratorError('computes-wrongly', { backend: engine.backend, reason: problem });
    }
    await testBursts(generator.runtime, parity);
    testing();
    await generator.runtime.tryLateGraphs();
    // What fails here is said where a picture is asked for.
    const { openPictures } = generator;
    if (picturesLater) setTimeout(() => void openPictures().catch(() => undefined), QUIET);
  } catch (error) {
    await generator?.dispose();
    loaded.close();
    throw toGeneratorError(error, engine);
  }
  await loaded.binary.keepOnlyThis();
  engine.lost?.addEventListener('abort', () => hooks.onLost(engine.lost?.reason as GeneratorError), {
    once: true,
  });
  return generator;
}

/**
 * Returns what is wrong with the decoder, or null; notes it for the GPU. Without golden numbers it is compared with
 * the processor's, once.
 */
async function tryDecoder(
  { runtime }: LocalGenerator,
  bundle: Bundle,
  engine: Engine,
  parity: Parity | null,
  verdicts: Verdicts,
): Promise<string | null> {
  const onGpu = runtime.places.get('decoder') === 'webgpu';
  const known = verdicts.of('decoder');
  const golden = parity ?? (onGpu && known === null ? await logitsOnProcessor(engine, bundle) : null);
  const problem = await selfTest(runtime, golden);
  if (onGpu) await verdicts.note('decoder', problem ? 'wrong' : golden ? 'right' : (known ?? 'unchecked'));
  return problem;
}

/** One bar for two downloads: the engine's bytes are added to the bundle's. */
function createJointProgress(hooks: LoadHooks) {
  let bundle: Parameters<LoadHooks['onProgress']>[0] = { phase: 'manifest', loadedBytes: 0, totalBytes: 0 };
  let engine = { loaded: 0, total: 0 };
  const reports = createReports(50, hooks.onProgress);
  const report = (): void => {
    reports.say({
      ...bundle,
      loadedBytes: bundle.loadedBytes + engine.loaded,
      totalBytes: bundle.totalBytes + Math.max(engine.total, engine.loaded),
    });
    // A new phase may keep this thread busy for long.
    if (bundle.phase !== 'download') reports.flush();
  };
  return {
    bundle(progress: typeof bundle): void {
      bundle = progress;
      report();
    },
    engine(loaded: number, total: number): void {
      engine = { loaded, total };
      report();
    },
  };
}

serveGenerator(self as unknown as Channel, load);
