import { create } from 'zustand';
import { announce, notify } from '../notices/announce';
import { clearCandidates } from './candidates';
import { isAbort } from './drive';
import { idle, reduce, type RunEvent, type RunState } from './machine';
import { serialiseError } from '../../contract/serialError';
import { asGeneratorError } from '../../contract/thrown';
import { sentencesOf } from '../../words/parts/errors';
import { forkProblem, forkStart, freshStart, resumeStart, type Fork } from './planStart';
import { repaintProblem, type Repaint } from '../repaint/repaint';
import { runBest } from './best';
import { runPainting } from './painting';
import { runPlanning } from './planning';
import { MAX_SEED } from '../settings/settings';
import type { PlanOutcome, RunController, RunOptions, RunOutcome, RunSession } from './types';
import { canResume } from '../document/snapshot';
import type { TraceOrigin } from '../../library/trace';

export type { RunState } from './machine';
export type { RunController } from './types';

/** What the run is doing; only the run controller writes it. */
export const createRunStore = () => create<RunState>(() => idle);
export const useRun = createRunStore();

type Job = (session: RunSession) => Promise<PlanOutcome | 'painted'>;

interface Extra {
  /** Another reason to refuse. */
  readonly also?: () => RunOutcome | null;
  readonly origin?: TraceOrigin | undefined;
  /** Another seed than the one that is set, where that is fixed. */
  readonly seed?: number;
}

/** Runs one thing at a time on an injected generator. */
export function createRunController(options: RunOptions): RunController {
  const { document, settings, store, candidates } = options;
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
    const { name, capabilities } = generator.describe();
    if (!capabilities[kind]) {
      return kind === 'plan'
        ? refuse(`${name} paints, but it writes no plans.`, 'Add objects by hand and paint them.')
        : refuse(`${name} can’t paint.`, 'Choose another model under Models.');
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

  const seedFor = (fresh: boolean, otherwise?: number): number => {
    const { randomSeed, seed, set } = settings.getState();
    if (!randomSeed || !fresh) return otherwise ?? seed;
    const drawn = Math.floor(options.random() * (MAX_SEED + 1));
    set({ seed: drawn });
    return drawn;
  };

  const perform = async (
    kind: 'plan' | 'paint',
    session: RunSession,
    job: Job,
    save: () => Promise<void>,
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
      apply({ kind: 'failed', error: serialiseError(error) });
      announce(sentencesOf(error));
      if (error.kind === 'device-lost') options.reloadModel();
      return 'failed';
    } finally {
      flush = () => undefined;
      void save();
    }
  };

  const start = async (
    kind: 'plan' | 'paint',
    fresh: () => boolean,
    job: Job,
    more: Extra = {},
  ): Promise<RunOutcome> => {
    const { also = () => null, origin } = more;
    const refused = refusal(kind) ?? also();
    if (refused) return refused;
    stop();
    const mine = ticket;
    // Never two runs on one generator: the one before must have ended, not just been told to.
    await ended;
    if (mine !== ticket) return 'stopped';
    // Stopping the run before may have changed what this one stands on.
    const late = refusal(kind) ?? also();
    const by = options.generator();
    if (late || !by) return late ?? 'stopped';

    const own = new AbortController();
    abort = own;
    let settled: Promise<unknown> = Promise.resolve();
    const record = () =>
      options.traces.begin({
        kind,
        sceneId: document.getState().id,
        by: by.describe(),
        ...(origin && { origin }),
      });
    let log = record();
    const show = (event: RunEvent) => store.setState(reduce(store.getState(), event), true);
    const session: RunSession = {
      ...options,
      by,
      signal: own.signal,
      seed: seedFor(fresh(), more.seed),
      apply: (event) => show(log.log(event)),
      nextTrace(reason) {
        show(log.log({ kind: 'finished', reason }));
        void log.save();
        log = record();
      },
      show,
      holdUntil: (promise) => (settled = promise),
      onFlush: (keep) => (flush = keep),
      stop: () => own.abort(),
    };
    const run = perform(kind, session, job, () => log.save());
    ended = run.then(() => settled);
    return run;
  };

  // A run belongs to the scene that it was started in, and so do the plans it offers.
  document.subscribe((s, before) => {
    if (s.id === before.id) return;
    stop();
    clearCandidates(candidates);
  });

  const forkRefusal = (fork: Fork) => () => {
    const { kind } = store.getState();
    const problem =
      kind === 'planning' || kind === 'painting'
        ? { text: 'The model is at work.', advice: 'Stop it, then choose another token.' }
        : forkProblem(document.getState(), fork);
    return problem && refuse(problem.text, problem.advice);
  };
  const repaintRefusal =
    ({ painting, cells }: Repaint) =>
    () => {
      const by = options.generator();
      const problem = by && repaintProblem(painting, by.describe());
      if (problem) {
        notify({
          tone: 'problem',
          ...problem,
          action: {
            label: 'Paint the whole picture',
            perform: () => void start('paint', () => true, runPainting),
          },
        });
        return 'refused' as const;
      }
      return cells.size === 0
        ? refuse('Nothing is marked to be painted again.', 'Mark some cells with the brush, or change a box.')
        : null;
    };

  return {
    plan({ resume = false } = {}) {
      const goesOn = () => resume && canResume(document.getState());
      return start(
        'plan',
        () => !goesOn(),
        (session) => {
          if (!goesOn()) clearCandidates(candidates);
          const scene = document.getState();
          return runPlanning(session, goesOn() ? resumeStart(scene) : freshStart(scene));
        },
      );
    },
    fork(fork) {
      return start(
        'plan',
        () => false,
        (session) => runPlanning(session, forkStart(document.getState(), fork)),
        { also: forkRefusal(fork), origin: fork.origin },
      );
    },
    planBest(count) {
      return start(
        'plan',
        () => true,
        (session) => runBest(session, freshStart(document.getState()), count),
      );
    },
    paint(repaint) {
      return start(
        'paint',
        () => true,
        (session) => runPainting(session, repaint),
        // The seed of the painting itself would paint the same again.
        repaint ? { also: repaintRefusal(repaint), seed: (repaint.painting.seed + 1) % (MAX_SEED + 1) } : {},
      );
    },
    stop,
    flush: () => flush(),
    dismiss() {
      if (store.getState().kind === 'failed') store.setState(idle, true);
    },
  };
}
