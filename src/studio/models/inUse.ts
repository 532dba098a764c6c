import { createStore, type StoreApi } from 'zustand';
import { modelsWords as say } from '../../words/parts/studio/models';
import type { BundleManifest } from '../../bundles/manifest/manifest';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { isAbort, type GeneratorError } from '../../contract/errors';
import type { Generator, GeneratorDescription, LoadProgress } from '../../contract/generator';
import { asGeneratorError } from '../../contract/thrown';
import { wordsOf } from '../../words/parts/errors';
import type { Notices } from '../notices/notices';
import { SHIPPED_MODEL, type Settings } from '../settings/settings';
import type { Lease } from './lease';
import { whenIdle } from '../../scheduling/idle';

/** A model that is being loaded beside the one in use. */
export interface NextModel {
  readonly id: string;
  readonly name: string;
  readonly progress: LoadProgress;
}

/** The words of the loaded model; undefined, for plain English, while there is none or it knows any word. */
export const lexiconOf = (model: ModelState): Lexicon | undefined =>
  model.kind === 'ready' ? model.description.vocabulary : undefined;

export type ModelState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | {
      readonly kind: 'ready';
      readonly description: GeneratorDescription;
      /** Which model of those on the device it is. */
      readonly id: string;
      readonly next?: NextModel;
    }
  | { readonly kind: 'failed'; readonly error: GeneratorError };

/** The model's load state; only the model controller writes it. */
export const createModelStore = () => createStore<ModelState>(() => ({ kind: 'absent' }));

/** Loads a generator; throws `GeneratorError`, or an `AbortError` DOMException when aborted. */
export type LoadGenerator = (request: {
  /** Which model: the shipped one, or the id of one installed on this device. */
  readonly model: string;
  readonly backend: Settings['backend'];
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
  /** For what is to be known of a model that loaded all the same. */
  readonly notices: Notices;
}) => Promise<Generator>;

/** Where the choice of a model is remembered. */
export interface ModelChoice {
  get(): string;
  set(id: string): void;
  /** A model whose loading was begun and never ended, as when it took the whole tab down; null otherwise. */
  tried(): string | null;
  setTried(id: string | null): void;
}

export interface ModelInUse {
  /** Loads the chosen model anew, in place of what is loaded or loading. */
  load(): Promise<void>;
  /**
   * Changes to another model, whose `name` is for sentences. The present one stays usable meanwhile where there is
   * memory for both, and is the one to go back to when the other fails. True once the new one is in use.
   */
  use(id: string, name: string): Promise<boolean>;
  /** Gives up changing to another model. */
  stay(): void;
  /** The generator, once ready. */
  generator(): Generator | null;
  /** The manifest of the shipped model as kept on the device; null where nothing is kept. */
  manifest(): Promise<BundleManifest | null>;
  /** Deletes the shipped model's files from the device, and unloads it where it is the one in use. */
  forget(): Promise<void>;
  dispose(): Promise<void>;
}

const beginning: LoadProgress = { phase: 'manifest', loadedBytes: 0, totalBytes: 0 };

