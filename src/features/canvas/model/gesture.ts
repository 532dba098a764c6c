import { spread } from '../../../plan/arrange/boxes';
import { boundingBox, MAX, translateBox, type Box, type Point } from '../../../plan/box';
import type { ObjectId } from '../../../plan/plan';
import type { Handle } from '../../../plan/resize';
import type { Guide } from '../../../plan/snap';
import type { Boxes, Sample, Surroundings } from './surroundings';
import { boxFromDrag, cornersOf, moveUnion, resizeUnion } from './gestureGeometry';
import { handleAt, nextUnderneath, objectsAt, objectsTouching } from './hitTest';

interface Held {
  readonly start: Point;
  readonly last: Sample;
}

export type Gesture =
  | { readonly kind: 'idle' }
  /** Pressed, not yet moved far enough to mean a drag. */
  | (Held & { readonly kind: 'press'; readonly handle: Handle | null; readonly hit: ObjectId | null })
  | (Held & {
      readonly kind: 'move';
      readonly origin: Boxes;
      readonly draft: Boxes;
      /** Alt is held: the originals stay and copies move. */
      readonly copying: boolean;
      readonly guides: readonly Guide[];
    })
  | (Held & {
      readonly kind: 'resize';
      readonly handle: Handle;
      readonly origin: Boxes;
      readonly draft: Boxes;
      readonly guides: readonly Guide[];
    })
  | (Held & { readonly kind: 'marquee'; readonly before: readonly ObjectId[]; readonly area: Box })
  | (Held & { readonly kind: 'draw'; readonly box: Box | null; readonly guides: readonly Guide[] });

/** What the studio should do about it. */
export type Effect =
  | { readonly kind: 'select'; readonly ids: readonly ObjectId[] }
  | { readonly kind: 'setBoxes'; readonly boxes: Boxes; readonly verb: 'moved' | 'resized' }
  /** Copies of these objects, at these boxes (keys are the originals). */
  | { readonly kind: 'duplicate'; readonly boxes: Boxes }
  | { readonly kind: 'drawn'; readonly box: Box };

export interface Step {
  readonly gesture: Gesture;
  readonly effects: readonly Effect[];
}

/** A press becomes a drag after this many px. */
const DRAG_THRESHOLD = { fine: 3, coarse: 10 };
/** Side of the box that a click with the drawing tool makes, in picture units. */
const CLICK_BOX = 200;

export const idle: Gesture = { kind: 'idle' };
const step = (gesture: Gesture, ...effects: readonly Effect[]): Step => ({ gesture, effects });

/** Selected objects that may move: a locked one stays where it is. */
export function movable({ objects, selection }: Pick<Surroundings, 'objects' | 'selection'>): Boxes {
  const chosen = new Set(selection);
  return Object.fromEntries(
    objects.filter((object) => !object.locked && chosen.has(object.id)).map(({ id, box }) => [id, box]),
  );
}

/** The handle of the selection under the pointer, if any. */
export function handleUnder(around: Surroundings, sample: Sample): Handle | null {
  const union = boundingBox(Object.values(movable(around)));
  return union && !around.drawing ? handleAt(union, sample.point, around.unitsPerPx, sample.coarse) : null;
}

/** Pointer down. An object that was not selected is selected at once, so that the same drag moves it. */
export function begin(around: Surroundings, sample: Sample): Step {
  const held = { start: sample.point, last: sample };
  if (around.drawing) return step({ kind: 'draw', ...held, box: null, guides: [] });
  const handle = handleUnder(around, sample);
  if (handle) return step({ kind: 'press', ...held, handle, hit: null });
  const pile = objectsAt(around.objects, sample.point).map((object) => object.id);
  const selected = pile.find((id) => around.selection.includes(id));
  const hit = around.pill ?? selected ?? pile[0] ?? null;
  const press: Gesture = { kind: 'press', ...held, handle: null, hit };
  const known = hit !== null && around.selection.includes(hit);
  return hit === null || known || sample.shift || sample.control
    ? step(press)
    : step(press, { kind: 'select', ids: [hit] });
}

/** Pointer moved, or a modifier changed. */
export function advance(gesture: Gesture, around: Surroundings, sample: Sample): Step {
  switch (gesture.kind) {
    case 'idle':
      return step(gesture);
    case 'press':
      return far(gesture.start, around, sample)
        ? startDrag(gesture, around, sample)
        : step({ ...gesture, last: sample });
    case 'move': {
      const moved = moveUnion(gesture.origin, around, gesture.start, sample);
      return step({ ...gesture, last: sample, copying: sample.alt, ...moved });
    }
    case 'resize': {
      const resized = resizeUnion(gesture.origin, gesture.handle, around, gesture.start, sample);
      return step({ ...gesture, last: sample, ...resized });
    }
    case 'marquee': {
      const area = cornersOf(gesture.start, sample.point);
      const touched = objectsTouching(around.objects, area);
      const ids = [...new Set([...gesture.before, ...touched])];
      return step({ ...gesture, last: sample, area }, { kind: 'select', ids });
    }
    case 'draw': {
      if (!gesture.box && !far(gesture.start, around, sample)) return step({ ...gesture, last: sample });
      return step({ ...gesture, last: sample, ...boxFromDrag(around, gesture.start, sample) });
    }
  }
}

