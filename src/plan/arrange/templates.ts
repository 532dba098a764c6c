import { clampBox, GRID, height, MAX, width, type Box } from '../box';
import { spread, type Boxes } from './boxes';

/** Ready layouts: what goes where in the picture. */
export type Template = 'rows' | 'grid' | 'triptych' | 'title' | 'depth';
export const TEMPLATES: readonly Template[] = ['rows', 'grid', 'triptych', 'title', 'depth'];

/** Air around the whole and between its cells, in grid units. */
const MARGIN = 60;
const GUTTER = 30;
/** Most objects beside one another in a row. */
const ROW = 4;
/** Where the title would stand: the upper quarter is left free. */
const TITLE = 260;

/** Where far, middling and near things stand: the ground line of each and how high a thing may be. */
const DEPTHS = [
  { ground: 480, tall: 200 },
  { ground: 700, tall: 330 },
  { ground: 950, tall: 480 },
] as const;

/**
 * Lays boxes out by a template, in the order in which they are given (which is depth). Every box keeps its ratio of
 * width to height and lies within the picture.
 */
export function layOut(boxes: Boxes, template: Template): Boxes {
  const entries = Object.entries(boxes);
  if (entries.length === 0) return {};
  if (template === 'title') {
    const below = { x1: MARGIN, y1: TITLE, x2: MAX - MARGIN, y2: MAX - MARGIN };
    return spread(boxes, (union) => within(union, below));
  }
  const cells = cellsOf(entries.length, template);
  return Object.fromEntries(
    entries.map(([id, box], index) => {
      const cell = cells[index] ?? box;
      return [id, template === 'depth' ? onGround(box, cell) : within(box, cell)];
    }),
  );
}

function cellsOf(count: number, template: Exclude<Template, 'title'>): readonly Box[] {
  const all = { x1: MARGIN, y1: MARGIN, x2: MAX - MARGIN, y2: MAX - MARGIN };
  switch (template) {
    case 'rows':
      return grid(all, dealt(count, Math.ceil(count / ROW)));
    case 'grid':
      return grid(all, filled(count, Math.ceil(Math.sqrt(count))));
    case 'triptych':
      return dealt(count, 3).flatMap((held, panel) => {
        const third = GRID / 3;
        const [x1, x2] = [panel * third + GUTTER, (panel + 1) * third - GUTTER];
        return grid(
          { ...all, x1, x2 },
          Array.from({ length: held }, () => 1),
        );
      });
    case 'depth':
      return dealt(count, Math.min(count, DEPTHS.length)).flatMap((held, row, { length }) => {
        // Two have a back and a front.
        const depth = DEPTHS[length === 1 ? 1 : row + (length === 2 && row === 1 ? 1 : 0)] ?? DEPTHS[2];
        return grid({ ...all, y1: depth.ground - depth.tall, y2: depth.ground }, [held]);
      });
  }
}

/** So many things in so many groups, as evenly as can be; the first ones have one more. */
function dealt(count: number, groups: number): readonly number[] {
  return Array.from({ length: groups }, (_, group) => Math.ceil((count - group) / groups));
}

/** Full rows of so many, and the rest in the last. */
function filled(count: number, columns: number): readonly number[] {
  const rows = Math.ceil(count / columns);
  return Array.from({ length: rows }, (_, row) => Math.min(columns, count - row * columns));
}

/** Cells of equal height, a row of so many each. */
function grid(area: Box, rows: readonly number[]): readonly Box[] {
  const part = (from: number, to: number, count: number, at: number): readonly [number, number] => {
    const side = (to - from - GUTTER * (count - 1)) / count;
    const start = from + at * (side + GUTTER);
    return [start, start + side];
  };
  return rows.flatMap((columns, row) => {
    const [y1, y2] = part(area.y1, area.y2, rows.length, row);
    return Array.from({ length: columns }, (_, column) => {
      const [x1, x2] = part(area.x1, area.x2, columns, column);
      return { x1, y1, x2, y2 };
    });
  });
}

/** As large as the cell lets it be, in its middle. */
function within(box: Box, cell: Box): Box {
  const scale = Math.min(width(cell) / width(box), height(cell) / height(box));
  const [w, h] = [width(box) * scale, height(box) * scale];
  const [x1, y1] = [(cell.x1 + cell.x2 - w) / 2, (cell.y1 + cell.y2 - h) / 2];
  return clampBox({ x1, y1, x2: x1 + w, y2: y1 + h });
}

/** As `within`, standing on the cell's lower edge. */
function onGround(box: Box, cell: Box): Box {
  const fitted = within(box, cell);
  return clampBox({ ...fitted, y1: cell.y2 - height(fitted), y2: cell.y2 });
}
