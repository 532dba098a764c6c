import { create } from 'zustand';
import { announce, notify } from './announce';
import { isAbort } from './drive';
import { idle, reduce, type RunEvent, type RunState } from './machine';
import { asGeneratorError } from './model';
import { runPainting } from './runPainting';
import { runPlanning } from './runPlanning';
import { MAX_SEED } from './settings';
import type { PlanOutcome, RunController, RunOptions, RunOutcome, RunSession } from './runTypes';
import { canResume } from './snapshot';
import type { TraceRecorder } from './trace';

export type { RunState } from './machine';
export type { RunController } from './runTypes';

/** What the run is doing; only the run controller writes it. */
export const createRunStore = () => create<RunState>(() => idle);
export const useRun = createRunStore();

type Job = (session: RunSession) => Promise<PlanOutcome | 'painted'>;

/** Runs one thing at a time on an injected generator. */
export function createRunController(options: RunOptions): RunController {
  const { document, settings, store } = options;
  let abort: AbortController | null = null;
  /** Resolves when the last run, its generator's stream included, has ended. */
  let ended: Promise<unknown> = Promise.resolve();
  let ticket = 0;
  let flush: () => void = () => undefined;

  const stop = () => {
    ticket += 1;
    abort?.abort();
  };

  const refuse = (text: string, advice: string): RunOutcome => {
    notify({ tone: 'problem', text, advice });
    return 'refused';
  };
  const refusal = (kind: 'plan' | 'paint'): RunOutcome | null => {
    const generator = options.generator();
    if (!generator) return refuse('The model is not ready yet.', 'Wait until it has loaded, then try again.');
    if (!generator.describe().capabilities[kind]) {
      return refuse(`This model can't ${kind}.`, 'Choose another model.');
    }
    const { prompt, plan } = document.getState();
    if (kind === 'plan' && prompt.trim() === '') {
      return refuse('There is no prompt yet.', 'Write what the picture should show, then press Plan.');
    }
    if (kind === 'paint' && plan.segments.length === 0) {
      return refuse('There is no plan to paint yet.', 'Press Plan first, or add an object.');
    }
    return null;
  };

  const seedFor = (fresh: boolean): number => {
    const { randomSeed, seed, set } = settings.getState();
    if (!randomSeed || !fresh) return seed;
    const drawn = Math.floor(options.random() * (MAX_SEED + 1));
    set({ seed: drawn });
    return drawn;
  };

  const perform = async (
    kind: 'plan' | 'paint',
    session: RunSession,
    job: Job,
    log: TraceRecorder,
  ): Promise<RunOutcome> => {
    const { apply, signal } = session;
    try {
      const outcome = await job(session);
      apply({ kind: 'finished', reason: outcome });
      return outcome;
    } catch (thrown) {
      if (isAbort(thrown) && signal.aborted) {
        apply({ kind: 'stopped' });
        announce(kind === 'plan' ? 'Planning stopped.' : 'Painting stopped.');
        return 'stopped';
      }
      const error = asGeneratorError(thrown);
      const { message, advice, detail } = error;
      apply({ kind: 'failed', error: { kind: error.kind, message, advice, detail: { ...detail } } });
      announce(`${message} ${advice}`);
      if (error.kind === 'device-lost') options.reloadModel();
      return 'failed';
    } finally {
      flush = () => undefined;
      void log.save();
    }
  };

  const start = async (kind: 'plan' | 'paint', fresh: () => boolean, job: Job): Promise<RunOutcome> => {
    const refused = refusal(kind);
    if (refused) return refused;
    stop();
    const mine = ticket;
    // Never two runs on one generator: the one before must have ended, not just been told to.
    await ended;
    if (mine !== ticket) return 'stopped';
    // Stopping the run before may have changed what this one stands on.
    const late = refusal(kind);
    const by = options.generator();
    if (late || !by) return late ?? 'stopped';

    const own = new AbortController();
    abort = own;
    let settled: Promise<unknown> = Promise.resolve();
    const log = options.traces.begin({ kind, sceneId: document.getState().id, by: by.describe() });
    const show = (event: RunEvent) => store.setState(reduce(store.getState(), event), true);
    const session: RunSession = {
      ...options,
      by,
      signal: own.signal,
      seed: seedFor(fresh()),
      apply: (event) => show(log.log(event)),
      show,
      holdUntil: (promise) => (settled = promise),
      onFlush: (keep) => (flush = keep),
      stop: () => own.abort(),
    };
    const run = perform(kind, session, job, log);
    ended = run.then(() => settled);
    return run;
  };

  // A run belongs to the scene that it was started in.
  document.subscribe((s, before) => {
    if (s.id !== before.id) stop();
  });

  return {
    plan({ resume = false } = {}) {
      const goesOn = () => resume && canResume(document.getState());
      return start(
        'plan',
        () => !goesOn(),
        (session) => runPlanning(session, goesOn()),
      );
    },
    paint: () => start('paint', () => true, runPainting),
    stop,
    flush: () => flush(),
    dismiss() {
      if (store.getState().kind === 'failed') store.setState(idle, true);
    },
  };
}
