import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import type { GeneratorDescription } from '../../contract/generator';
import { chain } from '../../library/testing/scene';
import { parseChain } from '../../plan/chain/parser';
import type { ModelState } from '../models/inUse';
import { ScriptedGenerator, description } from '../testing/generator';
import { testStudio } from '../testing/studio';
import { createUncertaintyStore, followUncertainty } from './uncertainty';

const able: GeneratorDescription = {
  ...description,
  capabilities: { ...description.capabilities, score: true },
};
let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
let store: ReturnType<typeof createUncertaintyStore>;
let end: () => void;
let scored = 0;
const doc = () => studio.document.getState();

const follow = (about = able) => {
  generator = new ScriptedGenerator(chain, about);
  const { score } = generator;
  scored = 0;
  generator.score = (...call) => {
    scored += 1;
    return score.apply(generator, call);
  };
  studio = testStudio(generator);
  doc().setPrompt('a red apple to the left of a blue car');
  doc().replacePlan(parseChain(chain).plan, { fromModel: true });
  store = createUncertaintyStore();
  end = followUncertainty({
    notices: studio.notices,
    generator: () => generator,
    lease: studio.lease,
    document: studio.document,
    view: studio.view,
    model: createStore<ModelState>(() => ({ kind: 'absent' })),
    store,
  });
};
const settle = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the uncertainty of boxes', () => {
  it('is asked for only while it is shown, and once a plan', async () => {
    follow();
    await settle();
    expect(scored).toBe(0);
    studio.view.getState().setUncertainty(true);
    await settle();
    expect(scored).toBe(1);
    expect(store.getState().state).toBe('ready');
    expect(store.getState().spreads['o1']?.[0]).toEqual({ low: 90, median: 100, high: 110 });
    studio.view.getState().select(['o1']);
    await settle();
    expect(scored).toBe(1);
    studio.view.getState().setUncertainty(false);
    expect(store.getState()).toEqual({ spreads: {}, state: 'off' });
  });

  it('follows an edit, and waits while a run is on', async () => {
    follow();
    studio.view.getState().setUncertainty(true);
    await settle();
    doc().setBoxes({ o1: { x1: 200, y1: 200, x2: 400, y2: 400 } });
    await settle();
    expect(store.getState().spreads['o1']?.[0].median).toBe(200);
    const run = studio.runs.plan();
    await vi.advanceTimersByTimeAsync(0);
    await run;
    await settle();
    expect(store.getState().state).toBe('ready');
    expect(store.getState().spreads['o1']?.[0].median).toBe(100);
  });

  it('says when the model can’t say', async () => {
    follow(description);
    studio.view.getState().setUncertainty(true);
    await settle();
    expect(store.getState().state).toBe('unsupported');
    expect(scored).toBe(0);
  });
});
