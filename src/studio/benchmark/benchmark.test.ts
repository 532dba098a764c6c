import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import { attemptPrompt, findWith } from '../../critic/attempt';
import type { Critic } from '../../critic/critics/critic';
import { PICTURE_CRITICS } from '../../critic/critics/picture-critics';
import { PLAN_CRITICS } from '../../critic/critics/plan-critics';
import { summarise } from '../../critic/summary';
import type { Detection } from '../../contract/events';
import { LibraryError } from '../../library/errors';
import { memoryShelves } from '../../library/shelf';
import { readSceneFromPng } from '../../library/png';
import type { ModelState } from '../models/inUse';
import { createSceneClaim } from '../scenes/sceneClaim';
import { ScriptedGenerator, description } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { createBenchmark } from './benchmark';
import { createBenchmarkStore } from './benchmarkStore';
import { benchmarkSummary } from './summary';
import { csvOf, pictureName, zipOf } from './exports';
import { keptRunOn } from './kept';

const RULES = [...PLAN_CRITICS, ...PICTURE_CRITICS];
const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';
const PROMPTS = ['a red apple to the left of a blue car', 'a red apple, "alone"', 'three cats'];
const APPLE: Detection = {
  name: 'apple',
  colour: 'red',
  alike: [],
  box: { x1: 100, y1: 400, x2: 300, y2: 600 },
  score: 0.9,
};
const about = { ...description, capabilities: { ...description.capabilities, detect: true } };

const running: { dispose(): void }[] = [];
afterEach(() => {
  for (const benchmark of running.splice(0)) benchmark.dispose();
});

function setUp(generator = new ScriptedGenerator(CHAIN, about), shelves = memoryShelves()) {
  generator.findings = [APPLE];
  const studio = testStudio(generator);
  const model = createStore<ModelState>(() => ({
    kind: 'ready',
    id: 'a',
    description: generator.describe(),
  }));
  const store = createBenchmarkStore();
  const kept = keptRunOn(async () => shelves);
  const benchmark = createBenchmark({
    notices: studio.notices,
    generator: () => studio.current.generator,
    lease: studio.lease,
    model,
    store,
    kept,
    claim: createSceneClaim(null),
    now: studio.now,
  });
  running.push(benchmark);
  const start = () => benchmark.start({ name: 'p.txt', prompts: PROMPTS, seed: 5, constrained: true });
  const done = () => vi.waitFor(() => expect(store.getState().activity).toBe('done'), 10_000);
  return { ...studio, generator, model, store, benchmark, shelves, start, done };
}

const runOf = ({ store }: ReturnType<typeof setUp>) => {
  const { run, items } = store.getState();
  if (!run) throw new Error('there is a run');
  return { run, items };
};