/** Holds the one generator of the studio and tells how its loading goes. */
export function createModelInUse(options: {
  readonly notices: Notices;
  readonly load: LoadGenerator;
  readonly backend: () => Settings['backend'];
  readonly store: StoreApi<ModelState>;
  readonly choice: ModelChoice;
  readonly manifest?: () => Promise<BundleManifest | null>;
  /** Deletes the shipped model's files from the device. */
  readonly forget?: () => Promise<void>;
  /** The queue for the generator that this controller puts in place. */
  readonly lease: Pick<Lease, 'between' | 'interrupt' | 'wake'>;
  /** Whether the memory is likely to hold this model beside the present one. */
  readonly roomBeside?: (id: string) => boolean;
}): ModelInUse {
  const { notices, lease, store, backend, choice } = options;
  let current: Generator | null = null;
  let loading: AbortController | null = null;
  const show = (state: ModelState) => store.setState(state, true);

  /** Ends what is loading; the caller's own signal of what it begins now. */
  const begin = (): AbortController => {
    loading?.abort();
    loading = new AbortController();
    return loading;
  };
  const unload = async (): Promise<void> => {
    const old = current;
    if (!old) return;
    lease.interrupt();
    current = null;
    // One that is already broken may refuse to be tidied away.
    await old.dispose().catch(() => undefined);
  };
  /** The generator, or null when `signal` was aborted meanwhile. Throws `GeneratorError`. */
  const fetchModel = async (
    id: string,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<Generator | null> => {
    if (id !== SHIPPED_MODEL) choice.setTried(id);
    try {
      const generator = await options.load({
        model: id,
        backend: backend(),
        signal,
        notices,
        onProgress: (progress) => !signal.aborted && onProgress(progress),
      });
      if (!signal.aborted) return generator;
      await generator.dispose();
    } catch (error) {
      if (!signal.aborted) throw asGeneratorError(error);
    } finally {
      if (choice.tried() === id) choice.setTried(null);
    }
    return null;
  };
  const take = (id: string, generator: Generator): void => {
    current = generator;
    loading = null;
    const description = generator.describe();
    show({ kind: 'ready', id, description });
    // Reads prompts, whose lists are heavy: no part of the first paint. Without it the first key waits a little longer.
    whenIdle(() => {
      import('./readyWords').then(
        ({ readyWords }) => readyWords(description.vocabulary),
        () => undefined,
      );
    });
    lease.wake();
  };

  /** Unloads what there is, then loads the first of these models that can be. */
  const loadInPlace = async (ids: readonly [string, ...string[]]): Promise<string | null> => {
    const mine = begin();
    show({ kind: 'loading', progress: beginning });
    await unload();
    for (const [i, id] of ids.entries()) {
      if (mine.signal.aborted) return null;
      try {
        const generator = await fetchModel(id, mine.signal, (progress) =>
          show({ kind: 'loading', progress }),
        );
        if (!generator) return null;
        take(id, generator);
        return id;
      } catch (thrown) {
        const error = asGeneratorError(thrown);
        const { text, advice } = wordsOf(error);
        if (i < ids.length - 1) {
          const own = ids[i + 1] === SHIPPED_MODEL;
          notices.notify({
            tone: 'problem',
            text: say('notLoaded', { text }),
            advice: say(own ? 'ownInstead' : 'beforeInstead', { text: advice }),
          });
          show({ kind: 'loading', progress: beginning });
          continue;
        }
        loading = null;
        show({ kind: 'failed', error });
      }
    }
    return null;
  };

  /** Loads another model while the present one stays in use, then changes over between two runs. */
  const loadBeside = async (id: string, name: string): Promise<string | null> => {
    const mine = begin();
    const withNext = (progress: LoadProgress): void => {
      const state = store.getState();
      if (state.kind === 'ready') show({ ...state, next: { id, name, progress } });
    };
    const withoutNext = (): void => {
      const state = store.getState();
      if (state.kind !== 'ready' || state.next?.id !== id) return;
      const { next: _, ...rest } = state;
      show(rest);
    };
    mine.signal.addEventListener('abort', withoutNext, { once: true });
    withNext(beginning);
    try {
      const generator = await fetchModel(id, mine.signal, withNext);
      if (!generator) return null;
      try {
        await lease.between(mine.signal, async () => {
          const old = current;
          take(id, generator);
          await old?.dispose().catch(() => undefined);
        });
      } catch (error) {
        if (!isAbort(error)) throw error;
        await generator.dispose();
        return null;
      }
      return id;
    } catch (thrown) {
      const { text, advice } = wordsOf(asGeneratorError(thrown));
      withoutNext();
      loading = null;
      notices.notify({
        tone: 'problem',
        text: say('oneNotLoaded', { name, text }),
        advice: say('stillInUse', { text: advice }),
      });
      return null;
    }
  };

  return {
    async load() {
      const chosen = choice.get();
      if (chosen === SHIPPED_MODEL) return void (await loadInPlace([SHIPPED_MODEL]));
      if (choice.tried() === chosen) {
        choice.setTried(null);
        choice.set(SHIPPED_MODEL);
        notices.notify({
          tone: 'problem',
          text: say('unfinished'),
          advice: say('unfinishedAdvice'),
        });
        return void (await loadInPlace([SHIPPED_MODEL]));
      }
      await loadInPlace([chosen, SHIPPED_MODEL]);
    },
    async use(id, name) {
      const state = store.getState();
      const before = state.kind === 'ready' ? state.id : SHIPPED_MODEL;
      if (state.kind === 'ready' && state.id === id) {
        if (state.next) loading?.abort();
        choice.set(id);
        return true;
      }
      const beside = state.kind === 'ready' && (options.roomBeside?.(id) ?? true);
      const used = beside
        ? await loadBeside(id, name)
        : await loadInPlace(before === id ? [id] : [id, before]);
      if (used === null) return false;
      choice.set(used);
      if (used === id) notices.announce(say('inUse', { name }));
      return used === id;
    },
    stay() {
      const state = store.getState();
      if (state.kind === 'ready' && state.next) loading?.abort();
    },
    generator: () => current,
    manifest: async () => (await options.manifest?.()) ?? null,
    async forget() {
      const state = store.getState();
      if (state.kind !== 'ready' || state.id === SHIPPED_MODEL) {
        loading?.abort();
        await unload();
        show({ kind: 'absent' });
      }
      try {
        await options.forget?.();
      } catch (error) {
        notices.report(error);
      }
    },
    async dispose() {
      loading?.abort();
      await unload();
      show({ kind: 'absent' });
    },
  };
}
