import { createStore } from 'zustand';
import type { BenchmarkItem, BenchmarkRun } from './kept';

/** `waiting`: a run of the open scene goes first. */
export type BenchmarkActivity = 'paused' | 'running' | 'waiting' | 'done';

export interface BenchmarkState {
  readonly run: BenchmarkRun | null;
  /** By index; not every prompt has one yet. */
  readonly items: readonly BenchmarkItem[];
  readonly activity: BenchmarkActivity;
  /** Why it can't go on, in sentences. */
  readonly problem: string | null;
  /** The dialog is open. */
  readonly open: boolean;
}

/** The benchmark; only its controller writes it, but for `open`. */
export const createBenchmarkStore = () =>
  createStore<BenchmarkState>(() => ({
    run: null,
    items: [],
    activity: 'paused',
    problem: null,
    open: false,
  }));
