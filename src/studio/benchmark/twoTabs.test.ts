import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import { memoryShelves } from '../../library/shelf';
import type { ModelState } from '../models/inUse';
import { createSceneClaim } from '../scenes/sceneClaim';
import { description, ScriptedGenerator } from '../testing/generator';
import { lockManager } from '../testing/locks';
import { testStudio } from '../testing/studio';
import { createBenchmark } from './benchmark';
import { createBenchmarkStore } from './benchmarkStore';
import { keptRunOn } from './kept';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|>.<begin_of_image>';

const open = new Set<{ dispose(): void }>();
beforeEach(() => {
  // A lock that another tab holds is not waited for.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    return abort.signal;
  });
});
afterEach(() => {
  for (const tab of open) tab.dispose();
  open.clear();
  vi.restoreAllMocks();
});

/** Tabs of one browser: one disk, one set of locks. */
function browser() {
  const shelves = memoryShelves();
  const locks = lockManager();
  let time = 0;
  return () => {
    const generator = new ScriptedGenerator(CHAIN);
    const studio = testStudio(generator);
    const store = createBenchmarkStore();
    const tab = createBenchmark({
      notices: studio.notices,
      generator: () => studio.current.generator,
      lease: studio.lease,
      model: createStore<ModelState>(() => ({ kind: 'ready', id: 'a', description })),
      store,
      kept: keptRunOn(async () => shelves),
      claim: createSceneClaim(locks),
      now: () => (time += 1),
    });
    open.add(tab);
    const start = (name: string, prompts: readonly string[]) =>
      tab.start({ name, prompts, seed: 1, constrained: true });
    const done = () => vi.waitFor(() => expect(store.getState().activity).toBe('done'), 10_000);
    return { ...tab, generator, store, start, done };
  };
}

const A = ['a red apple', 'two dogs', 'three cats'];
const B = ['a blue car', 'a hat'];

describe('a benchmark in each of two tabs at once', () => {
  it('finishes in both, each with its own prompts and pictures', async () => {
    const tab = browser();
    const [one, two] = [tab(), tab()];
    await Promise.all([one.start('a.txt', A), two.start('b.txt', B)]);
    await Promise.all([one.done(), two.done()]);
    for (const [{ store, generator, picture }, prompts] of [
      [one, A],
      [two, B],
    ] as const) {
      const { items } = store.getState();
      expect(items.map(({ index }) => index)).toEqual(prompts.map((_, i) => i));
      expect(generator.planRequests.map(({ prompt }) => prompt)).toEqual(prompts);
      for (const { index } of items) expect(await picture(index)).toBeInstanceOf(Blob);
    }
  });

  it('is there again in both after both are reloaded', async () => {
    const tab = browser();
    const [one, two] = [tab(), tab()];
    await Promise.all([one.start('a.txt', A), two.start('b.txt', B)]);
    await Promise.all([one.done(), two.done()]);
    one.dispose();
    two.dispose();
    const [again, other] = [tab(), tab()];
    await again.restore();
    await other.restore();
    const shown = [again, other].map(({ store }) => store.getState());
    expect(shown.map(({ run, items }) => [run?.name, items.length]).sort()).toEqual([
      ['a.txt', 3],
      ['b.txt', 2],
    ]);
  });

  it('is not shown by a tab that is opened meanwhile, nor taken away by what that one begins or forgets', async () => {
    const tab = browser();
    const one = tab();
    await one.start('a.txt', A);
    const two = tab();
    await two.restore();
    expect(two.store.getState().run).toBeNull();
    await two.start('b.txt', B);
    await two.done();
    await two.clear();
    await one.done();
    for (const index of [0, 1, 2]) expect(await one.picture(index)).toBeInstanceOf(Blob);
    one.dispose();
    const again = tab();
    await again.restore();
    expect(again.store.getState()).toMatchObject({ run: { name: 'a.txt' }, activity: 'done' });
  });
});
