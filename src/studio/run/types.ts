import type { StoreApi } from 'zustand';
import type { Notices } from '../notices/notices';
import type { Held, Lease } from '../models/lease';
import type { ModelState } from '../models/inUse';
import type { Generator } from '../../contract/generator';
import type { CandidatesState } from './tries/candidates';
import type { DocumentStore } from '../document/documentTypes';
import type { RunEvent, RunState } from './machine';
import type { PaintingsController } from '../scenes/paintings';
import type { Fork } from './planStart';
import type { Repaint } from '../repaint/repaint';
import type { SettingsStore } from '../settings/settings';
import type { RunLogEvent, TraceLog } from './trace';
import type { Tidy } from '../tidy/tidy';
import type { ViewStore } from '../document/view';

/** What was asked for while the model was still loading: it begins when that has loaded. */
export interface WaitingState {
  readonly waiting: 'plan' | 'paint' | null;
}

/** How an asked-for run ended. `refused`: nothing was started, and a notice said why. */
export type RunOutcome = PlanOutcome | 'painted' | 'stopped' | 'failed' | 'refused';
export type PlanOutcome = 'complete' | 'length';

export interface RunController {
  /**
   * Plans anew around what is locked, or goes on from the present plan where it is unfinished. Stops a run that
   * is on.
   */
  plan(options?: { readonly resume?: boolean }): Promise<RunOutcome>;
  /** Takes another token and lets the model go on from there. Refused while a run is on, and of a changed plan. */
  fork(fork: Fork): Promise<RunOutcome>;
  /** Samples several plans and keeps the best by the checks; the others are the candidates to choose from. */
  planBest(count: number): Promise<RunOutcome>;
  /**
   * Paints the present plan as it is now, or some cells of a painting again; it may be edited meanwhile. Stops a
   * run that is on.
   */
  paint(repaint?: Repaint): Promise<RunOutcome>;
  /** Stops the run; what is there stays. */
  stop(): void;
  /** Keeps an unfinished picture as far as it is now, before the page may close. */
  flush(): void;
  /** Takes a failure off the screen. */
  dismiss(): void;
}

export interface RunOptions {
  readonly notices: Notices;
  readonly generator: () => Generator | null;
  readonly lease: Lease;
  readonly model: StoreApi<ModelState>;
  /** What waits for the model to be loaded. */
  readonly waiting: StoreApi<WaitingState>;
  /** Called when the device was lost and the model has to be loaded again. */
  readonly reloadModel: () => void;
  readonly document: StoreApi<DocumentStore>;
  readonly settings: StoreApi<SettingsStore>;
  readonly view: StoreApi<ViewStore>;
  readonly store: StoreApi<RunState>;
  readonly candidates: StoreApi<CandidatesState>;
  readonly paintings: Pick<PaintingsController, 'add'>;
  readonly traces: Pick<TraceLog, 'begin'>;
  /** What mends a plan that was just written. */
  readonly tidy: Pick<Tidy, 'mend'>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

/** What a running job is given. */
export interface RunSession extends RunOptions, Held {
  /** The seed of this run. */
  readonly seed: number;
  /** Writes an event into the trace and moves the state on. */
  apply(event: RunLogEvent): void;
  /** Ends this run's trace and begins another one, for the next of several. */
  nextTrace(reason: PlanOutcome): void;
  /** Moves the state on without writing the event down. */
  show(event: RunEvent): void;
  /** What to do when the page may close. */
  onFlush(keep: () => void): void;
  stop(): void;
  /** Asks for another run, that samples several plans. */
  planBest(count: number): void;
}
