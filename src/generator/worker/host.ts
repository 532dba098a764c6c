/** The dedicated worker in which models run. */
import type { Bundle } from '../bundle/bundle';
import { openBundle } from '../bundle/open';
import { createReports } from '../bundle/reports';
import { type Generator, GeneratorError } from '../contract';
import { bundleOf, openInstalled } from '../install/openInstalled';
import { createGenerator } from '../runtime/generator';
import { toGeneratorError } from '../runtime/ort';
import { readParity, selfTest, testBursts } from '../runtime/selfTest';
import type { Precision } from '../sixFiles/choose';
import { findAdapter } from './adapter';
import { type LoadedEngine, loadWasmEngine, loadWebgpuEngine } from './engine';
import { noteWebgpuFailure, webgpuFailedBefore } from './engineBinary';
import type { Channel, LoadMessage } from './protocol';
import { type LoadHooks, serveGenerator } from './serve';

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
    try {
      return await assemble(
        await loadWebgpuEngine(adapter, progress.engine),
        opening,
        progress.bundle,
        hooks,
      );
    } catch (error) {
      const typed = toGeneratorError(error);
      const fatal = typed instanceof GeneratorError && /^(bundle|network|storage)/.test(typed.kind);
      if (message.backend === 'webgpu' || (fatal && typed.detail['file'] !== 'ONNX Runtime')) throw typed;
      // One model that doesn't fit says nothing of WebGPU itself.
      const unfit = typed instanceof GeneratorError && typed.detail['requirement'] !== undefined;
      if (!unfit) await noteWebgpuFailure();
    }
  }
  const opening = begin('wasm');
  return assemble(await loadWasmEngine(message.threads, progress.engine), opening, progress.bundle, hooks);
}

/** The bundle to load: an installed one, or the one at the address, downloading what is not yet kept. */
async function open(
  message: LoadMessage,
  precision: Precision,
  hooks: LoadHooks,
  onProgress: LoadHooks['onProgress'],
): Promise<Bundle> {
  if (message.installed !== undefined) {
    return bundleOf(await openInstalled(message.installed), precision, onProgress);
  }
  return openBundle(message.manifestUrl, {
    backend: precision === 'wasm' ? 'wasm' : 'webgpu',
    onProgress,
    onWarning: hooks.onWarning,
    ...(message.manifestHash === undefined ? {} : { manifestHash: message.manifestHash }),
  });
}

async function chooseAdapter(backend: LoadMessage['backend']): Promise<GPUAdapter | null> {
  if (backend === 'wasm') return null;
  if (backend === 'auto' && (await webgpuFailedBefore())) return null;
  const adapter = await findAdapter(backend === 'webgpu');
  if (adapter || backend === 'auto') return adapter;
  throw new GeneratorError(
    'unsupported-device',
    'This browser offers no WebGPU here.',
    'Choose WebAssembly under Model, or use a browser with WebGPU.',
  );
}

/** Compiles the model on the engine and puts it to the test. */
async function assemble(
  loaded: LoadedEngine,
  opening: Promise<Bundle>,
  onProgress: LoadHooks['onProgress'],
  hooks: LoadHooks,
): Promise<Generator> {
  let generator: Awaited<ReturnType<typeof createGenerator>> | undefined;
  try {
    const bundle = await opening;
    generator = await createGenerator(loaded.engine, bundle, onProgress);
    const total = bundle.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    onProgress({ phase: 'self-test', loadedBytes: total, totalBytes: total });
    const parity = await readParity(bundle, loaded.engine.backend);
    let problem = await selfTest(generator.runtime, parity);
    if (problem && loaded.engine.backend === 'wasm') {
      // Our own kernel may be what is wrong: ONNX Runtime's operators are tried before giving up.
      await generator.dispose();
      generator = await createGenerator(loaded.engine, bundle, onProgress, 'loop');
      problem = await selfTest(generator.runtime, parity);
    }
    if (!problem) await testBursts(generator.runtime, parity);
    if (problem) {
      throw new GeneratorError(
        'unsupported-device',
        `This device computes the model wrongly (${problem}).`,
        loaded.engine.backend === 'webgpu' ? 'Choose WebAssembly under Model.' : 'Try another browser.',
        { reason: problem },
      );
    }
  } catch (error) {
    await generator?.dispose();
    loaded.close();
    throw toGeneratorError(error, loaded.engine);
  }
  await loaded.binary.keepOnlyThis();
  const { lost } = loaded.engine;
  lost?.addEventListener('abort', () => hooks.onLost(lost.reason as GeneratorError), { once: true });
  return generator;
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
