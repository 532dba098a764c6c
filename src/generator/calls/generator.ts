import type { Bundle } from '../../bundles/layouts/bundle';
import { GeneratorError, throwIfAborted } from '../../contract/errors';
import type { Generator, GeneratorDescription } from '../../contract/generator';
import { createQueue } from '../../scheduling/tick';
import { type Engine, toGeneratorError } from '../engine/ort';
import { wordsOf } from '../text/words';
import { type Places, type Runtime, type RuntimeOptions, createRuntime } from '../model/runtime';
import { runAsk } from './ask';
import { runPaint } from './paint';
import { runPlan } from './plan';
import {
  checkAskRequest,
  checkDetectRequest,
  checkPaintRequest,
  checkPlanRequest,
  checkScoreRequest,
} from './request';
import { runScore } from './score';

/** A generator that computes here, in this thread: the one behind the worker and the one in Node. */
export interface LocalGenerator extends Generator {
  readonly runtime: Runtime;
  /** Opens the picture decoder where that was left for later, behind the calls that wait. Throws `GeneratorError`. */
  openPictures(): Promise<void>;
}

/**
 * Compiles the bundle on the engine. Calls of `plan` and `paint` queue: one runs at a
 * time. Throws `GeneratorError`.
 */
export async function createGenerator(
  engine: Engine,
  bundle: Bundle,
  options?: RuntimeOptions,
): Promise<LocalGenerator> {
  const runtime = await createRuntime(engine, bundle, options);
  const description = describe(bundle, engine.backend);
  const enter = createQueue();
  let disposed = false;

  async function* guarded<Event>(
    signal: AbortSignal,
    run: () => AsyncGenerator<Event>,
  ): AsyncGenerator<Event> {
    const leave = await enter();
    try {
      throwIfAborted(signal);
      if (disposed) throw new GeneratorError('model-closed');
      if (engine.lost?.aborted) throw engine.lost.reason;
      yield* run();
    } catch (error) {
      const typed = toGeneratorError(error, engine);
      if (typed instanceof GeneratorError && typed.kind === 'out-of-memory') {
        runtime.conditional.clear();
        runtime.unconditional.clear();
      }
      throw typed;
    } finally {
      leave();
    }
  }

  return {
    runtime,
    async openPictures() {
      (await enter())();
      if (!disposed) await runtime.picturesReady();
    },
    describe: () => ({ ...description, ...elsewhere(runtime.places, engine.backend) }),
    plan: (request, signal) =>
      guarded(signal, () => {
        checkPlanRequest(request);
        if (!description.capabilities.plan)
          throw new GeneratorError('writes-no-plans', { name: description.name });
        return runPlan(runtime, request, signal);
      }),
    paint: (request, signal) =>
      guarded(signal, () => {
        checkPaintRequest(request, bundle.manifest);
        return runPaint(runtime, request, signal);
      }),
    score: (request, signal) =>
      guarded(signal, () => {
        checkScoreRequest(request);
        if (!description.capabilities.plan)
          throw new GeneratorError('writes-no-plans', { name: description.name });
        return runScore(runtime, request, signal);
      }),
    detect: (request, signal) =>
      guarded(signal, async function* () {
        checkDetectRequest(request);
        const detector = await runtime.detector();
        yield { kind: 'found' as const, detections: await detector.detect(request.pixels, request.tokens) };
        throwIfAborted(signal);
      }),
    ask: (request, signal) =>
      guarded(signal, () => {
        checkAskRequest(request, bundle.manifest);
        if (!description.capabilities.understand)
          throw new GeneratorError('answers-no-questions', { name: description.name });
        return runAsk(runtime, request, signal);
      }),
    async dispose() {
      if (disposed) return;
      disposed = true;
      const leave = await enter();
      await runtime.dispose();
      leave();
    },
  };
}

/** Whether a picture goes into the vision encoder as it was painted. */
function seesWhatItPaints({ understanding, image }: Bundle['manifest']): boolean {
  return understanding?.image.width === image.width && understanding.image.height === image.height;
}

/** The parts that compute on another back end than the engine's. */
function elsewhere(places: Places, backend: Engine['backend']): Pick<GeneratorDescription, 'elsewhere'> {
  const others = [...places].filter(([, at]) => at !== backend);
  return others.length > 0 ? { elsewhere: Object.fromEntries(others) } : {};
}

/** The model card as the contract has it. */
export function describe(bundle: Bundle, backend: 'webgpu' | 'wasm'): GeneratorDescription {
  const { manifest } = bundle;
  const { licence, vocabulary } = manifest;
  const { maxTokens, ...text } = manifest.sampling.text;
  return {
    id: manifest.id,
    name: manifest.name,
    hash: bundle.hash,
    ...(manifest.succeeds ? { succeeds: manifest.succeeds } : {}),
    licence: { name: licence.name, notice: licence.notice, ...(licence.url ? { url: licence.url } : {}) },
    tokens: manifest.grid,
    image: manifest.image,
    coordinates: manifest.coordinates,
    defaults: {
      // GoT-R1 plans at most 600 tokens.
      plan: {
        ...text,
        maxTokens: Math.min(maxTokens ?? 600, manifest.model.maxTextTokens),
        constrained: true,
      },
      paint: manifest.sampling.image,
    },
    capabilities: {
      ...manifest.capabilities,
      score: manifest.capabilities.plan,
      hold: manifest.pictureCodes !== undefined,
      ...(manifest.pictureCodes ? { mostThings: manifest.pictureCodes.most } : {}),
      detect: manifest.graphs.detector !== undefined,
      understand: manifest.capabilities.understand && seesWhatItPaints(manifest),
    },
    ...(manifest.template.plan === 'words' ? { boxes: 'suggested' as const } : {}),
    ...(vocabulary?.closed
      ? {
          vocabulary: wordsOf(vocabulary),
        }
      : {}),
    backend,
  };
}
