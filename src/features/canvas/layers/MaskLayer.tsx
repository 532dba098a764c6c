import { Layer, Path, Rect } from './konva';
import { GRID } from '../../../plan/box';
import { brushCells, type Cells, type TokenGrid } from '../../../plan/cells';
import { maskOutline, maskRuns } from '../model/mask';
import { toStage, type Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';

interface Props {
  readonly cells: Cells;
  readonly grid: TokenGrid;
  /** Cells under the brush. */
  readonly cursor: number | null;
  readonly size: number;
  /** The brush is in hand: the grid is drawn, and what is marked is tinted. */
  readonly brushing: boolean;
  /** The cells are being painted: only their outline is drawn. */
  readonly painting: boolean;
  readonly viewport: Viewport;
  readonly palette: Palette;
}

/** The tokens that are painted again: tinted, with an outline that reads on any picture. */
export function MaskLayer({ cells, grid, cursor, size, brushing, painting, viewport, palette }: Props) {
  const outline = pathOf(cells, grid, viewport);
  const under = cursor === null ? null : pathOf(brushCells(cursor, size, grid), grid, viewport);
  return (
    <Layer listening={false}>
      {brushing && (
        <Path data={gridPath(grid, viewport)} stroke={palette.muted} strokeWidth={1} opacity={0.28} />
      )}
      {!painting &&
        maskRuns(cells, grid).map((run) => (
          <Rect
            key={`${run.x1} ${run.y1}`}
            {...rectOf(run, viewport)}
            fill={palette.selection}
            opacity={0.34}
          />
        ))}
      <Path data={outline} stroke={palette.surface} strokeWidth={4} opacity={0.8} />
      <Path data={outline} stroke={palette.selection} strokeWidth={2} dash={painting ? [6, 4] : []} />
      {under && (
        <>
          <Path data={under} stroke={palette.surface} strokeWidth={4} opacity={0.9} />
          <Path data={under} stroke={palette.ink} strokeWidth={2} />
        </>
      )}
    </Layer>
  );
}

function pathOf(cells: Cells, grid: TokenGrid, viewport: Viewport): string {
  return maskOutline(cells, grid)
    .map(([from, to]) => {
      const [a, b] = [toStage(viewport, from), toStage(viewport, to)];
      return `M${Math.round(a.x)} ${Math.round(a.y)}L${Math.round(b.x)} ${Math.round(b.y)}`;
    })
    .join('');
}

function gridPath({ columns, rows }: TokenGrid, viewport: Viewport): string {
  const { x, y, scale } = viewport;
  const side = GRID * scale;
  const at = (from: number, share: number) => Math.round(from + side * share) + 0.5;
  const upright = Array.from({ length: columns + 1 }, (_, i) => `M${at(x, i / columns)} ${y}V${y + side}`);
  const level = Array.from({ length: rows + 1 }, (_, i) => `M${x} ${at(y, i / rows)}H${x + side}`);
  return upright.join('') + level.join('');
}
