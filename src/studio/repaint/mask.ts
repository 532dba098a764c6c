import { repaintWords as say } from '../../words/parts/studio/repaint';
import { createStore } from 'zustand';
import { sameCells, type Cells } from '../../plan/cells';
import { back, emptyHistory, forward, record, type History } from '../document/history';

/** Sides of the brush, in cells. */
export const BRUSH = { min: 1, max: 5 } as const;

/** The cells of the picture on the stage that are marked to be painted again; not part of the document. */
export interface MaskState {
  readonly cells: Cells;
  /** Side of the brush, in cells. */
  readonly size: number;
  readonly erasing: boolean;
  /** The cell under the keys of the brush; null until they are used. */
  readonly cursor: number | null;
  /** Cells that a command would paint again, while it is pointed at. */
  readonly offered: Cells | null;
  /** Strokes that can be undone; it begins and ends with the brush in hand. */
  readonly history: History<Cells>;
}

export interface MaskActions {
  /** Begins with these cells marked. */
  begin(cells: Cells): void;
  /** Marks cells, or takes their mark away; `keepStroke` makes it a step. */
  mark(cells: Iterable<number>, on: boolean): void;
  /** Ends a stroke that began with `before` marked: one step to undo, none where nothing came of it. */
  keepStroke(before: Cells): void;
  /** Takes a stroke back that was none, as of the first of two fingers. */
  dropStroke(before: Cells): void;
  invert(count: number): void;
  clear(): void;
  /** The name of what was undone; null at the beginning. */
  undo(): string | null;
  redo(): string | null;
  setSize(size: number): void;
  setErasing(on: boolean): void;
  setCursor(cell: number | null): void;
  offer(cells: Cells | null): void;
}

export type MaskStore = MaskState & MaskActions;

const none: Cells = new Set();

/** The marks after a step, and the history that leads back from them. */
const stepped = (state: MaskState, label: string, cells: Cells) =>
  sameCells(cells, state.cells) ? {} : { cells, history: record(state.history, label, state.cells) };

export const createMaskStore = () =>
  createStore<MaskStore>((set, get) => {
    const travel = (way: typeof back<Cells>): string | null => {
      const { history, cells } = get();
      const step = way(history, cells);
      if (!step) return null;
      const { label, snapshot, ...rest } = step;
      set({ cells: snapshot, history: rest });
      return label;
    };
    return {
      cells: none,
      size: 2,
      erasing: false,
      cursor: null,
      offered: null,
      history: emptyHistory(),
      begin: (cells) => set({ cells, erasing: false, cursor: null, history: emptyHistory() }),
      mark: (cells, on) =>
        set((s) => {
          const next = new Set(s.cells);
          for (const cell of cells) {
            if (on) next.add(cell);
            else next.delete(cell);
          }
          return { cells: next };
        }),
      keepStroke: (before) =>
        set(({ cells, history }) =>
          sameCells(before, cells) ? {} : { history: record(history, say('stroke'), before) },
        ),
      dropStroke: (cells) => set({ cells }),
      invert: (count) =>
        set((s) => {
          const all = Array.from({ length: count }, (_, cell) => cell);
          return stepped(s, say('invert'), new Set(all.filter((cell) => !s.cells.has(cell))));
        }),
      clear: () => set((s) => stepped(s, say('clear'), none)),
      undo: () => travel(back),
      redo: () => travel(forward),
      setSize: (size) => set({ size: Math.min(BRUSH.max, Math.max(BRUSH.min, Math.round(size))) }),
      setErasing: (erasing) => set({ erasing }),
      setCursor: (cursor) => set({ cursor }),
      offer: (offered) => set({ offered }),
    };
  });
