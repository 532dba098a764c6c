import { createStore } from 'zustand';
import { runWords as say } from '../../words/parts/studio/run';
import { isAbort } from '../../contract/errors';
import { serialiseError } from '../../contract/serialError';
import { asGeneratorError } from '../../contract/thrown';
import { sentencesOf } from '../../words/parts/errors';
import type { TraceOrigin } from '../../library/trace';
import type { Held } from '../models/lease';
import { repaintProblem, type Repaint } from '../repaint/repaint';
import { MAX_SEED } from '../../library/limits';
import { canResume } from '../document/snapshot';
import { clearCandidates } from './tries/candidates';
import { idle, reduce, type RunEvent, type RunState } from './machine';
import { forkProblem, forkStart, freshStart, resumeStart, type Fork } from './planStart';
import { runBest } from './tries/best';
import { runPainting } from './painting';
import { runPlanning } from './planning';
import type { PlanOutcome, RunController, RunOptions, RunOutcome, RunSession, WaitingState } from './types';

export type { RunState } from './machine';
export type { RunController } from './types';

/** What the run is doing; only the run controller writes it. */
export const createRunStore = () => createStore<RunState>(() => idle);
export const createWaitingStore = () => createStore<WaitingState>(() => ({ waiting: null }));

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
  const { notices, document, settings, store, candidates, model, waiting } = options;
  let last = new AbortController();
  let flush: () => void = () => undefined;

  const refuse = (text: string, advice: string): RunOutcome => {
    notices.notify({ tone: 'problem', text, advice });
    return 'refused';
  };
  const refusal = (kind: 'plan' | 'paint'): RunOutcome | null => {
    const generator = options.generator();
    if (!generator && model.getState().kind !== 'loading') {
      return refuse(say('notReady'), say('notReadyAdvice'));
    }
    const { name = '', capabilities } = generator?.describe() ?? {};
    if (capabilities && !capabilities[kind]) {
      return kind === 'plan'
        ? refuse(say('noPlans', { name }), say('noPlansAdvice'))
        : refuse(say('noPictures', { name }), say('noPicturesAdvice'));
    }
    const { prompt, plan } = document.getState();
    if (kind === 'plan' && prompt.trim() === '') {
      return refuse(say('noPrompt'), say('noPromptAdvice'));
    }
    if (kind === 'paint' && plan.segments.length === 0) {
      return refuse(say('noPlan'), say('noPlanAdvice'));
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

  /** Ends what was begun last, also while it waits for its turn. */
  const stop = () => last.abort();

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
        notices.announce(say(kind === 'plan' ? 'planningStopped' : 'paintingStopped'));
        return 'stopped';
      }
      const error = asGeneratorError(thrown);
      apply({ kind: 'failed', error: serialiseError(error) });
      notices.announce(sentencesOf(error));
      if (error.kind === 'device-lost') options.reloadModel();
      return 'failed';
    } finally {
      flush = () => undefined;
      void save();
    }
  };

  /** Has the generator, and runs. */
  const run = (kind: 'plan' | 'paint', held: Held, fresh: boolean, job: Job, { origin, seed }: Extra) => {
    const record = () =>
      options.traces.begin({
        kind,
        sceneId: document.getState().id,
        by: held.by.describe(),
        ...(origin && { origin }),
      });
    let log = record();
    const show = (event: RunEvent) => store.setState(reduce(store.getState(), event), true);
    const session: RunSession = {
      ...options,
      ...held,
      seed: seedFor(fresh, seed),
      apply: (event) => show(log.log(event)),
      nextTrace(reason) {
        show(log.log({ kind: 'finished', reason }));
        void log.save();
        log = record();
      },
      show,
      onFlush: (keep) => (flush = keep),
      stop,
      planBest: (count) => void planBest(count),
    };
    return perform(kind, session, job, () => log.save());
  };

  const start = async (
    kind: 'plan' | 'paint',
    fresh: () => boolean,
    job: Job,
    more: Extra = {},
  ): Promise<RunOutcome> => {
    const also = more.also ?? (() => null);
    const refused = refusal(kind) ?? also();
    if (refused) return refused;
    const own = new AbortController();
    last.abort();
    last = own;
    const loading = model.getState().kind === 'loading';
    if (loading) {
      waiting.setState({ waiting: kind });
      notices.announce(say(kind === 'plan' ? 'planningLater' : 'paintingLater'));
    }
    const begin = async (held: Held): Promise<RunOutcome> => {
      if (loading) waiting.setState({ waiting: null });
      // Stopping the run before, or another model, may have changed what this one stands on.
      return refusal(kind) ?? also() ?? (await run(kind, held, fresh(), job, more));
    };
    try {
      return await options.lease.take({ turn: 'run', signal: own.signal }, begin);
    } catch (error) {
      if (isAbort(error)) return 'stopped';
      throw error;
    } finally {
      if (loading && last === own) waiting.setState({ waiting: null });
    }
  };

  const planBest = (count: number): Promise<RunOutcome> =>
    start(
      'plan',
      () => true,
      (session) => runBest(session, freshStart(document.getState()), count),
    );

  // What waited for a model that is not to come is let go.
  model.subscribe(({ kind }) => {
    if ((kind === 'failed' || kind === 'absent') && waiting.getState().waiting !== null) stop();
  });

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
        ? { text: say('atWork'), advice: say('atWorkAdvice') }
        : forkProblem(document.getState(), fork);
    return problem && refuse(problem.text, problem.advice);
  };
  const repaintRefusal =
    ({ painting, cells }: Repaint) =>
    () => {
      const by = options.generator();
      const problem = by && repaintProblem(painting, by.describe());
      if (problem) {
        notices.notify({
          tone: 'problem',
          ...problem,
          action: {
            label: say('paintWhole'),
            perform: () => void start('paint', () => true, runPainting),
          },
        });
        return 'refused' as const;
      }
      return cells.size === 0 ? refuse(say('nothingMarked'), say('nothingMarkedAdvice')) : null;
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
          return goesOn()
            ? runPlanning(session, resumeStart(scene))
            : // Fetched behind the first paint; where it can't be had, one plan is made.
              import('./tries/untilHeld').then(
                ({ runUntilHeld }) => runUntilHeld(session, freshStart(scene), settings.getState().tries),
                () => runPlanning(session, freshStart(scene)),
              );
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
    planBest,
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
