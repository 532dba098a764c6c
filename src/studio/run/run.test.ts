import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GeneratorError } from '../../contract/errors';
import { chain } from '../../library/testing/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import type { RunState } from './machine';
import { canResume } from '../document/snapshot';
import { ScriptedGenerator, description } from '../testing/generator';
import { holdAfter, holdBefore } from '../testing/hold';
import { testStudio } from '../testing/studio';

let generator: ScriptedGenerator;
let studio: ReturnType<typeof testStudio>;
const doc = () => studio.document.getState();

beforeEach(async () => {
  generator = new ScriptedGenerator(chain);
  studio = testStudio(generator);
  doc().setPrompt('a red apple to the left of a blue car');
  await studio.showScene();
});

describe('planning', () => {
  it('streams the chain into the document as one undo step', async () => {
    const states: RunState[] = [];
    studio.run.subscribe((state) => states.push(state));
    expect(await studio.runs.plan()).toBe('complete');
    expect(serialiseChain(doc().plan)).toBe(chain);
    expect(doc().objects['o2']?.modelBox).toEqual({ x1: 520, y1: 300, x2: 900, y2: 700 });
    expect(studio.run.getState()).toEqual({ kind: 'idle' });
    // A box is there the moment its last coordinate is.
    const first = states.find((s) => s.kind === 'planning' && objectsOf(s.plan)[0]?.box);
    expect(first?.kind === 'planning' && first.text.endsWith(')')).toBe(true);
    expect(states.some((s) => s.kind === 'planning' && s.pending?.corner?.x1 === 100)).toBe(true);
    doc().undo();
    expect(doc().plan.segments).toEqual([]);
    expect(doc().prompt).toBe('a red apple to the left of a blue car');
  });

  it('asks with the person’s settings over the model’s defaults, and shows the seed it drew', async () => {
    studio.settings.getState().set({ planTemperature: 0.3, constrained: false });
    await studio.runs.plan();
    expect(generator.planRequests[0]).toMatchObject({
      temperature: 0.3,
      constrained: false,
      topP: 1,
      maxTokens: 500,
      seed: 2 ** 31,
    });
    expect(generator.planRequests[0]).not.toHaveProperty('prefix');
    expect(studio.settings.getState().seed).toBe(2 ** 31);
    studio.settings.getState().set({ seed: 7, randomSeed: false, planTemperature: null });
    await studio.runs.plan();
    expect(generator.planRequests[1]).toMatchObject({ temperature: 0.8, seed: 7 });
  });

  it('announces objects, never tokens', async () => {
    const said: string[] = [];
    const stop = studio.shown.subscribe(({ text }) => said.push(text));
    await studio.runs.plan();
    stop();
    expect(said).toEqual([
      'red apple: left 10%, top 10%, 30% wide, 30% high.',
      'blue car: left 52%, top 30%, 38% wide, 40% high.',
      'The plan is finished: 2 objects.',
    ]);
  });

  it('stops where it is and goes on from the very letter', async () => {
    const { held, release } = holdAfter(generator, 12);
    const outcome = studio.runs.plan();
    await held;
    const before = studio.run.getState();
    if (before.kind !== 'planning') throw new Error('should be planning');
    studio.runs.stop();
    release();
    expect(await outcome).toBe('stopped');
    expect(doc().plan).toEqual(before.plan);
    expect(canResume(doc())).toBe(true);
    generator.gate = async () => undefined;
    expect(await studio.runs.plan({ resume: true })).toBe('complete');
    expect(generator.planRequests[1]?.prefix).toBe(before.text);
    expect(serialiseChain(doc().plan)).toBe(chain);
  });

  it('is stopped by an edit, and goes on from the edited plan with the same ids', async () => {
    const { held, release } = holdBefore(generator, (e) => e.kind === 'token' && e.text.includes(' is t'));
    const outcome = studio.runs.plan();
    await held;
    doc().setBoxes({ o1: { x1: 1, y1: 2, x2: 300, y2: 400 } });
    release();
    expect(await outcome).toBe('stopped');
    const edited = serialiseChain(doc().plan);
    expect(edited).toContain('(1,2),(300,400)');
    generator.gate = async () => undefined;
    generator.chain = edited + chain.slice(chain.indexOf(' is to'));
    await studio.runs.plan({ resume: true });
    expect(generator.planRequests[1]?.prefix).toBe(edited);
    expect(objectsOf(doc().plan).map(({ id, box }) => [id, box?.x1])).toEqual([
      ['o1', 1],
      ['o2', 520],
    ]);
    expect(doc().objects['o1']?.modelBox).toEqual({ x1: 100, y1: 100, x2: 400, y2: 400 });
    doc().undo();
    expect(serialiseChain(doc().plan)).toBe(edited);
    doc().undo();
    expect(doc().undo()).toBe('plan');
    expect(doc().plan.segments).toEqual([]);
  });

  it('plans anew when it is asked to go on from a complete plan', async () => {
    await studio.runs.plan();
    await studio.runs.plan({ resume: true });
    expect(generator.planRequests[1]).not.toHaveProperty('prefix');
    expect(serialiseChain(doc().plan)).toBe(chain);
  });

  it('can go on when it reached its longest length', async () => {
    generator.chain = chain.slice(0, 100);
    expect(await studio.runs.plan()).toBe('length');
    expect(canResume(doc())).toBe(true);
    expect(studio.shown.getState().notices.at(-1)?.text).toContain('longest length');
    expect(serialiseChain(doc().plan) + doc().tail).toBe(chain.slice(0, 100));
  });

  it('keeps what was there when it fails, at once or midway', async () => {
    await studio.runs.plan();
    const plan = doc().plan;
    generator.gate = async () => {
      throw new GeneratorError('out-of-memory', { reason: '' });
    };
    expect(await studio.runs.plan()).toBe('failed');
    expect(studio.run.getState()).toMatchObject({
      kind: 'failed',
      during: 'planning',
      error: { kind: 'out-of-memory' },
    });
    expect(doc().plan).toEqual(plan);
    let count = 0;
    generator.gate = async () => {
      count += 1;
      if (count > 12) throw new Error('surprise');
    };
    expect(await studio.runs.plan()).toBe('failed');
    expect(studio.run.getState()).toMatchObject({ error: { kind: 'internal' } });
    expect(objectsOf(doc().plan)).toHaveLength(1);
    studio.runs.dismiss();
    expect(studio.run.getState().kind).toBe('idle');
    doc().undo();
    expect(doc().plan).toEqual(plan);
  });

  it('asks for the model again when the device was lost', async () => {
    generator.gate = async () => {
      throw new GeneratorError('device-lost', { reason: '' });
    };
    await studio.runs.plan();
    expect(studio.current.reloads).toBe(1);
  });

  it('is refused, with a sentence, without a model, a prompt or the ability', async () => {
    studio.current.generator = null;
    expect(await studio.runs.plan()).toBe('refused');
    studio.current.generator = generator;
    doc().setPrompt('  ');
    expect(await studio.runs.plan()).toBe('refused');
    doc().setPrompt('x');
    const { capabilities } = description;
    studio.current.generator = new ScriptedGenerator(chain, {
      ...description,
      capabilities: { ...capabilities, plan: false },
    });
    expect(await studio.runs.plan()).toBe('refused');
    expect(studio.shown.getState().notices.map(({ text }) => text)).toEqual([
      'The model is not ready yet.',
      'There is no prompt yet.',
      `${description.name} paints, but it writes no plans.`,
    ]);
  });
});

