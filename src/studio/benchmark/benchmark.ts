import type { StoreApi } from 'zustand';
import { v4 as newId } from 'uuid';
import { benchmarkWords as say } from '../../words/parts/studio/benchmark';
import type { Attempt } from '../../critic/attempt';
import type { Generator, GeneratorDescription } from '../../contract/generator';
import { GeneratorError, isAbort } from '../../contract/errors';
import { LibraryError } from '../../library/errors';
import { clipped } from '../../library/text/plainText';
import { encodePng } from '../../library/png';
import { serialiseChain } from '../../plan/chain/serialiser';
import { asGeneratorError } from '../../contract/thrown';
import { sentencesOf, wordsOf } from '../../words/parts/errors';
import type { Notices } from '../notices/notices';
import { sceneOfPicture } from '../scenes/pictureScene';
import type { SceneClaim } from '../scenes/sceneClaim';
import type { Lease } from '../models/lease';
import type { ModelState } from '../models/inUse';
import type { BenchmarkState } from './benchmarkStore';
import { LONGEST_NAME, type BenchmarkItem, type BenchmarkRun, type KeptRun } from './kept';

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
  /** Brings back the newest run that is kept and that no other tab shows, paused. */
  restore(): Promise<void>;
  /** Forgets the run and its pictures. */
  clear(): Promise<void>;
  picture(index: number): Promise<Blob | null>;
  /** Opens or closes its dialog. */
  show(open: boolean): void;
  dispose(): void;
}

export interface BenchmarkOptions {
  readonly notices: Notices;
  readonly generator: () => Generator | null;
  readonly lease: Lease;
  readonly model: StoreApi<ModelState>;
  readonly store: StoreApi<BenchmarkState>;
  readonly kept: KeptRun;
  /** Of the run that this tab shows: another tab has one of its own. */
  readonly claim: SceneClaim;
  readonly now: () => number;
}

/**
 * Plans and paints a list of prompts beside the open scene and without touching it. A run of the scene goes first:
 * the prompt at hand is then given up and begun again. Every finished prompt is kept at once.
 */
export function createBenchmark(options: BenchmarkOptions): Benchmark {
  const { notices, lease, model, store, kept, claim, now } = options;
  let abort: AbortController | null = null;
  let ended: Promise<void> = Promise.resolve();
  const set = (state: Partial<BenchmarkState>) => store.setState(state);

  /** One prompt, or null when a run of the scene took the model away. */
  const attempt = async (run: BenchmarkRun, prompt: string, signal: AbortSignal) => {
    const { seed, constrained } = run;
    const onWait = () => set({ activity: 'waiting' });
    try {
      return await lease.take({ turn: 'batch', signal, onWait }, async (held) => {
        const by = usable(held.by, run);
        set({ activity: 'running' });
        // Reads prompts, whose lists are heavy: no part of the first paint.
        const { attemptPrompt, findWith } = await import('../../critic/attempt');
        const started = now();
        const find = by.describe().capabilities.detect ? findWith(by) : null;
        const made = await attemptPrompt(by, prompt, { seed, constrained, paint: true, find }, held.signal);
        return { made, about: by.describe(), seconds: (now() - started) / 1000 };
      });
    } catch (error) {
      if (isAbort(error) && !signal.aborted) return null;
      throw error;
    }
  };

  const keep = async (
    run: BenchmarkRun,
    index: number,
    { made, about, seconds }: { made: Attempt; about: GeneratorDescription; seconds: number },
  ) => {
    const { chain, tokenCount, found, image } = made;
    const id = `${run.id}-${index}`.slice(0, 48);
    const { plan, paint } = about.defaults;
    const scene = sceneOfPicture({
      id,
      prompt: made.prompt,
      chain: serialiseChain({ ...made.painted, complete: true }),
      by: about,
      count: 1,
      constrained: run.constrained,
      planTemperature: plan.temperature,
      temperature: paint.temperature,
      guidance: paint.guidance,
      image,
      now: now(),
    });
    const png = image && (await encodePng(image.pixels, scene));
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
      const by = options.generator();
      if (!by) throw new GeneratorError('model-not-ready');
      usable(by, run);
      let item: BenchmarkItem;
      try {
        const made = await attempt(run, prompt, signal);
        if (!made) continue;
        item = await keep(run, index, made);
      } catch (error) {
        if (!(error instanceof GeneratorError) || error.kind !== 'plan-too-long') throw error;
        item = { index, chain: '', tokenCount: 0, found: null, seconds: 0, refused: wordsOf(error).text };
        await kept.put(run, item, null);
      }
      signal.throwIfAborted();
      set({ items: [...store.getState().items, item].sort((a, b) => a.index - b.index) });
    }
  };

  /** The generator, if it is the one that the run was begun with. */
  const usable = (by: Generator, run: BenchmarkRun): Generator => {
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
        notices.announce(say('finished'));
      })
      .catch((error: unknown) => {
        if (own.signal.aborted) return;
        const said = sentencesOf(error instanceof LibraryError ? error : asGeneratorError(error));
        set({ problem: said });
        notices.announce(say('stopped', { why: said }));
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
        set({ problem: say('notReadyToStart') });
        return;
      }
      const { id, name: modelName, hash, licence, backend } = state.description;
      const run: BenchmarkRun = {
        version: 1,
        id: newId(),
        name: clipped(name, LONGEST_NAME),
        prompts: [...prompts],
        seed,
        constrained,
        model: { id, name: modelName, hash, licence: licence.name },
        backend,
        createdAt: now(),
      };
      try {
        await kept.begin(run, store.getState().run?.id ?? null);
        await claim.take(run.id);
      } catch (error) {
        set({ problem: sentencesOf(error instanceof LibraryError ? error : asGeneratorError(error)) });
        return;
      }
      set({ run, items: [], activity: 'paused', problem: null });
      go();
    },
    pause: () => void pause(),
    resume: go,
    async restore() {
      const isFree = () => store.getState().run === null;
      const found = await kept.read(async (id) => isFree() && claim.take(id));
      if (!found || !isFree()) return;
      const done = found.items.length === found.run.prompts.length;
      set({ ...found, activity: done ? 'done' : 'paused', problem: null });
    },
    async clear() {
      await pause();
      const { run } = store.getState();
      set({ run: null, items: [], activity: 'paused', problem: null });
      claim.release();
      if (run) await kept.clear(run.id);
    },
    async picture(index) {
      const { run } = store.getState();
      return run && kept.picture(run, index);
    },
    show: (open) => set({ open }),
    dispose() {
      abort?.abort();
      claim.release();
    },
  };
}
