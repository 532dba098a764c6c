import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import type { Trace, TraceEvent } from '../../library/trace';
import { objectsOf } from '../../plan/plan';
import { idle, reduce, reduceAll, type RunEvent, type RunState } from '../run/machine';
import { createReel, positionAt, strideFrom } from './reel';
import { frameAt } from './frame';
import { anyRun, traceOf } from '../testing/trace';
import { spokenPosition } from './words';

/** The live states, one after each event, as the run controller shows them: previews included. */
function live(events: readonly RunEvent[]): RunState[] {
  let state: RunState = idle;
  return events.map((event) => (state = reduce(state, event)));
}

const replayTo = (events: readonly TraceEvent[], count: number) => reduceAll(idle, events.slice(0, count));

const withoutPreview = (state: RunState): RunState =>
  state.kind === 'painting' ? { ...state, preview: null } : state;

describe('a replay', () => {
  it('is, at any point of any log, the live state at that point', () => {
    fc.assert(
      fc.property(anyRun, ({ events, shown }) => {
        const states = live(shown);
        const logged = shown.flatMap((event, i) => (event.kind === 'preview' ? [] : [i]));
        logged.forEach((liveIndex, i) => {
          const expected = states[liveIndex];
          expect(expected && withoutPreview(expected)).toEqual(replayTo(events, i + 1));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on where it is cut', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), ({ events }, at) => {
        const cut = at % (events.length + 1);
        const half = reduceAll(idle, events.slice(0, cut));
        expect(reduceAll(half, events.slice(cut))).toEqual(events.reduce<RunState>(reduce, idle));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a reel', () => {
  const clipOf = (events: readonly TraceEvent[]) =>
    ({ kind: 'run', trace: traceOf(events), ids: [] }) as const;

  it('has a moment for every event, in order of time, and shows the run’s state there', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1, maxLength: 3 }), (runs) => {
        const reel = createReel(runs.map(({ events }) => clipOf(events)));
        expect(reel.moments).toHaveLength(runs.reduce((sum, { events }) => sum + events.length, 0));
        reel.moments.forEach((moment, i) => {
          expect(moment.at).toBeGreaterThanOrEqual(reel.moments[i - 1]?.at ?? 0);
          expect(moment.at).toBeLessThanOrEqual(reel.duration);
          const { events } = runs[moment.clip] ?? { events: [] };
          expect(frameAt(reel, i).run).toEqual(replayTo(events, moment.events));
          expect(spokenPosition(reel, i)).toMatch(/ s$/);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('comes by strides to every moment there is, and back', () => {
    fc.assert(
      fc.property(anyRun, fc.constantFrom('token', 'stop', 'box', 'row'), ({ events }, stride) => {
        const reel = createReel([clipOf(events)]);
        const last = reel.moments.length - 1;
        let at = 0;
        for (let i = 0; i <= last && at < last; i += 1) {
          const next = strideFrom(reel, at, stride, 1);
          expect(next).toBeGreaterThan(at);
          at = next;
        }
        expect(at).toBe(last);
        for (let i = 0; i <= last && at > 0; i += 1) at = strideFrom(reel, at, stride, -1);
        expect(at).toBe(0);
      }),
    );
  });

  it('finds the moment of a time', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: -10, max: 5000 }), ({ events }, ms) => {
        const reel = createReel([clipOf(events)]);
        const found = positionAt(reel, ms);
        const come = reel.moments.filter(({ at }) => at <= ms).length;
        expect(found).toBe(Math.max(0, come - 1));
      }),
    );
  });

  it('says its positions, and counts its objects and rows', () => {
    const pieces = chain.match(/<[^>]*>|[^<]{1,5}/gs) ?? [];
    const events: TraceEvent[] = [
      { ...planStart, at: 0 },
      ...pieces.map((text, index) => ({ ...token, at: 100 + 10 * index, index, text })),
      { at: 900, kind: 'finished', reason: 'complete' },
    ];
    const painting: TraceEvent[] = [
      { ...paintStart, at: 0, chain },
      { at: 50, kind: 'tokens', image: 0, start: 0, tokens: [1, 2] },
      { at: 60, kind: 'tokens', image: 0, start: 2, tokens: [3, 4] },
      { at: 70, kind: 'image', image: 0, seed: 1, painting: 'p1' },
      { at: 80, kind: 'stopped' },
    ];
    const reel = createReel([clipOf(events), { kind: 'run', trace: traceOf(painting), ids: ['o1', 'o2'] }]);
    const spoken = reel.moments.map((_, i) => spokenPosition(reel, i));
    const first = strideFrom(reel, 0, 'box', 1);
    expect(spoken[0]).toBe('Planning begins, 0.0 s');
    expect(spoken[first]).toMatch(/^Object 1 of 2, red apple, 0\.\d s$/);
    expect(spoken[strideFrom(reel, first, 'box', 1)]).toMatch(/^Object 2 of 2, blue car, 0\.\d s$/);
    expect(spoken.slice(-5)).toEqual([
      'Painting begins, 0.9 s',
      'Row 1 of 2, 1.0 s',
      'Row 2 of 2, 1.0 s',
      'Picture finished, 1.0 s',
      'Stopped, 1.0 s',
    ]);
    const frame = frameAt(reel, reel.moments.length - 1);
    expect(objectsOf(frame.plan).map(({ id, name }) => [id, name])).toEqual([
      ['o1', 'red apple'],
      ['o2', 'blue car'],
    ]);
    expect(frame.painted).toMatchObject({ image: 0, decidedRows: 2, rows: 2, pictures: ['p1'] });
  });
});

const planStart = {
  kind: 'plan-started',
  prompt: 'p',
  prefix: '',
  ids: [],
  nextObject: 1,
  seed: 1,
  temperature: 1,
  constrained: true,
  maxTokens: 500,
} as const;
const token = { kind: 'token', id: 1, logProbability: -1, alternatives: [] } as const;
const paintStart = {
  kind: 'paint-started',
  prompt: 'p',
  revision: 1,
  seed: 1,
  count: 1,
  temperature: 1,
  guidance: 5,
  columns: 2,
  rows: 2,
  startedAt: 0,
} as const;

// A log of any origin has no shape that a reel can't take.
describe('a log that makes no sense', () => {
  it('is replayed without a fault', () => {
    const trace: Trace = traceOf([
      { at: 5, kind: 'finished', reason: 'complete' },
      { at: 3, kind: 'token', index: 7, id: 1, text: '<|obj_start|>x', logProbability: 0, alternatives: [] },
      { at: 1, kind: 'tokens', image: 9, start: 0, tokens: [] },
    ]);
    const reel = createReel([{ kind: 'run', trace, ids: [] }]);
    reel.moments.forEach((_, i) => expect(() => frameAt(reel, i)).not.toThrow());
    expect(() => frameAt(createReel([]), 0)).not.toThrow();
    expect(strideFrom(createReel([]), 0, 'box', 1)).toBeLessThanOrEqual(0);
  });
});
