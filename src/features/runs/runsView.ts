import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

export interface RunsView {
  /** The panel shows its tree. */
  readonly open: boolean;
  /** The tree takes the focus as soon as it is there. */
  readonly wanted: boolean;
  /** Nodes whose children are folded away. */
  readonly closed: readonly string[];
  /** Plans whose other tries are shown. */
  readonly unfolded: readonly string[];
  /** The node whose name is being typed. */
  readonly renaming: string | null;
  /** The two nodes that stand side by side. */
  readonly compared: { readonly left: string; readonly right: string } | null;
  toggle(id: string): void;
  toggleTries(id: string): void;
}

/** How the person looks at the runs. */
export const createRunsView = () =>
  createStore<RunsView>((set) => ({
    open: false,
    wanted: false,
    closed: [],
    unfolded: [],
    renaming: null,
    compared: null,
    toggle: (id) => set(({ closed }) => ({ closed: turned(closed, id) })),
    toggleTries: (id) => set(({ unfolded }) => ({ unfolded: turned(unfolded, id) })),
  }));

const turned = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

export const useRunsView = ownHook(createRunsView);
