import type { ObjectId } from '../../../plan/plan';
import { toStage, type Size, type Viewport } from './viewport';
import type { CanvasObject } from './hitTest';

/** A name pill in stage px. */
export interface Label {
  readonly id: ObjectId;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Covers others, in a crowd: shown only while its object is pointed at or chosen. */
  readonly crowded: boolean;
}

/** So many objects are a crowd: then names are shown where there is room for them. */
const CROWD = 60;

export const LABEL = { height: 20, padding: 7, dot: 7, gap: 6, longest: 190, shortest: 44 };

/**
 * Places one pill a box: above its top left corner where there is room, else
 * at another corner where it covers no earlier pill. `measure` gives a text's
 * width in px.
 */
export function layOutLabels(
  objects: readonly CanvasObject[],
  viewport: Viewport,
  size: Size,
  measure: (text: string) => number,
): readonly Label[] {
  const placed: Label[] = [];
  const taken = createTaken();
  for (const { id, name, box } of objects) {
    const text = shorten(name, LABEL.longest - 2 * LABEL.padding - LABEL.dot - LABEL.gap, measure);
    const width = Math.max(
      LABEL.shortest,
      Math.ceil(measure(text)) + 2 * LABEL.padding + LABEL.dot + LABEL.gap,
    );
    const { height } = LABEL;
    const from = toStage(viewport, { x: box.x1, y: box.y1 });
    const to = toStage(viewport, { x: box.x2, y: box.y2 });
    const left = from.x;
    const right = to.x - width;
    const above = from.y - height - 4;
    const inside = from.y + 5;
    const below = to.y + 4;
    const low = to.y - height - 5;
    const places = [
      { x: left, y: above },
      { x: left + 5, y: inside },
      { x: right, y: above },
      { x: right - 5, y: inside },
      { x: left + 5, y: low },
      { x: left, y: below },
      { x: right - 5, y: low },
      { x: right, y: below },
    ];
    const free = places.find(
      (place) => isOnStage(place, width, size) && taken.isFree({ x: place.x, y: place.y, width, height }),
    );
    const crowded = !free && objects.length > CROWD;
    const label = { id, text, width, height, crowded, ...(free ?? { x: left, y: above }) };
    placed.push(label);
    if (!crowded) taken.add(label);
  }
  return placed;
}

/**
 * Lays labels out again and again, as `layOutLabels` does; one that stays as it was is the very same object, so that
 * what is drawn of it need not be looked at again.
 */
export function createLabelLayout(): typeof layOutLabels {
  let last: ReadonlyMap<ObjectId, Label> = new Map();
  return (...given) => {
    const labels = layOutLabels(...given).map((label) => {
      const before = last.get(label.id);
      return before && sameLabel(before, label) ? before : label;
    });
    last = new Map(labels.map((label) => [label.id, label]));
    return labels;
  };
}

const sameLabel = (a: Label, b: Label): boolean =>
  a.text === b.text &&
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.crowded === b.crowded;

const isOnStage = (place: { readonly x: number; readonly y: number }, width: number, size: Size) =>
  place.x >= 0 && place.y >= 0 && place.x + width <= size.width && place.y + LABEL.height <= size.height;

type Area = Pick<Label, 'x' | 'y' | 'width' | 'height'>;

const overlap = (a: Area, b: Area) =>
  a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height + 2 && b.y < a.y + a.height + 2;

/** Areas by the rows that they touch, so that each is compared with its neighbours alone. */
function createTaken() {
  const rows = new Map<number, Area[]>();
  const first = ({ y }: Area) => Math.floor((y - 2) / ROW);
  const last = ({ y, height }: Area) => Math.floor((y + height + 2) / ROW);
  return {
    isFree(area: Area) {
      for (let row = first(area); row <= last(area); row += 1)
        if (rows.get(row)?.some((other) => overlap(area, other))) return false;
      return true;
    },
    add(area: Area) {
      for (let row = first(area); row <= last(area); row += 1) {
        const there = rows.get(row);
        if (there) there.push(area);
        else rows.set(row, [area]);
      }
    },
  };
}
const ROW = 2 * LABEL.height;

/** The pill under a stage point; the last one lies on top. */
export function labelAt(
  labels: readonly Label[],
  px: { readonly x: number; readonly y: number },
): ObjectId | undefined {
  return labels.findLast(
    ({ x, y, width, height, crowded }) =>
      !crowded && px.x >= x && px.x <= x + width && px.y >= y && px.y <= y + height,
  )?.id;
}

function shorten(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
