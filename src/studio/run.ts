import { create } from 'zustand';
import { idle, type RunState } from './machine';

export type { RunState } from './machine';

/** What the run is doing; only the run controller writes it. */
export const createRunStore = () => create<RunState>(() => idle);
export const useRun = createRunStore();

/** How an asked-for run ended. `refused`: nothing was started and the reason was announced. */
export type RunOutcome = 'complete' | 'length' | 'painted' | 'stopped' | 'failed' | 'refused';

export interface RunController {
  /** Plans anew, or goes on from the present plan. Stops a run that is on. */
  plan(options?: { readonly resume?: boolean }): Promise<RunOutcome>;
  /** Paints the present plan. Stops a run that is on. */
  paint(): Promise<RunOutcome>;
  /** Stops the run; what is there stays. */
  stop(): void;
  /** Takes a failure off the screen. */
  dismiss(): void;
  /** True when the plan is unfinished, so that the model can go on from it. */
  canResume(): boolean;
}
