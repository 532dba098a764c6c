import { createStore } from 'zustand';
import { ownHook } from '../../studio/hooks';

interface RunsView {
  /** The panel shows its tree. */
  readonly open: boolean;
  /** The tree takes the focus as soon as it is there. */
  readonly wanted: boolean;
  /** Nodes whose children are folded away. */
  readonly closed: readonly string[];
  /** The node whose name is being typed. */
  readonly renaming: string | null;
  /** The two nodes that stand side by side. */
  readonly compared: { readonly left: string; readonly right: string } | null;
  toggle(id: string): void;
}

/** How the person looks at the runs. */
export const createRunsView = () =>
  createStore<RunsView>((set) => ({
    open: false,
    wanted: false,
    closed: [],
    renaming: null,
    compared: null,
    toggle: (id) =>
      set(({ closed }) => ({
        closed: closed.includes(id) ? closed.filter((other) => other !== id) : [...closed, id],
      })),
  }));
export const useRunsView = ownHook(createRunsView);
