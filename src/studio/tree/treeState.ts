import { createStore } from 'zustand';
import type { RunNode } from '../../library/runNode';

export interface RunTreeState {
  readonly sceneId: string | null;
  /** Oldest first. */
  readonly nodes: readonly RunNode[];
  /** The node that the document stands at; null where it stands at none. */
  readonly current: string | null;
}

/** The runs of the open scene as a tree; only the run tree writes it. */
export const createRunTreeStore = () =>
  createStore<RunTreeState>(() => ({ sceneId: null, nodes: [], current: null }));