describe('a benchmark', () => {
  it('gives the figures that the same prompts, model and seed give on the command line', async () => {
    const bench = setUp();
    await bench.start();
    await bench.done();
    const { run, items } = runOf(bench);
    const signal = new AbortController().signal;
    const generator = new ScriptedGenerator(CHAIN, about);
    generator.findings = [APPLE];
    const options = { seed: 5, constrained: true, paint: true, find: findWith(generator) };
    const attempts = [];
    for (const prompt of PROMPTS) attempts.push(await attemptPrompt(generator, prompt, options, signal));
    const { items: _, ...mine } = benchmarkSummary(run, items, undefined);
    expect(mine).toEqual(summarise(attempts, { seed: 5 }));
    expect(mine.pictures.figures.iou?.mean).toBeCloseTo(0.5);
    expect(bench.generator.planRequests).toEqual(generator.planRequests);
    expect(bench.generator.paintRequests).toEqual(generator.paintRequests);
  });

  it('leaves the open scene alone', async () => {
    const bench = setUp();
    bench.document.getState().setPrompt('my own scene');
    const before = bench.document.getState();
    await bench.start();
    await bench.done();
    const { prompt, plan, id } = bench.document.getState();
    expect({ prompt, plan, id }).toEqual({ prompt: before.prompt, plan: before.plan, id: before.id });
    expect(bench.paintingsStore.getState().entries).toEqual([]);
  });

  it('lets a run of the scene go first, and begins the prompt at hand again', async () => {
    const bench = setUp();
    await bench.showScene();
    bench.document.getState().setPrompt(PROMPTS[0] ?? '');
    let seen = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    bench.generator.gate = async () => {
      seen += 1;
      // In the middle of the first attempt.
      if (seen === 3) await released;
    };
    await bench.start();
    await vi.waitFor(() => expect(seen).toBe(3));
    const planned = bench.runs.plan();
    release();
    expect(await planned).toBe('complete');
    await bench.done();
    expect(bench.store.getState().items).toHaveLength(PROMPTS.length);
    // One attempt more than prompts, and the scene's own plan.
    expect(bench.generator.planRequests).toHaveLength(PROMPTS.length + 2);
  });

  it('pauses, survives a reload and goes on with what is missing', async () => {
    const first = setUp();
    first.generator.gate = async () => {
      if (first.store.getState().items.length === 1) first.benchmark.pause();
    };
    await first.start();
    await vi.waitFor(() => expect(first.store.getState()).toMatchObject({ activity: 'paused' }));
    await vi.waitFor(() => expect(first.store.getState().items).toHaveLength(1));

    const second = setUp(undefined, first.shelves);
    await second.benchmark.restore();
    expect(second.store.getState()).toMatchObject({ activity: 'paused', run: { name: 'p.txt' } });
    expect(second.store.getState().items).toEqual(first.store.getState().items);
    second.benchmark.resume();
    await second.done();
    expect(second.generator.planRequests.map(({ prompt }) => prompt)).toEqual(PROMPTS.slice(1));

    const third = setUp(undefined, first.shelves);
    await third.benchmark.restore();
    expect(third.store.getState().activity).toBe('done');
  });

  it('refuses to go on with another model, and loses nothing', async () => {
    const first = setUp();
    await first.start();
    first.benchmark.pause();
    const other = setUp(new ScriptedGenerator(CHAIN, { ...about, hash: 'beef' }), first.shelves);
    await other.benchmark.restore();
    other.benchmark.resume();
    await vi.waitFor(() => expect(other.store.getState().problem).toMatch(/begun with Scripted on wasm/));
    expect(other.store.getState()).toMatchObject({ activity: 'paused', run: { name: 'p.txt' } });
  });

  it('reads nothing that is not what it wrote', async () => {
    const shelves = memoryShelves();
    await shelves.put('notes', { id: 'benchmark', sceneId: '', value: { version: 9, prompts: 'none' } });
    const bench = setUp(undefined, shelves);
    await bench.benchmark.restore();
    expect(bench.store.getState().run).toBeNull();
  });

  it('stays as it is where a new one could not be kept, or could not be read again', async () => {
    const first = setUp();
    await first.start();
    await first.done();
    const { run, items } = runOf(first);
    await first.benchmark.start({ name: 'q.txt', prompts: PROMPTS, seed: 1.5, constrained: true });
    expect(first.store.getState().problem).not.toBeNull();
    const full = {
      ...first.shelves,
      put: () => Promise.reject(new LibraryError('browser-full')),
    };
    const second = setUp(undefined, full);
    await second.benchmark.restore();
    await second.start();
    expect(second.store.getState().problem).toContain('no room');
    const third = setUp(undefined, first.shelves);
    await third.benchmark.restore();
    expect(third.store.getState()).toMatchObject({ run, items, activity: 'done' });
    expect(await third.benchmark.picture(2)).toBeInstanceOf(Blob);
  });

  it('keeps the pictures of the new run alone', async () => {
    const bench = setUp();
    await bench.start();
    await bench.done();
    const before = runOf(bench).run;
    await bench.start();
    await bench.done();
    expect(await bench.shelves.all('paintings', before.id)).toEqual([]);
    expect(await bench.shelves.all('paintings', runOf(bench).run.id)).toHaveLength(PROMPTS.length);
  });

  it('has a name that is read again, however long the file is called', async () => {
    const bench = setUp();
    await bench.benchmark.start({ name: 'n'.repeat(900), prompts: PROMPTS, seed: 1, constrained: true });
    const again = setUp(undefined, bench.shelves);
    await again.benchmark.restore();
    expect(again.store.getState().run?.name).toBe('n'.repeat(300));
  });

  it('works with a model that has no detector: painted, not checked', async () => {
    const bench = setUp(new ScriptedGenerator(CHAIN));
    await bench.start();
    await bench.done();
    const { run, items } = runOf(bench);
    expect(items.every(({ found }) => found === null)).toBe(true);
    expect(await bench.benchmark.picture(0)).toBeInstanceOf(Blob);
    const { pictures } = benchmarkSummary(run, items, undefined);
    expect(pictures.figures.promptImage).toBeNull();
  });
});

