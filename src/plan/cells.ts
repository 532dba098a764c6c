import { GRID } from './box';
import type { Box } from './box';
import { sameBox } from './box';
import { objectsOf } from './plan';
import type { ObjectSegment, Plan } from './plan';

/** The image tokens of a picture: `columns` x `rows` cells over the whole of it, in raster order. */
export interface TokenGrid {
  readonly columns: number;
  readonly rows: number;
}

/** Cells by their raster index. */
export type Cells = ReadonlySet<number>;

export function sameCells(a: Cells, b: Cells): boolean {
  return a.size === b.size && [...a].every((cell) => b.has(cell));
}

/** The cells that a box touches, with a margin of `dilate` cells around them, inside the picture. */
export function cellsOfBox(box: Box, { columns, rows }: TokenGrid, dilate = 0): Set<number> {
  const [left, right] = span(box.x1, box.x2, columns, dilate);
  const [top, bottom] = span(box.y1, box.y2, rows, dilate);
  const cells = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.add(row * columns + column);
  }
  return cells;
}

function span(from: number, to: number, count: number, dilate: number): [number, number] {
  const first = Math.floor((from / GRID) * count);
  const last = Math.ceil((to / GRID) * count) - 1;
  return [Math.max(0, first - dilate), Math.min(count - 1, Math.max(first, last) + dilate)];
}

/** The square of cells that a brush `size` cells wide covers with its middle on `cell`. */
export function brushCells(cell: number, size: number, { columns, rows }: TokenGrid): Set<number> {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const before = Math.floor((size - 1) / 2);
  const cells = new Set<number>();
  for (let y = Math.max(0, row - before); y <= Math.min(rows - 1, row - before + size - 1); y += 1) {
    for (
      let x = Math.max(0, column - before);
      x <= Math.min(columns - 1, column - before + size - 1);
      x += 1
    ) {
      cells.add(y * columns + x);
    }
  }
  return cells;
}

/** The boxes by which two plans differ: where something was, and where something is now. */
export interface PlanChange {
  readonly boxes: readonly Box[];
  /** True when the words around the boxes differ, too. */
  readonly prose: boolean;
}

/**
 * What an edit of a plan touches. Objects are the same when name and box are: of one that moved, the old and the
 * new box; of one that came, went or was renamed, its box; of objects that changed their depth, the fewest whose
 * move explains the new order.
 */
export function planChange(before: Plan, after: Plan): PlanChange {
  const old = objectsOf(before).filter(hasBox);
  const now = objectsOf(after).filter(hasBox);
  const free = new Set(old.keys());
  const partner = now.map((object) => {
    const found = [...free].find((index) => isSame(old[index], object));
    if (found !== undefined) free.delete(found);
    return found ?? null;
  });
  const kept = longestRise(partner);
  const boxes = [
    ...[...free].flatMap((index) => old[index]?.box ?? []),
    ...now.flatMap(({ box }, index) => (kept.has(index) ? [] : box)),
  ];
  return { boxes, prose: proseOf(before) !== proseOf(after) };
}

type Placed = ObjectSegment & { readonly box: Box };

const hasBox = (object: ObjectSegment): object is Placed => object.box !== null;

function isSame(a: Placed | undefined, b: Placed): boolean {
  return a !== undefined && a.name === b.name && sameBox(a.box, b.box);
}

function proseOf({ segments }: Plan): string {
  return segments.map((segment) => (segment.kind === 'prose' ? segment.text.trim() : '')).join('|');
}

/** Positions of a longest rising run among the numbers; nulls are never in it. */
function longestRise(numbers: readonly (number | null)[]): Set<number> {
  const best: { length: number; before: number }[] = [];
  numbers.forEach((number, index) => {
    let [length, before] = [number === null ? 0 : 1, -1];
    for (let i = 0; i < index; i += 1) {
      const [other, run] = [numbers[i], best[i]?.length ?? 0];
      if (number === null || other === null || other === undefined || other >= number) continue;
      if (run + 1 > length) [length, before] = [run + 1, i];
    }
    best.push({ length, before });
  });
  const end = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const rise = new Set<number>();
  for (let at = end; at >= 0 && (best[at]?.length ?? 0) > 0; at = best[at]?.before ?? -1) rise.add(at);
  return rise;
}
