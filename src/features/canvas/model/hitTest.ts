import { area, contains, type Box, type Point } from '../../../plan/box';
import type { ObjectId } from '../../../plan/plan';
import type { Handle } from '../../../plan/resize';

export const HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** A box on the stage, as the gestures see it. Lists run from the back to the front. */
export interface CanvasObject {
  readonly id: ObjectId;
  readonly name: string;
  readonly box: Box;
  readonly locked: boolean;
}

/** Half the width of a handle's sensitive area, px: 44 px across for a finger. */
const REACH = { fine: 8, coarse: 22 };

export const isInside = (box: Box, point: Point): boolean =>
  point.x >= box.x1 && point.x <= box.x2 && point.y >= box.y1 && point.y <= box.y2;

/** Where each handle sits, as fractions of the box. */
export const HANDLE_PLACES: Readonly<Record<Handle, Point>> = {
  nw: { x: 0, y: 0 },
  n: { x: 0.5, y: 0 },
  ne: { x: 1, y: 0 },
  e: { x: 1, y: 0.5 },
  se: { x: 1, y: 1 },
  s: { x: 0.5, y: 1 },
  sw: { x: 0, y: 1 },
  w: { x: 0, y: 0.5 },
};

/**
 * The handle of `box` under `point` (picture units). Whole edges are handles.
 * Sensitive areas keep their width but lie mostly outside small boxes, so that
 * the middle half of any box can still be grabbed to move it.
 */
export function handleAt(box: Box, point: Point, unitsPerPx: number, coarse: boolean): Handle | null {
  const half = (coarse ? REACH.coarse : REACH.fine) * unitsPerPx;
  const band = (low: number, high: number, value: number): -1 | 0 | 1 | null => {
    const inside = Math.min(half, (high - low) / 4);
    const outside = 2 * half - inside;
    if (value < low - outside || value > high + outside) return null;
    if (value <= low + inside) return -1;
    return value >= high - inside ? 1 : 0;
  };
  const across = band(box.x1, box.x2, point.x);
  const down = band(box.y1, box.y2, point.y);
  if (across === null || down === null || (across === 0 && down === 0)) return null;
  const vertical = down === -1 ? 'n' : down === 1 ? 's' : '';
  const horizontal = across === -1 ? 'w' : across === 1 ? 'e' : '';
  return `${vertical}${horizontal}` as Handle;
}

/**
 * Everything under `point`, best choice first: from the front to the back,
 * except that a box holding another one comes after it, because a thing inside
 * another (the normal case in these plans) could not be reached otherwise.
 */
export function objectsAt(objects: readonly CanvasObject[], point: Point): readonly CanvasObject[] {
  const rest = objects.filter((object) => !object.locked && isInside(object.box, point)).toReversed();
  const ordered: CanvasObject[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((candidate) =>
      rest.every((other) => !(contains(candidate.box, other.box) && area(candidate.box) > area(other.box))),
    );
    ordered.push(...rest.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** The next object down through the pile under the pointer, going round. */
export function nextUnderneath(
  pile: readonly CanvasObject[],
  selection: readonly ObjectId[],
): CanvasObject | undefined {
  const current = pile.findIndex((object) => selection.includes(object.id));
  return pile[(current + 1) % Math.max(pile.length, 1)];
}

/** Objects whose box touches the marquee. */
export function objectsTouching(objects: readonly CanvasObject[], marquee: Box): readonly ObjectId[] {
  return objects
    .filter(
      ({ box, locked }) =>
        !locked &&
        box.x1 <= marquee.x2 &&
        box.x2 >= marquee.x1 &&
        box.y1 <= marquee.y2 &&
        box.y2 >= marquee.y1,
    )
    .map((object) => object.id);
}

export const CURSORS: Readonly<Record<Handle, string>> = {
  nw: 'nwse-resize',
  se: 'nwse-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
};
