import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceSchema, type TraceEvent } from '../../library/trace';
import { chain } from '../../library/testing/scene';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { idle, progressOf, reduce, type RunState } from './machine';
import { ScriptedGenerator } from '../testing/generator';
import { testStudio } from '../testing/studio';

const replay = (events: readonly TraceEvent[]) => events.reduce<RunState>(reduce, idle);

async function recordedRun() {
  const studio = testStudio(new ScriptedGenerator(chain));
  await studio.showScene();
  studio.document.getState().setPrompt('x');
  const live: RunState[] = [];
  studio.run.subscribe((state) => live.push(state));
  await studio.runs.plan();
  const planned = live.splice(0);
  await studio.runs.paint();
  const [plan, paint] = studio.tracesStore.getState().traces;
  if (!plan || !paint) throw new Error('two runs leave two logs');
  return { plan, paint, planned, painted: live };
}

describe('a replay', () => {
  it('shows at every point of a planning run what was shown live', async () => {
    const { plan, planned } = await recordedRun();
    expect(plan.events).toHaveLength(planned.length);
    for (const [i, state] of planned.entries()) expect(replay(plan.events.slice(0, i + 1))).toEqual(state);
  });

  it('shows at every point of a painting run what was shown live, previews aside', async () => {
    const { paint, painted } = await recordedRun();
    const withoutPreviews = painted.map((s) => (s.kind === 'painting' ? { ...s, preview: null } : s));
    const replayed = paint.events.map((_, i) => replay(paint.events.slice(0, i + 1)));
    for (const state of replayed) expect(withoutPreviews).toContainEqual(state);
  });

  it('survives being written down and read back', async () => {
    const { plan, paint } = await recordedRun();
    for (const trace of [plan, paint])
      expect(traceSchema.parse(JSON.parse(JSON.stringify(trace)))).toEqual(trace);
  });

  it('of a log in any order never throws', async () => {
    const { plan, paint } = await recordedRun();
    const events = [...plan.events, ...paint.events];
    fc.assert(fc.property(fc.shuffledSubarray(events), (some) => void replay(some)));
  });
});

describe('half an object at the end of the text', () => {
  it('is the tail: the model goes on from plan and tail with nothing lost, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.nat(chain.length), (cut) => {
        const started: TraceEvent = {
          at: 0,
          kind: 'plan-started',
          prompt: '',
          prefix: chain.slice(0, cut),
          ids: ['o4'],
          nextObject: 9,
          seed: 1,
          temperature: 1,
          constrained: true,
          maxTokens: 10,
        };
        const state = reduce(idle, started);
        if (state.kind !== 'planning') throw new Error('should be planning');
        expect(objectsOf(state.plan).map(({ id }) => id)).toEqual(
          ['o4', 'o9'].slice(0, objectsOf(state.plan).length),
        );
        const kept = serialiseChain(state.plan) + state.tail;
        // A box may be settled before its end mark is written.
        expect(kept.length).toBeGreaterThanOrEqual(cut);
        expect(chain.startsWith(kept)).toBe(true);
      }),
    );
  });
});

describe('progress', () => {
  it('counts objects and tokens while planning, rows over all pictures while painting', async () => {
    const { planned, painted } = await recordedRun();
    const last = planned.findLast((s) => s.kind === 'planning');
    expect(last && progressOf(last)).toMatchObject({
      label: 'Planning',
      value: null,
      text: expect.stringMatching(/^2 objects, \d+ tokens$/) as string,
    });
    const values = painted.flatMap((s) => progressOf(s)?.value ?? []);
    expect(values.at(0)).toBe(0);
    expect(values.at(-1)).toBe(4);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(progressOf(idle)).toBeNull();
  });
});
