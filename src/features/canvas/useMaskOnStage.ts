import { useMemo } from 'react';
import type { Cells, TokenGrid } from '../../plan/cells';
import { useMask, useModel, usePaintings, useRun, useView } from '../../studio/hooks';
import { repaintProblem } from '../../studio/repaint/repaint';

/** The token grid of the painting on the stage; null where it can't be repainted now. */
export function useRepaintGrid(): TokenGrid | null {
  const shown = useView((s) => s.shownPainting);
  const entry = usePaintings(({ entries }) => entries.find(({ id }) => id === shown));
  const model = useModel();
  const busy = useRun((s) => s.kind === 'painting' || s.kind === 'planning');
  if (!entry || model.kind !== 'ready' || busy || repaintProblem(entry, model.description)) return null;
  return model.description.tokens;
}

/** The cells to show on the stage: those being painted again, those offered, or those the brush has marked. */
export function useMaskOnStage(
  brushing: boolean,
  grid: TokenGrid | null,
): { readonly cells: Cells; readonly grid: TokenGrid; readonly painting: boolean } | null {
  const run = useRun();
  const { cells, offered } = useMask();
  const painted = run.kind === 'painting' ? run.cells : null;
  const paintedSet = useMemo(() => painted && new Set(painted), [painted]);
  if (run.kind === 'painting') {
    const { columns, rows } = run;
    return paintedSet && { cells: paintedSet, grid: { columns, rows }, painting: true };
  }
  if (!grid) return null;
  if (offered) return { cells: offered, grid, painting: false };
  return brushing ? { cells, grid, painting: false } : null;
}
