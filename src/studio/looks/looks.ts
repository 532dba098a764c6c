import { createStore } from 'zustand';
import type { Answers } from '../../critic/pictures/picture-questions';
import type { Detection } from '../../contract/events';

/** What is known of what is in a painting. */
export type Look =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly detections: readonly Detection[] }
  /** By a model that finds no boxes but answers questions. */
  | { readonly kind: 'answered'; readonly answers: Answers }
  /** The person stopped it. */
  | { readonly kind: 'stopped' }
  /** What went wrong, and what to do, in sentences. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface LooksState {
  /** By id of the painting, which a file may choose; one that nobody has looked at yet is absent. */
  readonly looks: ReadonlyMap<string, Look>;
  /** What was found is drawn on the stage. */
  readonly overlay: boolean;
  /** Findings of the shown painting that are pointed at, by index. */
  readonly lit: readonly number[];
}

/** What was found in the paintings; only the looker writes `looks`. */
export const createLooksStore = () =>
  createStore<LooksState>(() => ({ looks: new Map(), overlay: false, lit: [] }));
