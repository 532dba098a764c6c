import type { ObjectId } from '../../plan/plan';
import { announce, notify } from '../../studio/notices/announce';
import { useDocument } from '../../studio/document/document';
import { useMask } from '../../studio/repaint/mask';
import { useModel } from '../../studio/models/loading';
import { usePaintings, type PaintingEntry } from '../../studio/scenes/paintings';
import { changedCells, objectCells, onlyWordsChanged, repaintProblem } from '../../studio/repaint/repaint';
import type { RunController } from '../../studio/run/run';
import { useView } from '../../studio/document/view';
import { startWhenReady } from './whenReady';
import { paintingWords } from '../../words/parts/panels/painting';

/** The painting on the stage. */
export function shownPainting(): PaintingEntry | null {
  const { shownPainting: id } = useView.getState();
  return usePaintings.getState().entries.find((entry) => entry.id === id) ?? null;
}

const again = {
  changes: (count: number) => paintingWords('changesAgain', { count }),
  object: (count: number) => paintingWords('objectAgain', { count }),
  marked: (count: number) => paintingWords('markedAgain', { count }),
};

function paintCells(
  runs: RunController,
  painting: PaintingEntry,
  cells: ReadonlySet<number>,
  what: 'changes' | 'object' | 'marked',
  freely = false,
): void {
  announce(again[what](cells.size));
  useMask.getState().offer(null);
  startWhenReady('paint', () => void runs.paint({ painting, cells, freely }));
}

const gridOf = () => {
  const model = useModel.getState();
  return model.kind === 'ready' ? model.description.tokens : null;
};

/** Cells that "Repaint changes" would paint again; null while it can't be said. */
export function cellsOfChanges(): ReadonlySet<number> | null {
  const [painting, grid] = [shownPainting(), gridOf()];
  return painting && grid && changedCells(painting, useDocument.getState().plan, grid);
}

/** Paints again what the edits since the shown painting touch, or says why there is nothing to paint. */
export function repaintChanges(runs: RunController): void {
  const painting = shownPainting();
  if (!painting) return;
  const cells = cellsOfChanges();
  const { plan } = useDocument.getState();
  if (cells && cells.size > 0) return paintCells(runs, painting, cells, 'changes');
  if (!cells) return startWhenReady('paint', () => repaintChanges(runs));
  const words = onlyWordsChanged(painting, plan);
  notify({
    tone: 'info',
    text: words ? paintingWords('onlyWordsChanged') : paintingWords('nothingChanged'),
    ...(words && { action: { label: paintingWords('paintWhole'), perform: () => void runs.paint() } }),
    ...(!words && { advice: paintingWords('nothingChangedAdvice') }),
  });
}

/** Paints the cells of one object again, with another seed and sampled freely, so that it differs. */
export function tryAgain(runs: RunController, id: ObjectId): void {
  const [painting, grid] = [shownPainting(), gridOf()];
  const { plan } = useDocument.getState();
  if (!painting) return;
  if (!grid) return startWhenReady('paint', () => tryAgain(runs, id));
  paintCells(runs, painting, objectCells(painting, plan, id, grid), 'object', true);
}

/** Takes the brush up, with what changed marked already, or says why this picture can't be repainted. */
export function takeBrush(): void {
  const { tool, setTool } = useView.getState();
  if (tool === 'brush') return setTool('select');
  const [painting, model] = [shownPainting(), useModel.getState()];
  if (!painting || model.kind !== 'ready') return;
  const problem = repaintProblem(painting, model.description);
  if (problem) {
    notify({ tone: 'problem', ...problem });
    return;
  }
  useMask.getState().begin(cellsOfChanges() ?? new Set());
  setTool('brush');
  announce(paintingWords('brushTaken'));
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-stage]')?.focus({ preventScroll: true }),
  );
}

/** Paints the marked cells again; all of them marked is a painting like any other. */
export function repaintMarked(runs: RunController): void {
  const [painting, grid] = [shownPainting(), gridOf()];
  const { cells } = useMask.getState();
  if (!painting || !grid) return;
  if (cells.size === grid.columns * grid.rows) {
    announce(paintingWords('everythingMarked'));
    startWhenReady('paint', () => void runs.paint());
  } else if (cells.size === 0) {
    void runs.paint({ painting, cells });
    return;
  } else paintCells(runs, painting, cells, 'marked');
  useView.getState().setTool('select');
}
