import { describe, expect, it } from 'vitest';
import type { Trace } from '../../library/trace';
import { textOf, tokensOfTrace } from './chainTokens';

const trace = (id: string, prefix: string, words: readonly string[], origin?: Trace['origin']): Trace => ({
  format: 'scenograph-trace',
  version: 2,
  id,
  sceneId: 's',
  kind: 'plan',
  startedAt: 0,
  model: { id: 'm', name: 'M', hash: 'h' },
  backend: 'wasm',
  truncated: false,
  ...(origin && { origin }),
  events: [
    {
      at: 0,
      kind: 'plan-started',
      prompt: 'p',
      prefix,
      ids: [],
      nextObject: 1,
      seed: 1,
      temperature: 1,
      constrained: true,
      maxTokens: 9,
    },
    ...words.map((text, index) => ({
      at: index,
      kind: 'token' as const,
      index,
      id: index,
      text,
      logProbability: -1,
      alternatives: [
        { id: index, text, logProbability: -1 },
        { id: 90 + index, text: ` other${index}`, logProbability: -2 },
      ],
    })),
  ],
});

const first = trace('a', '', ['A', ' cat', ' sits']);
const fork = trace('b', 'A other1', [' runs', ' off'], { trace: 'a', at: 1 });

describe('the tokens of a chain', () => {
  it('are those of the run that wrote it', () => {
    const chain = tokensOfTrace(first, [first]);
    expect(chain && textOf(chain)).toBe('A cat sits');
    expect(chain?.tokens[2]?.from).toEqual({ trace: 'a', at: 2 });
  });

  it('are those of the run it left, the token that was chosen, and its own', () => {
    const chain = tokensOfTrace(fork, [first, fork]);
    expect(chain?.prefix).toBe('');
    expect(chain?.tokens.map(({ text }) => text)).toEqual(['A', ' other1', ' runs', ' off']);
    expect(chain?.tokens.map(({ from }) => from)).toEqual([
      { trace: 'a', at: 0 },
      { trace: 'a', at: 1 },
      { trace: 'b', at: 0 },
      { trace: 'b', at: 1 },
    ]);
    expect(chain?.tokens[1]).toMatchObject({ id: 91, logProbability: -2 });
  });

  it('reach through a fork of a fork, also where it left the first run again', () => {
    const again = trace('c', 'A other1 other0', ['.'], { trace: 'b', at: 0 });
    expect(tokensOfTrace(again, [first, fork, again])?.tokens.map(({ text }) => text)).toEqual([
      'A',
      ' other1',
      ' other0',
      '.',
    ]);
    const sibling = trace('d', 'A cat', ['!'], { trace: 'a', at: 1 });
    expect(tokensOfTrace(sibling, [first, sibling])?.tokens.map(({ text }) => text)).toEqual([
      'A',
      ' cat',
      '!',
    ]);
  });

  it('are its own alone where the other run is gone, does not fit or leads round in a circle', () => {
    for (const others of [
      [fork],
      [fork, trace('a', '', ['B', ' dog'])],
      [fork, { ...first, origin: { trace: 'b', at: 0 } }],
    ]) {
      const chain = tokensOfTrace(fork, others);
      expect(chain && textOf(chain)).toBe('A other1 runs off');
    }
  });
});