function far(start: Point, { unitsPerPx }: Surroundings, { point, coarse }: Sample): boolean {
  const threshold = (coarse ? DRAG_THRESHOLD.coarse : DRAG_THRESHOLD.fine) * unitsPerPx;
  return Math.hypot(point.x - start.x, point.y - start.y) > threshold;
}

function startDrag(press: Extract<Gesture, { kind: 'press' }>, around: Surroundings, sample: Sample): Step {
  const held = { start: press.start, last: sample };
  if (press.handle) {
    const resize: Gesture = {
      kind: 'resize',
      ...held,
      handle: press.handle,
      origin: movable(around),
      draft: {},
      guides: [],
    };
    return advance(resize, around, sample);
  }
  if (press.hit === null) {
    const before = sample.shift ? around.selection : [];
    return advance(
      { kind: 'marquee', ...held, before, area: cornersOf(press.start, press.start) },
      around,
      sample,
    );
  }
  const selection = around.selection.includes(press.hit)
    ? around.selection
    : sample.shift
      ? [...around.selection, press.hit]
      : [press.hit];
  const origin = movable({ objects: around.objects, selection });
  const move: Gesture = { kind: 'move', ...held, origin, draft: {}, copying: false, guides: [] };
  const moved = advance(move, { ...around, selection }, sample);
  return { gesture: moved.gesture, effects: [{ kind: 'select', ids: selection }, ...moved.effects] };
}

/** Pointer up. At most one effect touches the document: one undo step a gesture. */
export function finish(gesture: Gesture, around: Surroundings): Step {
  switch (gesture.kind) {
    case 'idle':
    case 'marquee':
      return step(idle);
    case 'press':
      return step(idle, ...click(gesture, around));
    case 'move':
      if (!changed(gesture.origin, gesture.draft)) return step(idle);
      return step(
        idle,
        gesture.copying
          ? { kind: 'duplicate', boxes: gesture.draft }
          : { kind: 'setBoxes', boxes: gesture.draft, verb: 'moved' },
      );
    case 'resize':
      if (!changed(gesture.origin, gesture.draft)) return step(idle);
      return step(idle, { kind: 'setBoxes', boxes: gesture.draft, verb: 'resized' });
    case 'draw':
      return step(idle, { kind: 'drawn', box: gesture.box ?? boxAround(gesture.start) });
  }
}

/** Esc, or the system took the pointer away: nothing happened. */
export function cancel(gesture: Gesture): Step {
  return gesture.kind === 'marquee' ? step(idle, { kind: 'select', ids: gesture.before }) : step(idle);
}

/** A press without a drag: choose. */
function click(press: Extract<Gesture, { kind: 'press' }>, around: Surroundings): readonly Effect[] {
  const { selection } = around;
  const pile = objectsAt(around.objects, press.start);
  const top = around.pill ?? pile[0]?.id;
  if (press.last.control) {
    const next = nextUnderneath(pile, selection);
    return next ? [{ kind: 'select', ids: [next.id] }] : [];
  }
  if (press.last.shift) {
    if (!top) return [];
    const ids = selection.includes(top) ? selection.filter((id) => id !== top) : [...selection, top];
    return [{ kind: 'select', ids }];
  }
  if (top) return [{ kind: 'select', ids: [top] }];
  // Beside a box but within reach of its handle: a miss, not a wish to let go.
  return press.handle ? [] : [{ kind: 'select', ids: [] }];
}

const changed = (origin: Boxes, draft: Boxes) =>
  Object.entries(draft).some(([id, box]) => {
    const before = origin[id];
    return (
      !before || before.x1 !== box.x1 || before.y1 !== box.y1 || before.x2 !== box.x2 || before.y2 !== box.y2
    );
  });

function boxAround({ x, y }: Point): Box {
  const corner = Math.floor((MAX - CLICK_BOX) / 2);
  const middle = { x1: corner, y1: corner, x2: corner + CLICK_BOX, y2: corner + CLICK_BOX };
  return translateBox(middle, x - CLICK_BOX / 2 - corner, y - CLICK_BOX / 2 - corner);
}

/** Arrow keys: moves what may move by (dx, dy) units, all together, inside the picture. */
export function nudge(origin: Boxes, dx: number, dy: number): Boxes {
  return spread(origin, (union) => translateBox(union, dx, dy));
}
