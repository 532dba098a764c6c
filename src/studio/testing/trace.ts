import fc from 'fast-check';
import type { Trace, TraceEvent } from '../../library/trace';
import type { RunEvent } from '../run/machine';

/** Logs for tests. */
export function traceOf(events: readonly TraceEvent[], id = 'trace-1'): Trace {
  return {
    format: 'scenograph-trace',
    version: 2,
    id,
    sceneId: 'scene-1',
    kind: events[0]?.kind === 'paint-started' ? 'paint' : 'plan',
    startedAt: 0,
    model: { id: 'm', name: 'M', hash: 'h' },
    backend: 'wasm',
    truncated: false,
    events: [...events],
  };
}

/** A log, and what the live run was given: the same events with previews between them. */
export interface AnyRun {
  readonly events: readonly TraceEvent[];
  readonly shown: readonly RunEvent[];
}

const coordinate = fc.integer({ min: 0, max: 999 });
const anyObject = fc
  .tuple(fc.constantFrom('red apple', 'blue car', 'ω'), coordinate, coordinate, coordinate, coordinate)
  .map(
    ([name, ...[a, b, c, d]]) =>
      `<|obj_start|>${name}<|obj_end|> <|box_start|>(${a},${b}),(${c},${d})<|box_end|>`,
  );
/** Chains as models write them, good and bad. */
const anyChain = fc
  .array(fc.oneof(anyObject, fc.constantFrom('A ', ' is left of ', '<|box_end|>', '<begin_of_image>', '.')), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const anyEnd: fc.Arbitrary<TraceEvent> = fc.constantFrom<TraceEvent>(
  { at: 0, kind: 'finished', reason: 'complete' },
  { at: 0, kind: 'finished', reason: 'length' },
  { at: 0, kind: 'finished', reason: 'painted' },
  { at: 0, kind: 'stopped' },
  {
    at: 0,
    kind: 'failed',
    error: { code: 'device-lost', facts: { reason: 'x' } },
  },
);

const timed = <E extends RunEvent>(events: readonly E[], steps: readonly number[]): E[] => {
  let at = 0;
  return events.map((event, i) => {
    if (i > 0) at += steps[i % Math.max(1, steps.length)] ?? 0;
    return event.kind === 'preview' ? event : { ...event, at };
  });
};

const anyPlanning = fc
  .record({
    prefix: fc.oneof(fc.constant(''), anyChain),
    chain: anyChain,
    /** How many letters each token takes. */
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
    nextObject: fc.integer({ min: 1, max: 9 }),
    known: fc.boolean(),
    cut: fc.option(fc.nat(40), { nil: undefined }),
    end: fc.option(anyEnd, { nil: undefined }),
  })
  .map(({ prefix, chain, sizes, nextObject, known, cut, end }): RunEvent[] => {
    const tokens: RunEvent[] = [];
    for (let at = 0, i = 0; at < chain.length; i += 1) {
      const size = sizes[i % sizes.length] ?? 1;
      const text = chain.slice(at, at + size);
      tokens.push({ at: 0, kind: 'token', index: i, id: i, text, logProbability: -1, alternatives: [] });
      at += size;
    }
    const ids = known && prefix !== '' ? ['o7'] : [];
    const start: RunEvent = {
      at: 0,
      kind: 'plan-started',
      prompt: 'p',
      prefix,
      ids,
      nextObject,
      seed: 1,
      temperature: 1,
      constrained: true,
      maxTokens: 500,
    };
    return [start, ...tokens.slice(0, cut), ...(end ? [end] : [])];
  });

const anyPainting = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
    chain: anyChain,
    previews: fc.boolean(),
    finished: fc.boolean(),
    cut: fc.option(fc.nat(30), { nil: undefined }),
    end: fc.option(anyEnd, { nil: undefined }),
  })
  .map(({ count, columns, rows, chain, previews, finished, cut, end }): RunEvent[] => {
    const body: RunEvent[] = [];
    for (let image = 0; image < count; image += 1) {
      for (let row = 0; row < rows; row += 1) {
        const tokens = Array.from({ length: columns }, () => row);
        body.push({ at: 0, kind: 'tokens', image, start: row * columns, tokens });
        if (previews) {
          const pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
          body.push({ kind: 'preview', image, decidedRows: row + 1, pixels });
        }
      }
      if (finished) body.push({ at: 0, kind: 'image', image, seed: image, painting: `p${image}` });
    }
    const start: RunEvent = {
      at: 0,
      kind: 'paint-started',
      prompt: 'p',
      chain,
      revision: 1,
      seed: 1,
      count,
      temperature: 1,
      guidance: 5,
      columns,
      rows,
      startedAt: 0,
    };
    return [start, ...body.slice(0, cut), ...(end ? [end] : [])];
  });

/** Any run: planned anew or gone on from a prefix, painted once or several times, finished, stopped, failed or still on. */
export const anyRun: fc.Arbitrary<AnyRun> = fc
  .tuple(fc.oneof(anyPlanning, anyPainting), fc.array(fc.nat(300), { minLength: 1, maxLength: 10 }))
  .map(([events, steps]) => {
    const shown = timed(events, steps);
    return { shown, events: shown.filter((event) => event.kind !== 'preview') };
  });
