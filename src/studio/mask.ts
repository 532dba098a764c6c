import { create } from 'zustand';
import type { Cells } from '../plan/cells';

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
}

export interface MaskActions {
  /** Begins with these cells marked. */
  begin(cells: Cells): void;
  /** Marks cells, or takes their mark away. */
  mark(cells: Iterable<number>, on: boolean): void;
  invert(count: number): void;
  clear(): void;
  setSize(size: number): void;
  setErasing(on: boolean): void;
  setCursor(cell: number | null): void;
  offer(cells: Cells | null): void;
}

export type MaskStore = MaskState & MaskActions;

const none: Cells = new Set();

export const createMaskStore = () =>
  create<MaskStore>((set) => ({
    cells: none,
    size: 2,
    erasing: false,
    cursor: null,
    offered: null,
    begin: (cells) => set({ cells, erasing: false, cursor: null }),
    mark: (cells, on) =>
      set((s) => {
        const next = new Set(s.cells);
        for (const cell of cells) {
          if (on) next.add(cell);
          else next.delete(cell);
        }
        return { cells: next };
      }),
    invert: (count) =>
      set((s) => ({
        cells: new Set(Array.from({ length: count }, (_, cell) => cell).filter((cell) => !s.cells.has(cell))),
      })),
    clear: () => set({ cells: none }),
    setSize: (size) => set({ size: Math.min(BRUSH.max, Math.max(BRUSH.min, Math.round(size))) }),
    setErasing: (erasing) => set({ erasing }),
    setCursor: (cursor) => set({ cursor }),
    offer: (offered) => set({ offered }),
  }));

export const useMask = createMaskStore();