describe('two runs', () => {
  it('never go on at once: the later one stops the earlier and waits for its end', async () => {
    const { held, release } = holdAfter(generator, 3);
    const first = studio.runs.plan();
    await held;
    const second = studio.runs.plan();
    const third = studio.runs.plan();
    await Promise.resolve();
    expect(generator.planRequests).toHaveLength(1);
    generator.gate = async () => undefined;
    release();
    expect(await Promise.all([first, second, third])).toEqual(['stopped', 'stopped', 'complete']);
    expect(generator.mostRunning).toBe(1);
    expect(generator.planRequests).toHaveLength(2);
    expect(serialiseChain(doc().plan)).toBe(chain);
    expect(studio.run.getState().kind).toBe('idle');
  });

  it('leave two logs that are kept with the scene', async () => {
    await studio.runs.plan();
    await studio.runs.paint();
    await vi.waitFor(async () => expect(await studio.library.listTraces(doc().id)).toHaveLength(2));
    const [plan, paint] = await studio.library.listTraces(doc().id);
    expect(plan?.events.at(0)?.kind).toBe('plan-started');
    expect(plan?.events.at(-1)).toMatchObject({ kind: 'finished', reason: 'complete' });
    expect(paint?.events.filter(({ kind }) => kind === 'tokens')).toHaveLength(4);
    expect(studio.tracesStore.getState().traces).toEqual([plan, paint]);
  });
});
