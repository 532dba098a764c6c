import type { StoreApi } from 'zustand';
import { v4 as newId } from 'uuid';
import { attemptPrompt, findWith, type Attempt } from '../../critic/attempt';
import type { Generator } from '../../contract/generator';
import { GeneratorError } from '../../contract/errors';
import { LibraryError } from '../../library/errors';
import { encodePng } from '../../library/png';
import { announce } from '../notices/announce';
import { isAbort } from '../run/drive';
import { asGeneratorError } from '../../contract/thrown';
import type { ModelState } from '../models/loading';
import { sentencesOf } from '../../words/parts/errors';
import type { RunState } from '../run/run';
import type { BenchmarkState } from './benchmarkStore';
import type { BenchmarkItem, BenchmarkRun, KeptRun } from './kept';
import { sceneOfAttempt } from './sceneOf';

export interface BenchmarkRequest {
  readonly name: string;
  readonly prompts: readonly string[];
  readonly seed: number;
  readonly constrained: boolean;
}

export interface Benchmark {
  /** Begins a run in place of the one that is kept. */
  start(request: BenchmarkRequest): Promise<void>;
  pause(): void;
  /** Goes on where it stopped, also after a reload. */
  resume(): void;
  /** Brings back the run that is kept, paused. */
  restore(): Promise<void>;
  /** Forgets the run and its pictures. */
  clear(): Promise<void>;
  picture(index: number): Promise<Blob | null>;
  dispose(): void;
}

/**
 * Plans and paints a list of prompts beside the open scene and without touching it. A run of the scene goes first:
 * the prompt at hand is then given up and begun again. Every finished prompt is kept at once.
 */
export function createBenchmark(options: {
  readonly generator: () => Generator | null;
  readonly run: StoreApi<RunState>;
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<BenchmarkState>;
  readonly kept: KeptRun;
  readonly now: () => number;
}): Benchmark {
  const { run: scene, model, store, kept, now } = options;
  let abort: AbortController | null = null;
  let ended: Promise<void> = Promise.resolve();
  const set = (state: Partial<BenchmarkState>) => store.setState(state);
  const busy = () => ['planning', 'painting'].includes(scene.getState().kind);

  /** Resolves when no run of the scene needs the model. */
  const quiet = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!busy()) return resolve();
      set({ activity: 'waiting' });
      const stop = () => reject(new DOMException('Stopped.', 'AbortError'));
      signal.addEventListener('abort', stop, { once: true });
      const unsubscribe = scene.subscribe(() => {
        if (busy()) return;
        unsubscribe();
        signal.removeEventListener('abort', stop);
        resolve();
      });
    });

  /** One prompt, or null when a run of the scene took the model away. */
  const attempt = async (by: Generator, run: BenchmarkRun, prompt: string, signal: AbortSignal) => {
    const own = new AbortController();
    const give = () => own.abort();
    signal.addEventListener('abort', give, { once: true });
    const unsubscribe = scene.subscribe(() => busy() && give());
    const { seed, constrained } = run;
    const find = by.describe().capabilities.detect ? findWith(by) : null;
    try {
      return await attemptPrompt(by, prompt, { seed, constrained, paint: true, find }, own.signal);
    } catch (error) {
      if (isAbort(error) && own.signal.aborted && !signal.aborted) return null;
      throw error;
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', give);
    }
  };

  const keep = async (by: Generator, run: BenchmarkRun, index: number, made: Attempt, seconds: number) => {
    const { chain, tokenCount, found, image } = made;
    const id = `${run.id}-${index}`.slice(0, 48);
    const about = { id, now: now(), constrained: run.constrained };
    const png = image && (await encodePng(image.pixels, sceneOfAttempt(made, by.describe(), about)));
    const item: BenchmarkItem = { index, chain, tokenCount, found, seconds };
    await kept.put(run, item, png);
    return item;
  };

  const work = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const { run, items } = store.getState();
      if (!run) return;
      const there = new Set(items.map(({ index }) => index));
      const index = run.prompts.findIndex((_, i) => !there.has(i));
      const prompt = run.prompts[index];
      if (prompt === undefined) return void set({ activity: 'done' });
      await quiet(signal);
      signal.throwIfAborted();
      set({ activity: 'running' });
      const by = generatorFor(run);
      const started = now();
      let item: BenchmarkItem;
      try {
        const made = await attempt(by, run, prompt, signal);
        if (!made) continue;
        item = await keep(by, run, index, made, (now() - started) / 1000);
      } catch (error) {
        if (!(error instanceof GeneratorError) || error.kind !== 'plan-too-long') throw error;
        item = { index, chain: '', tokenCount: 0, found: null, seconds: 0, refused: error.message };
        await kept.put(run, item, null);
      }
      signal.throwIfAborted();
      set({ items: [...store.getState().items, item].sort((a, b) => a.index - b.index) });
    }
  };

  const generatorFor = (run: BenchmarkRun): Generator => {
    const by = options.generator();
    if (!by) throw new GeneratorError('model-not-ready');
    const { hash, name, backend } = by.describe();
    if (hash !== run.model.hash || backend !== run.backend) {
      const begun = { used: run.model.name, usedBackend: run.backend };
      throw new GeneratorError('benchmark-of-other-model', { ...begun, name, backend });
    }
    return by;
  };

  const go = (): void => {
    if (abort) return;
    const own = new AbortController();
    abort = own;
    set({ activity: 'running', problem: null });
    ended = work(own.signal)
      .then(() => {
        if (store.getState().activity !== 'done') return;
        announce('The benchmark is finished.');
      })
      .catch((error: unknown) => {
        if (own.signal.aborted) return;
        const said = sentencesOf(error instanceof LibraryError ? error : asGeneratorError(error));
        set({ problem: said });
        announce(`The benchmark stopped. ${said}`);
      })
      .finally(() => {
        if (abort === own) abort = null;
        if (store.getState().activity !== 'done') set({ activity: 'paused' });
      });
  };

  const pause = async (): Promise<void> => {
    abort?.abort();
    await ended;
  };

  return {
    async start({ name, prompts, seed, constrained }) {
      await pause();
      const state = model.getState();
      if (state.kind !== 'ready') {
        set({ problem: 'The model is not ready. Start when it has loaded.' });
        return;
      }
      const { id, name: modelName, hash, licence, backend } = state.description;
      const run: BenchmarkRun = {
        version: 1,
        id: newId(),
        name,
        prompts: [...prompts],
        seed,
        constrained,
        model: { id, name: modelName, hash, licence: licence.name },
        backend,
        createdAt: now(),
      };
      await kept.begin(run);
      set({ run, items: [], activity: 'paused', problem: null });
      go();
    },
    pause: () => void pause(),
    resume: go,
    async restore() {
      const found = await kept.read();
      if (!found || store.getState().run) return;
      const done = found.items.length === found.run.prompts.length;
      set({ ...found, activity: done ? 'done' : 'paused', problem: null });
    },
    async clear() {
      await pause();
      set({ run: null, items: [], activity: 'paused', problem: null });
      await kept.clear();
    },
    async picture(index) {
      const { run } = store.getState();
      return run && kept.picture(run, index);
    },
    dispose: () => abort?.abort(),
  };
}
