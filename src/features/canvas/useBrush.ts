import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Point } from '../../plan/box';
import { brushCells, type Cells, type TokenGrid } from '../../plan/cells';
import { useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import type { Studio } from '../../studio/studio';
import { plural } from '../../words/numbers';
import { cellAt, cellsBetween } from './model/mask';
import { toPicture } from './model/viewport';
import type { ViewportControls } from './useViewport';

interface Options {
  readonly controls: ViewportControls;
  /** Null while there is no picture that can be repainted: then there is no brush. */
  readonly grid: TokenGrid | null;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const pxOf = (event: PointerEvent): Point => {
  const bounds = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
};

/**
 * The repaint brush: a drag marks cells (erases with Shift, or where the brush is set to erase), two fingers pan and
 * zoom, the arrow keys move the brush and Space marks or erases under it. Esc puts it away.
 */
export function useBrush({ controls, grid }: Options) {
  const studio = useStudio();
  const brushing = useView((s) => s.tool === 'brush') && grid !== null;
  const [pointed, setPointed] = useState<number | null>(null);
  const fingers = useRef(new Map<number, Point>());
  const stroke = useRef<{ last: number | null; on: boolean; before: Cells } | null>(null);
  const panFrom = useRef<Point | null>(null);
  const tool = useView((s) => s.tool);

  // The brush is for the picture on the stage: without one that fits it is put away.
  useEffect(() => {
    if (tool === 'brush' && grid === null) studio.stores.view.getState().setTool('select');
  }, [studio, tool, grid]);

  const paint = (px: Point, cells: TokenGrid) => {
    const now = stroke.current;
    const cell = cellAt(toPicture(controls.current(), px), cells);
    setPointed(cell);
    if (!now || cell === null) return;
    const { size, mark } = studio.stores.mask.getState();
    const path = now.last === null ? [cell] : cellsBetween(now.last, cell, cells);
    now.last = cell;
    mark(
      path.flatMap((each) => [...brushCells(each, size, cells)]),
      now.on,
    );
  };
  const end = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    panFrom.current = null;
    if (stroke.current) {
      studio.stores.mask.getState().keepStroke(stroke.current.before);
      say(studio);
    }
    stroke.current = null;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!grid || event.button === 2) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const px = pxOf(event);
    if (event.pointerType === 'touch') fingers.current.set(event.pointerId, px);
    if (fingers.current.size > 1) {
      // The first finger was the first of two: what it marked goes back.
      if (stroke.current) studio.stores.mask.getState().dropStroke(stroke.current.before);
      stroke.current = null;
      return;
    }
    if (event.button === 1) {
      panFrom.current = px;
      return;
    }
    const { cells, erasing, setCursor } = studio.stores.mask.getState();
    setCursor(null);
    stroke.current = { last: null, on: erasing === event.shiftKey, before: cells };
    paint(px, grid);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!grid) return;
    const px = pxOf(event);
    if (fingers.current.size > 1) {
      const before = [...fingers.current.entries()];
      fingers.current.set(event.pointerId, px);
      const [first, second] = before;
      const after = ([id, point]: readonly [number, Point]) => fingers.current.get(id) ?? point;
      if (first && second) controls.pinch([first[1], second[1]], [after(first), after(second)]);
      return;
    }
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, px);
    if (panFrom.current) {
      controls.pan(px.x - panFrom.current.x, px.y - panFrom.current.y);
      panFrom.current = px;
    } else paint(px, grid);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!grid || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (!runKey(studio, event.key, event.shiftKey, grid)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    brushing,
    pointed,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: end,
      onPointerCancel: end,
      onLostPointerCapture: end,
      onPointerLeave: () => setPointed(null),
      onKeyDown,
      onKeyUp: () => undefined,
      onDoubleClick: () => undefined,
    },
  };
}

/** What a key does to the brush; false where it means nothing to it. */
function runKey(studio: Studio, key: string, shift: boolean, { columns, rows }: TokenGrid): boolean {
  const mask = studio.stores.mask.getState();
  const cursor = mask.cursor ?? Math.floor(rows / 2) * columns + Math.floor(columns / 2);
  const arrow = ARROWS[key];
  if (arrow) {
    const step = shift ? 4 : 1;
    const move = (at: number, by: number, count: number) => Math.min(count - 1, Math.max(0, at + by * step));
    const column = move(cursor % columns, mask.cursor === null ? 0 : arrow[0], columns);
    const row = move(Math.floor(cursor / columns), mask.cursor === null ? 0 : arrow[1], rows);
    const cell = row * columns + column;
    mask.setCursor(cell);
    studio.notices.announce(
      `Column ${column + 1}, row ${row + 1}, ${mask.cells.has(cell) ? 'marked' : 'not marked'}`,
    );
    return true;
  }
  if (key === ' ' || key === 'Enter') {
    mask.setCursor(cursor);
    mask.mark(brushCells(cursor, mask.size, { columns, rows }), !mask.cells.has(cursor));
    mask.keepStroke(mask.cells);
    say(studio);
    return true;
  }
  if (key === '+' || key === '=' || key === '-') {
    mask.setSize(mask.size + (key === '-' ? -1 : 1));
    studio.notices.announce(`Brush of ${studio.stores.mask.getState().size} cells`);
    return true;
  }
  if (key === 'Escape') {
    studio.stores.view.getState().setTool('select');
    studio.notices.announce('The brush is put away.');
    return true;
  }
  return false;
}

const say = (studio: Studio) =>
  studio.notices.announce(`${plural(studio.stores.mask.getState().cells.size, 'cell')} marked`);
