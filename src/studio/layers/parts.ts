import type { Detection } from '../../contract/events';
import { area, iou, type Box } from '../../plan/box';
import { cellsOfBox, type Cells, type TokenGrid } from '../../plan/cells';
import type { ObjectSegment } from '../../plan/plan';

/** A thing of a picture by the tokens that tell it. */
export interface Part {
  readonly name: string;
  readonly cells: Cells;
  /** The object of the plan that it is; null for something that the plan doesn't have. */
  readonly object: ObjectSegment | null;
}

/** What a picture of these tokens holds, by the model's own reading of them. */
export type ReadTokens = (tokens: Int32Array) => Promise<readonly Detection[]>;

/** Sides of the squares of tokens that may tell something together, in cells. */
const SIDES = [1, 2, 4];
/** A found thing is the object whose box it shares so much with. */
const SAME = 0.5;

/**
 * The parts of a picture by what each of its tokens tells: squares of them are put one by one among tokens that tell
 * nothing (`bare`), and the model reads what is there now. Null where its tokens tell nothing by themselves.
 */
export async function partsByTokens(
  tokens: Int32Array,
  bare: Int32Array,
  grid: TokenGrid,
  objects: readonly ObjectSegment[],
  read: ReadTokens,
): Promise<Part[] | null> {
  for (const side of SIDES) {
    if (grid.columns % side !== 0 || grid.rows % side !== 0) continue;
    const found = new Map<string, { one: Detection; cells: Set<number> }>();
    for (const square of squaresOf(grid, side)) {
      const mixed = bare.slice();
      for (const cell of square) mixed[cell] = tokens[cell] ?? 0;
      const [one] = await read(mixed);
      if (!one) continue;
      const key = JSON.stringify([one.name, one.colour, one.box]);
      const known = found.get(key) ?? { one, cells: new Set<number>() };
      for (const cell of square) known.cells.add(cell);
      found.set(key, known);
    }
    if (found.size > 0) return named([...found.values()], objects);
  }
  return null;
}

function squaresOf({ columns, rows }: TokenGrid, side: number): number[][] {
  const squares: number[][] = [];
  for (let top = 0; top < rows; top += side) {
    for (let left = 0; left < columns; left += side) {
      const cells = Array.from(
        { length: side * side },
        (_, i) => (top + Math.floor(i / side)) * columns + left + (i % side),
      );
      squares.push(cells);
    }
  }
  return squares;
}

type Found = { readonly one: Detection; readonly cells: ReadonlySet<number> };

/** What is told of one object, slips included, is its part; the rest are things that the plan doesn't have. */
function named(found: readonly Found[], objects: readonly ObjectSegment[]): Part[] {
  const free = new Map(objects.map((object) => [object, new Set<number>()]));
  const extra: Part[] = [];
  for (const { one, cells } of found.toSorted((a, b) => b.cells.size - a.cells.size)) {
    const score = (object: ObjectSegment): number =>
      object.box ? iou(object.box, one.box) + (speaksOf(object, one) ? 0.01 : 0) : 0;
    const best = objects.reduce<ObjectSegment | null>(
      (top, object) => (score(object) > (top ? score(top) : SAME) ? object : top),
      null,
    );
    const own = best && free.get(best);
    if (own) for (const cell of cells) own.add(cell);
    else extra.push({ name: [one.colour, one.name].filter(Boolean).join(' '), cells, object: null });
  }
  const planned = objects.map((object): Part => {
    return { name: object.name, cells: free.get(object) ?? new Set<number>(), object };
  });
  return [...planned, ...extra];
}

const speaksOf = (object: ObjectSegment, { name }: Detection): boolean =>
  object.name.toLowerCase().endsWith(name.toLowerCase());

/**
 * The parts of a picture by the boxes of its plan, for models whose tokens tell nothing by themselves: a cell is of the
 * smallest box that it touches, and one beside a box of what nobody else claims.
 */
export function partsByBoxes(objects: readonly ObjectSegment[], grid: TokenGrid): Part[] {
  const placed = objects.filter((object): object is ObjectSegment & { box: Box } => object.box !== null);
  const bySize = placed.toSorted((a, b) => area(a.box) - area(b.box));
  const taken = new Map<number, ObjectSegment>();
  for (const margin of [0, 1]) {
    for (const object of bySize) {
      for (const cell of cellsOfBox(object.box, grid, margin)) if (!taken.has(cell)) taken.set(cell, object);
    }
  }
  return objects.map((object) => {
    const cells = [...taken].flatMap(([cell, owner]) => (owner === object ? [cell] : []));
    return { name: object.name, cells: new Set(cells), object };
  });
}