describe('the files of a benchmark', () => {
  /** The last cell of a line, out of its quotes. */
  const pictureCell = (line: string) =>
    /(?:^|,)"?([^"]*?\.png)"?$/.exec(line)?.[1]?.replace(/^.*samples/, 'samples');

  it('bear the prompt before the first underscore and the number behind the last, for any prompt', () => {
    expect(pictureName('a red apple to the left of a blue car', 12)).toBe(
      'samples/a red apple to the left of a blue car_000012.png',
    );
    for (const prompt of [
      'a_b/c\\d: "e"?\n<f>|*',
      '../../etc/passwd',
      '\u202Eевил',
      '猫'.repeat(500),
      '🦊'.repeat(500),
      '',
      '...',
    ]) {
      const [folder, name = '', ...more] = pictureName(prompt, 3).split('/');
      expect([folder, more]).toEqual(['samples', []]);
      expect(name).toMatch(/^[^_/\\:*?"<>|\n\u202E]+_000003\.png$/);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('are a CSV that quotes what must be, and pictures that carry their scenes', async () => {
    const bench = setUp();
    await bench.start();
    await bench.done();
    const { run, items } = runOf(bench);
    const csv = csvOf(run, items, undefined, RULES);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(PROMPTS.length + 1);
    expect(lines[0]).toBe(
      'number,prompt,seed,parses,R_sem,R_spa,R_PI,R_RI,reward,spatial_score,plan,found,not_held,seconds,note,picture',
    );
    expect(lines[2]).toContain('2,"a red apple, ""alone""",5,true');
    const zip = await zipOf(csv, run, items, bench.benchmark.picture);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual([
      'results.csv',
      'samples/a red apple to the left of a blue car_000000.png',
      'samples/a red apple, alone_000001.png',
      'samples/three cats_000002.png',
    ]);
    for (const line of lines.slice(1)) expect(Object.keys(files)).toContain(pictureCell(line));
    expect(new TextDecoder().decode(files['results.csv'])).toBe(csv);
    const scene = await readSceneFromPng(new Uint8Array(files['samples/three cats_000002.png'] ?? []));
    expect(scene).toMatchObject({ prompt: 'three cats', painting: { seed: 5 } });
  });

  it('have a column of every critic that scores prompts one by one, behind those of old', async () => {
    const bench = setUp();
    await bench.start();
    await bench.done();
    const { run, items } = runOf(bench);
    const words: Critic = {
      about: 'plan',
      key: 'brief',
      column: 'brief',
      score: ({ prompt }) => 1 / prompt.split(' ').length,
    };
    const lines = csvOf(run, items, undefined, [words, ...RULES]).split('\r\n');
    expect(lines[0]).toContain('spatial_score,brief,plan,');
    expect(lines[3]).toMatch(/^3,three cats,.*,0\.5,/);
  });
});
