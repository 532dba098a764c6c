import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from '../../library/testing/scene';
import { ScriptedGenerator } from '../testing/generator';
import { isAbort } from '../../contract/errors';
import { createLease, type Ask, type Held } from './lease';

const never = new AbortController().signal;
const turns = (count: number) =>
  Array.from({ length: count }).reduce<Promise<void>>((all) => all.then(() => undefined), Promise.resolve());
const request = { prompt: 'x', seed: 1, temperature: 1, topK: 0, topP: 1, maxTokens: 500, constrained: true };

/** A job that can be ended from outside, and says when it began. */
function job() {
  const began: Held[] = [];
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  const work = async (held: Held) => {
    began.push(held);
    await Promise.race([
      over,
      new Promise((_, reject) =>
        held.signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      ),
    ]);
    return 'done';
  };
  return { work, began, end: () => end() };
}

const outcome = (work: Promise<unknown>) =>
  work.catch((error: unknown) => (isAbort(error) ? 'aborted' : error));

describe('the lease of the generator', () => {
  it('never lets two at it at once, whatever is asked, stopped or made way for, and whenever', async () => {
    const ask = fc.record({
      turn: fc.constantFrom<Ask['turn'] | 'change'>('run', 'change', 'glance', 'batch'),
      after: fc.nat(12),
      stoppedAfter: fc.option(fc.nat(20), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(ask, { minLength: 1, maxLength: 12 }), async (asks) => {
        const generator = new ScriptedGenerator(chain.slice(0, 40));
        generator.gate = () => turns(3);
        const lease = createLease(() => generator);
        let changing = 0;
        const all = asks.map(async ({ turn, after, stoppedAfter }) => {
          await turns(after);
          const abort = new AbortController();
          if (stoppedAfter !== undefined) void turns(stoppedAfter).then(() => abort.abort());
          if (turn === 'change') {
            return outcome(
              lease.between(abort.signal, async () => {
                changing += 1;
                expect([changing, generator.running]).toEqual([1, 0]);
                await turns(4);
                changing -= 1;
              }),
            );
          }
          return outcome(
            lease.take({ turn, signal: abort.signal }, ({ by, signal, follow }) => {
              expect(changing).toBe(0);
              return follow(by.plan(request, signal), () => undefined);
            }),
          );
        });
        const outcomes = await Promise.all(all);
        // Nobody waits for ever, and nothing but a stop keeps a job from its end.
        expect(outcomes.every((each) => each === undefined || each === 'aborted')).toBe(true);
        expect(generator.mostRunning).toBeLessThan(2);
      }),
    );
  });

  it('feels a stop at once, however long the stream takes to end, and hands on only after that', async () => {
    const generator = new ScriptedGenerator(chain);
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    generator.gate = () => stuck;
    const lease = createLease(() => generator);
    const abort = new AbortController();
    const run = outcome(
      lease.take({ turn: 'run', signal: abort.signal }, ({ by, signal, follow }) =>
        follow(by.plan(request, signal), () => undefined),
      ),
    );
    await turns(5);
    abort.abort();
    expect(await run).toBe('aborted');
    const later = job();
    const second = lease.take({ turn: 'run', signal: never }, later.work);
    await turns(50);
    expect(later.began).toHaveLength(0);
    release();
    await turns(50);
    expect(later.began).toHaveLength(1);
    later.end();
    await second;
  });

  it('ends what is in the background for a run, and lets a glance go before a batch without ending it', async () => {
    const lease = createLease(() => new ScriptedGenerator(chain));
    const [batch, glance, run, again] = [job(), job(), job(), job()];
    const first = outcome(lease.take({ turn: 'batch', signal: never }, batch.work));
    let waited = 0;
    const second = outcome(
      lease.take({ turn: 'glance', signal: never, onWait: () => (waited += 1) }, glance.work),
    );
    await turns(10);
    expect([waited, glance.began.length, batch.began[0]?.signal.aborted]).toEqual([1, 0, false]);
    const third = outcome(lease.take({ turn: 'run', signal: never }, run.work));
    expect(await first).toBe('aborted');
    const fourth = outcome(lease.take({ turn: 'batch', signal: never }, again.work));
    await turns(10);
    run.end();
    expect(await third).toBe('done');
    await turns(10);
    expect([glance.began.length, again.began.length]).toEqual([1, 0]);
    glance.end();
    again.end();
    expect(await Promise.all([second, fourth])).toEqual(['done', 'done']);
  });

  it('keeps only the latest of several runs, and changes models between two of them', async () => {
    const lease = createLease(() => new ScriptedGenerator(chain));
    const [one, two, three] = [job(), job(), job()];
    const first = outcome(lease.take({ turn: 'run', signal: never }, one.work));
    let changed = false;
    const change = lease.between(never, async () => {
      changed = true;
    });
    await turns(10);
    expect([changed, one.began[0]?.signal.aborted]).toEqual([false, false]);
    const second = outcome(lease.take({ turn: 'run', signal: never }, two.work));
    const third = outcome(lease.take({ turn: 'run', signal: never }, three.work));
    expect(await Promise.all([first, second])).toEqual(['aborted', 'aborted']);
    expect(two.began).toHaveLength(0);
    three.end();
    expect(await third).toBe('done');
    await change;
    expect(changed).toBe(true);
  });

  it('waits for a generator', async () => {
    let generator: ScriptedGenerator | null = null;
    const lease = createLease(() => generator);
    const run = job();
    const taken = lease.take({ turn: 'run', signal: never }, run.work);
    await turns(10);
    expect(run.began).toHaveLength(0);
    generator = new ScriptedGenerator(chain);
    lease.wake();
    await turns(10);
    expect(run.began[0]?.by).toBe(generator);
    run.end();
    await taken;
  });
});
