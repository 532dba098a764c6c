import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TraceEvent } from '../../library/trace';
import type * as Parser from '../../plan/chain/parser';
import { serialiseChain } from '../../plan/chain/serialiser';
import { createReel } from '../replay/reel';
import { frameAt } from '../replay/frame';
import { traceOf } from '../testing/trace';
import { idle, reduce, reduceAll, type RunState } from './machine';

/** Letters that any parser was given. */
const read = vi.hoisted(() => {
  // Tests of other files may have loaded what reads chains already.
  vi.resetModules();
  return { letters: 0 };
});
vi.mock('../../plan/chain/parser', async (original) => {
  const real = await original<typeof Parser>();
  return {
    ...real,
    createChainParser: (...options: Parameters<typeof real.createChainParser>) => {
      const parser = real.createChainParser(...options);
      const { push } = parser;
      return Object.defineProperty(parser, 'push', {
        value: (text: string) => {
          read.letters += text.length;
          push(text);
        },
      });
    },
  };
});

const chain = Array.from(
  { length: 60 },
  (_, i) => `a <|obj_start|>thing ${i}<|obj_end|> <|box_start|>(${i},${i}),(${i + 90},${i + 90})<|box_end|> `,
).join('');
const started: TraceEvent = {
  at: 0,
  kind: 'plan-started',
  prompt: 'p',
  prefix: '',
  ids: [],
  nextObject: 1,
  seed: 1,
  temperature: 1,
  constrained: true,
  maxTokens: 5000,
};
const events: TraceEvent[] = [
  started,
  ...(chain.match(/.{1,3}/gs) ?? []).map((text, index): TraceEvent => ({
    at: index,
    kind: 'token',
    index,
    id: index,
    text,
    logProbability: -1,
    alternatives: [],
  })),
];

beforeEach(() => {
  read.letters = 0;
});

describe('a chain', () => {
  it('is read once as it streams', () => {
    const last = events.reduce<RunState>(reduce, idle);
    expect(last.kind === 'planning' && serialiseChain(last.plan)).toBe(chain);
    expect(read.letters).toBe(chain.length);
  });

  it('is read about twice as its replay plays from end to end, and a little more for a step back', () => {
    const reel = createReel([{ kind: 'run', trace: traceOf(events), ids: [] }]);
    const made = read.letters;
    expect(made).toBe(chain.length);
    for (const position of reel.moments.keys()) frameAt(reel, position);
    expect(read.letters - made).toBe(chain.length);
    // A state that others went on from has lost its reader to them: it is read anew, and only it.
    frameAt(reel, reel.moments.length - 2);
    expect(read.letters - made).toBeLessThan(2.1 * chain.length);
  });

  it('is read right where two runs go on from one state', () => {
    const half = reduceAll(idle, events.slice(0, 500));
    const other: TraceEvent = {
      at: 0,
      kind: 'token',
      index: 499,
      id: 0,
      text: ' and no more',
      logProbability: -1,
      alternatives: [],
    };
    const on = reduce(half, events[500] ?? other);
    const off = reduce(half, other);
    expect(on).toEqual(reduceAll(idle, events.slice(0, 501)));
    expect(off).toEqual(reduceAll(idle, [...events.slice(0, 500), other]));
  });
});
