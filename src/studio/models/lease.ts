import { abortError } from '../../contract/errors';
import type { Generator } from '../../contract/generator';

/**
 * What the generator is wanted for, the most urgent first: a run of the person, a change of models, a glance at what is
 * there (how sure the model is, what is in a picture), a prompt of a benchmark.
 */
const TURNS = ['run', 'change', 'glance', 'batch'] as const;
export type Turn = (typeof TURNS)[number];

/** The generator while one has it. */
export interface Held {
  readonly by: Generator;
  /** Aborted when whoever asked gives up, and when it has to make way. */
  readonly signal: AbortSignal;
  /**
   * Hands every event of a stream of this generator on until it ends or fails. An abort rejects at once; the next one's
   * turn comes only when the stream itself has ended.
   */
  follow<E>(events: AsyncIterable<E>, onEvent: (event: E) => void): Promise<void>;
}

export interface Ask {
  readonly turn: Exclude<Turn, 'change'>;
  readonly signal: AbortSignal;
  /** Called where it isn't one's turn at once. */
  readonly onWait?: () => void;
}

/**
 * The generator is one thing that many want, and this is the one queue for it. Two laws hold: never two at once on one
 * generator, and a stop is felt at once. Whatever is stopped, or has to make way, rejects with an `AbortError`; the
 * signal of the ask tells which it was.
 */
export interface Lease {
  /** Does a job when its turn comes and there is a generator. A run ends the run before it, and all that is no run. */
  take<T>(ask: Ask, job: (held: Held) => Promise<T>): Promise<T>;
  /** Does a job, such as putting another generator in place, between two turns. It waits for a run, and ends all else. */
  between<T>(signal: AbortSignal, job: () => Promise<T>): Promise<T>;
  /** Ends what is at work, as before its generator goes. */
  interrupt(): void;
  /** There is another generator, or one at last. */
  wake(): void;
}

interface Waiting {
  readonly turn: Turn;
  begin(): void;
  drop(): void;
}

const endsAnother = (turn: Turn, other: Turn): boolean =>
  turn === 'run' || (turn === 'change' && other !== 'run' && other !== 'change');

export function createLease(generator: () => Generator | null): Lease {
  let queue: readonly Waiting[] = [];
  let holder: { readonly turn: Turn; readonly abort: AbortController } | null = null;

  const leave = (one: Waiting) => (queue = queue.filter((other) => other !== one));
  const serve = (): void => {
    if (holder) return;
    const there = generator() !== null;
    const ready = queue.filter(({ turn }) => there || turn === 'change');
    const first = TURNS.flatMap((turn) => ready.find((one) => one.turn === turn) ?? [])[0];
    if (!first) return;
    leave(first);
    first.begin();
  };

  const queued = <T>(
    turn: Turn,
    signal: AbortSignal,
    job: (own: AbortController, streams: Promise<unknown>[]) => Promise<T>,
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (signal.aborted) return reject(abortError());
      const one: Waiting = {
        turn,
        drop() {
          leave(one);
          signal.removeEventListener('abort', one.drop);
          reject(abortError());
        },
        begin() {
          signal.removeEventListener('abort', one.drop);
          const abort = new AbortController();
          const stop = () => abort.abort(signal.reason);
          signal.addEventListener('abort', stop, { once: true });
          const streams: Promise<unknown>[] = [];
          holder = { turn, abort };
          const done = job(abort, streams);
          done.then(resolve, reject);
          void Promise.allSettled([done])
            .then(() => Promise.allSettled(streams))
            .then(() => {
              signal.removeEventListener('abort', stop);
              holder = null;
              serve();
            });
        },
      };
      signal.addEventListener('abort', one.drop, { once: true });
      // Of several runs only the latest is still wanted.
      if (turn === 'run') for (const other of queue) if (other.turn === 'run') other.drop();
      queue = [...queue, one];
      if (holder && endsAnother(turn, holder.turn)) holder.abort.abort();
      serve();
    });

  return {
    take({ turn, signal, onWait }, job) {
      let begun = false;
      const work = queued(turn, signal, async (own, streams) => {
        begun = true;
        const by = generator();
        if (!by) throw abortError();
        return job({
          by,
          signal: own.signal,
          follow(events, onEvent) {
            const { done, ended } = follow(events, own.signal, onEvent);
            streams.push(ended);
            return done;
          },
        });
      });
      if (!begun) onWait?.();
      return work;
    },
    between: (signal, job) => queued('change', signal, job),
    interrupt: () => holder?.abort.abort(),
    wake: serve,
  };
}

/** `done` rejects at once when aborted; `ended` resolves when the stream itself has come to rest. */
function follow<E>(events: AsyncIterable<E>, signal: AbortSignal, onEvent: (event: E) => void) {
  const iterator = events[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(abortError());
    else signal.addEventListener('abort', () => reject(abortError()), { once: true });
  });
  aborted.catch(() => undefined);

  const pull = async (): Promise<void> => {
    for (;;) {
      if (signal.aborted) throw abortError();
      const next = iterator.next();
      last = next.catch(() => undefined);
      const result = await Promise.race([next, aborted]);
      if (result.done) return;
      onEvent(result.value);
    }
  };
  const done = pull();
  const ended = done.catch(async () => {
    await last;
    await iterator.return?.().catch(() => undefined);
  });
  return { done, ended };
}
