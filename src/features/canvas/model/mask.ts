import { GRID, type Box, type Point } from '../../../plan/box';
import type { Cells, TokenGrid } from '../../../plan/cells';

/** The marked cells as boxes, one a run of a row: few shapes to draw. */
export function maskRuns(cells: Cells, { columns, rows }: TokenGrid): Box[] {
  const runs: Box[] = [];
  for (let row = 0; row < rows; row += 1) {
    let from: number | null = null;
    for (let column = 0; column <= columns; column += 1) {
      const on = column < columns && cells.has(row * columns + column);
      if (on) from ??= column;
      else if (from !== null) {
        runs.push({ ...spanX(from, column, columns), ...spanY(row, row + 1, rows) });
        from = null;
      }
    }
  }
  return runs;
}

const spanX = (from: number, to: number, columns: number) => ({
  x1: (from / columns) * GRID,
  x2: (to / columns) * GRID,
});
const spanY = (from: number, to: number, rows: number) => ({
  y1: (from / rows) * GRID,
  y2: (to / rows) * GRID,
});

/** The edges between marked and unmarked cells, as lines in grid units. */
export function maskOutline(cells: Cells, { columns, rows }: TokenGrid): (readonly [Point, Point])[] {
  const lines: (readonly [Point, Point])[] = [];
  const isOn = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < columns && row < rows && cells.has(row * columns + column);
  const x = (column: number) => (column / columns) * GRID;
  const y = (row: number) => (row / rows) * GRID;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const on = isOn(column, row);
      if (on !== isOn(column, row - 1)) {
        lines.push([
          { x: x(column), y: y(row) },
          { x: x(column + 1), y: y(row) },
        ]);
      }
      if (on !== isOn(column - 1, row)) {
        lines.push([
          { x: x(column), y: y(row) },
          { x: x(column), y: y(row + 1) },
        ]);
      }
    }
  }
  return lines;
}

/** The cell at a point of the picture; null outside it. */
export function cellAt({ x, y }: Point, { columns, rows }: TokenGrid): number | null {
  const [column, row] = [Math.floor((x / GRID) * columns), Math.floor((y / GRID) * rows)];
  const inside = column >= 0 && row >= 0 && column < columns && row < rows;
  return inside ? row * columns + column : null;
}

/** The cells that a straight stroke passes through, its ends included. */
export function cellsBetween(from: number, to: number, { columns }: TokenGrid): number[] {
  const [x1, y1, x2, y2] = [
    from % columns,
    Math.floor(from / columns),
    to % columns,
    Math.floor(to / columns),
  ];
  const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1), 1);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return Math.round(y1 + (y2 - y1) * share) * columns + Math.round(x1 + (x2 - x1) * share);
  });
}
