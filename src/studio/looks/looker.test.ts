import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import type { Detection } from '../../contract/events';
import type { PaintingRecord } from '../../library/painting';
import type { ModelState } from '../models/inUse';
import { ScriptedGenerator, description } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { bestPainting, reportOf, rewardsOf } from './findings';
import { createLooker } from './looker';
import { createLooksStore } from './looks';

const CHAIN =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,400),(300,600)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';
const APPLE: Detection = {
  name: 'apple',
  colour: 'red',
  alike: [],
  box: { x1: 100, y1: 400, x2: 300, y2: 600 },
  score: 0.9,
};
const CAR: Detection = { ...APPLE, name: 'car', colour: 'blue', box: { x1: 550, y1: 400, x2: 850, y2: 700 } };
const about = { ...description, capabilities: { ...description.capabilities, detect: true } };

const lookers: { dispose(): void }[] = [];
afterEach(() => {
  for (const looker of lookers.splice(0)) looker.dispose();
});

async function studioWith(generator: ScriptedGenerator) {
  const studio = testStudio(generator);
  const model = createStore<ModelState>(() => ({
    kind: 'ready',
    id: 'a',
    description: generator.describe(),
  }));
  const store = createLooksStore();
  const looker = createLooker({
    generator: () => studio.current.generator,
    lease: studio.lease,
    paintings: studio.paintingsStore,
    png: studio.paintings.png,
    model,
    store,
    pixelsOf: async () => ({ width: 8, height: 8, data: new Uint8ClampedArray(256) }),
  });
  lookers.push(looker);
  await studio.showScene();
  studio.document.getState().setPrompt('a red apple to the left of a blue car');
  const looks = () => [...store.getState().looks.values()];
  return { ...studio, model, store, looker, looks };
}

const paint = async (studio: Awaited<ReturnType<typeof studioWith>>) => {
  await studio.runs.plan();
  await studio.runs.paint();
};

describe('looking at what was painted', () => {
  it('happens by itself after the run, once a painting', async () => {
    const generator = new ScriptedGenerator(CHAIN, about);
    generator.findings = [APPLE, CAR];
    const studio = await studioWith(generator);
    studio.settings.getState().set({ count: 2 });
    await paint(studio);
    await vi.waitFor(() => expect(studio.looks().map(({ kind }) => kind)).toEqual(['found', 'found']));
    expect(generator.detectRequests).toHaveLength(2);
    expect(studio.looks()[0]).toEqual({ kind: 'found', detections: [APPLE, CAR] });
  });

  it('does not happen with a model that can’t, and begins when one that can is loaded', async () => {
    const blind = new ScriptedGenerator(CHAIN);
    const studio = await studioWith(blind);
    await paint(studio);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(studio.looks()).toEqual([]);
    const seeing = new ScriptedGenerator(CHAIN, { ...about, hash: 'other' });
    studio.current.generator = seeing;
    studio.model.setState({ kind: 'ready', id: 'b', description: seeing.describe() }, true);
    await vi.waitFor(() => expect(studio.looks()).toMatchObject([{ kind: 'found', detections: [] }]));
  });

  it('puts questions to a model that finds nothing but understands pictures', async () => {
    const capabilities = { ...description.capabilities, understand: true };
    const generator = new ScriptedGenerator(CHAIN, { ...description, capabilities });
    generator.answerOf = (question) => (/car/.test(question) ? 0.1 : 0.8);
    const studio = await studioWith(generator);
    await paint(studio);
    await vi.waitFor(() => expect(studio.looks().map(({ kind }) => kind)).toEqual(['answered']));
    expect(generator.askRequests.map(({ questions }) => questions)).toEqual([
      [
        'Is there an apple in this picture?',
        'Is there a car in this picture?',
        'Is the apple red?',
        'Is the car blue?',
        'Is the apple to the left of the car?',
      ],
    ]);
    const [painting] = studio.paintingsStore.getState().entries;
    const report = painting && reportOf(painting, studio.looks()[0], undefined);
    expect(report?.checks.map(({ state }) => state)).toEqual(['held', 'broken', 'held', 'broken', 'broken']);
  });

  it('gives way to a run and goes on after it', async () => {
    const generator = new ScriptedGenerator(CHAIN, about);
    const studio = await studioWith(generator);
    let release: () => void = () => undefined;
    let stops = 0;
    const waiting = new Promise<void>((resolve) => (release = resolve));
    const detect = generator.detect.bind(generator);
    generator.detect = async function* (request, signal) {
      await Promise.race([
        waiting,
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            stops += 1;
            reject(new DOMException('Stopped.', 'AbortError'));
          });
        }),
      ]);
      yield* detect(request, signal);
    };
    await paint(studio);
    await vi.waitFor(() => expect(studio.looks()).toEqual([{ kind: 'looking' }]));
    await studio.runs.plan();
    expect(stops).toBe(1);
    release();
    await vi.waitFor(() => expect(studio.looks()).toMatchObject([{ kind: 'found' }]));
  });

  it('says what went wrong, and tries again when asked', async () => {
    const generator = new ScriptedGenerator(CHAIN, about);
    const studio = await studioWith(generator);
    const detect = generator.detect.bind(generator);
    generator.detect = async function* () {
      yield* [];
      throw new Error('boom');
    };
    await paint(studio);
    await vi.waitFor(() => expect(studio.looks()).toMatchObject([{ kind: 'failed' }]));
    generator.detect = detect;
    const [id = ''] = studio.store.getState().looks.keys();
    studio.looker.look(id);
    await vi.waitFor(() => expect(studio.looks()).toMatchObject([{ kind: 'found' }]));
  });
});

describe('ranking paintings', () => {
  const entry = (id: string, prompt = 'a red apple to the left of a blue car') =>
    ({ id, prompt, chain: CHAIN }) as PaintingRecord;
  const found = (...detections: Detection[]) => ({ kind: 'found', detections }) as const;

  it('puts the picture that shows the plan first, by the product reward', () => {
    const entries = [entry('none'), entry('half'), entry('whole'), entry('unseen')];
    const looks = new Map(Object.entries({ none: found(), half: found(APPLE), whole: found(APPLE, CAR) }));
    const rewards = rewardsOf(entries, looks, undefined);
    expect([...rewards.keys()]).toEqual(['none', 'half', 'whole']);
    expect([rewards.get('none'), rewards.get('whole')]).toEqual([0, 1]);
    expect(rewards.get('half')).toBeLessThan(1);
    expect(bestPainting(entries, rewards)).toBe('whole');
  });

  it('compares only pictures of one prompt, and no single one', () => {
    const looks = new Map([
      ['a', found(APPLE, CAR)],
      ['b', found(APPLE, CAR)],
    ]);
    const entries = [entry('a'), entry('b', 'a red apple')];
    expect(bestPainting(entries, rewardsOf(entries, looks, undefined))).toBeNull();
    expect(bestPainting([], new Map())).toBeNull();
  });

  it('knows nothing of a picture that a file calls by a word of the language', () => {
    const entries = ['constructor', '__proto__', 'toString'].map((id) => entry(id));
    expect([...rewardsOf(entries, new Map(), undefined)]).toEqual([]);
    expect(bestPainting(entries, new Map())).toBeNull();
  });

  it('scores nothing that nobody has looked at', () => {
    expect(reportOf(entry('a'), undefined, undefined)).toBeNull();
    expect(reportOf(entry('a'), { kind: 'failed', reason: 'Gone.' }, undefined)).toBeNull();
    const look = found(APPLE, CAR);
    expect(reportOf(entry('a'), look, undefined)).toBe(reportOf(entry('a'), look, undefined));
  });
});
