import { create, type StoreApi } from 'zustand';
import type { BundleManifest } from '../generator/bundle/manifest';
import { GeneratorError } from '../generator/contract';
import type { Generator, GeneratorDescription, LoadProgress } from '../generator/contract';
import { reportProblem } from './problems';
import type { Settings } from './settings';

export type ModelState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | { readonly kind: 'ready'; readonly description: GeneratorDescription }
  | { readonly kind: 'failed'; readonly error: GeneratorError };

/** The model's load state; only the model controller writes it. */
export const createModelStore = () => create<ModelState>(() => ({ kind: 'absent' }));
export const useModel = createModelStore();

/** Loads a generator; throws `GeneratorError`, or an `AbortError` DOMException when aborted. */
export type LoadGenerator = (request: {
  readonly backend: Settings['backend'];
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}) => Promise<Generator>;

export interface ModelController {
  /** Loads a model in place of the one that is loaded or loading; without `load`, the same one again. */
  load(load?: LoadGenerator): Promise<void>;
  /** The generator, once ready. */
  generator(): Generator | null;
  /** The manifest of the model as kept on the device; null where nothing is kept. */
  manifest(): Promise<BundleManifest | null>;
  /** Unloads the model and deletes its files from the device. */
  forget(): Promise<void>;
  dispose(): Promise<void>;
}

const beginning: LoadProgress = { phase: 'manifest', loadedBytes: 0, totalBytes: 0 };

/** Holds the one generator of the studio and tells how its loading goes. */
export function createModelController(options: {
  readonly load: LoadGenerator;
  readonly backend: () => Settings['backend'];
  readonly store: StoreApi<ModelState>;
  readonly manifest?: () => Promise<BundleManifest | null>;
  /** Deletes the model's files from the device. */
  readonly forget?: () => Promise<void>;
  /** Called before the present generator goes, so that a run on it can end. */
  readonly beforeUnload?: () => void;
}): ModelController {
  const { store, backend } = options;
  let loader = options.load;
  let current: Generator | null = null;
  let loading: AbortController | null = null;
  const show = (state: ModelState) => store.setState(state, true);

  const unload = async () => {
    loading?.abort();
    loading = null;
    const old = current;
    if (!old) return;
    options.beforeUnload?.();
    current = null;
    // One that is already broken may refuse to be tidied away.
    await old.dispose().catch(() => undefined);
  };

  return {
    async load(load) {
      loader = load ?? loader;
      const unloaded = unload();
      const mine = new AbortController();
      loading = mine;
      show({ kind: 'loading', progress: beginning });
      await unloaded;
      if (mine.signal.aborted) return;
      try {
        const generator = await loader({
          backend: backend(),
          signal: mine.signal,
          onProgress: (progress) => {
            if (!mine.signal.aborted) show({ kind: 'loading', progress });
          },
        });
        if (mine.signal.aborted) return await generator.dispose();
        current = generator;
        loading = null;
        show({ kind: 'ready', description: generator.describe() });
      } catch (error) {
        if (mine.signal.aborted) return;
        loading = null;
        show({ kind: 'failed', error: asGeneratorError(error) });
      }
    },
    generator: () => current,
    manifest: async () => (await options.manifest?.()) ?? null,
    async forget() {
      await unload();
      show({ kind: 'absent' });
      try {
        await options.forget?.();
      } catch (error) {
        reportProblem(error);
      }
    },
    async dispose() {
      await unload();
      show({ kind: 'absent' });
    },
  };
}

/** Any thrown thing as an error with sentences for the person. */
export function asGeneratorError(error: unknown): GeneratorError {
  if (error instanceof GeneratorError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new GeneratorError(
    'internal',
    'The model stopped because of an error in Scenograph.',
    'Try again; if it happens again, reload the page. Your scene is kept.',
    { error: detail.slice(0, 2000) },
  );
}
