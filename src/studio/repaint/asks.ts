import { repaintWords as say } from '../../words/parts/studio/repaint';
import type { StoreApi } from 'zustand';
import type { ObjectId } from '../../plan/plan';
import type { DocumentStore } from '../document/documentTypes';
import type { ViewStore } from '../document/view';
import type { ModelState } from '../models/inUse';
import type { Notices } from '../notices/notices';
import type { PaintingEntry, PaintingsState } from '../scenes/paintings';
import type { MaskStore } from './mask';
import { changedCells, objectCells, onlyWordsChanged, repaintProblem, type Repaint } from './repaint';

/** Painting parts of the picture on the stage again. */
export interface RepaintAsks {
  /** Cells that `changes` would paint again; null while it can't be said. */
  cellsOfChanges(): ReadonlySet<number> | null;
  /** Paints again what the edits since the shown painting touch, or says why there is nothing to paint. */
  changes(): void;
  /** Paints the cells of one object again, with another seed and sampled freely, so that it differs. */
  tryAgain(id: ObjectId): void;
  /**
   * Takes the brush up, with what changed marked already, and then is true; puts it away, or says why this picture
   * can't be repainted.
   */
  takeBrush(): boolean;
  /** Paints the marked cells again; all of them marked is a painting like any other. */
  marked(): void;
}

export function createRepaintAsks(options: {
  readonly notices: Notices;
  readonly document: StoreApi<DocumentStore>;
  readonly view: StoreApi<ViewStore>;
  readonly mask: StoreApi<MaskStore>;
  readonly model: StoreApi<ModelState>;
  readonly paintings: StoreApi<PaintingsState>;
  readonly paint: (repaint?: Repaint) => Promise<unknown>;
}): RepaintAsks {
  const { notices, document, view, mask, model, paintings, paint } = options;

  const shown = (): PaintingEntry | undefined => {
    const { shownPainting: id } = view.getState();
    return paintings.getState().entries.find((entry) => entry.id === id);
  };
  /** The shown painting and the grid of the model; null, and said why, where its pictures are no tokens. */
  const repaintable = () => {
    const [painting, state] = [shown(), model.getState()];
    if (!painting || state.kind !== 'ready') return null;
    const grid = state.description.tokens;
    if (grid) return { painting, grid };
    const problem = repaintProblem(painting, state.description);
    if (problem) notices.notify({ tone: 'problem', ...problem });
    return null;
  };
  const gridOf = () => {
    const state = model.getState();
    return state.kind === 'ready' ? state.description.tokens : null;
  };
  const paintCells = (
    painting: PaintingEntry,
    cells: ReadonlySet<number>,
    what: 'changes' | 'object' | 'marked',
    freely = false,
  ) => {
    notices.announce(say(what, { count: cells.size }));
    mask.getState().offer(null);
    void paint({ painting, cells, freely });
  };
  const cellsOfChanges = () => {
    const [painting, grid] = [shown(), gridOf()];
    return painting && grid ? changedCells(painting, document.getState().plan, grid) : null;
  };

  return {
    cellsOfChanges,
    changes() {
      const found = repaintable();
      if (!found) return;
      const { painting, grid } = found;
      const { plan } = document.getState();
      const cells = changedCells(painting, plan, grid);
      if (cells.size > 0) return paintCells(painting, cells, 'changes');
      const words = onlyWordsChanged(painting, plan);
      notices.notify({
        tone: 'info',
        text: words ? say('onlyWords') : say('asItWas'),
        ...(words && { action: { label: say('paintWhole'), perform: () => void paint() } }),
        ...(!words && { advice: say('asItWasAdvice') }),
      });
    },
    tryAgain(id) {
      const found = repaintable();
      if (!found) return;
      const { painting, grid } = found;
      paintCells(painting, objectCells(painting, document.getState().plan, id, grid), 'object', true);
    },
    takeBrush() {
      const { tool, setTool } = view.getState();
      const [painting, state] = [shown(), model.getState()];
      if (tool === 'brush') setTool('select');
      if (tool === 'brush' || !painting || state.kind !== 'ready') return false;
      const problem = repaintProblem(painting, state.description);
      if (problem) {
        notices.notify({ tone: 'problem', ...problem });
        return false;
      }
      mask.getState().begin(cellsOfChanges() ?? new Set());
      setTool('brush');
      notices.announce(say('brush'));
      return true;
    },
    marked() {
      const [painting, grid] = [shown(), gridOf()];
      const { cells } = mask.getState();
      if (!painting || !grid) return;
      if (cells.size === grid.columns * grid.rows) {
        notices.announce(say('allMarked'));
        void paint();
      } else if (cells.size === 0) {
        void paint({ painting, cells });
        return;
      } else paintCells(painting, cells, 'marked');
      view.getState().setTool('select');
    },
  };
}
