import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Point } from '../../../plan/box';
import { brushCells, type Cells, type TokenGrid } from '../../../plan/cells';
import { useView } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import type { Studio } from '../../../studio/studio';
import { canvasWords } from '../../../words/parts/panels/canvas';
import { cellAt, cellsBetween } from '../model/mask';
import { toPicture } from '../model/viewport';
import type { Follower } from './usePointers';
import type { ViewportControls } from '../useViewport';

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

/**
 * The repaint brush: a drag marks cells (erases with Shift, or where the brush is set to erase), the arrow keys move
 * the brush and Space marks or erases under it. Esc puts it away.
 */
export function useBrush({ controls, grid }: Options) {
  const studio = useStudio();
  const brushing = useView((s) => s.tool === 'brush') && grid !== null;
  const [pointed, setPointed] = useState<number | null>(null);
  const stroke = useRef<{ last: number | null; on: boolean; before: Cells } | null>(null);
  const tool = useView((s) => s.tool);

  // The brush is for the picture on the stage: without one that fits it is put away.
  useEffect(() => {
    if (tool === 'brush' && grid === null) studio.stores.view.getState().setTool('select');
  }, [studio, tool, grid]);

  const paint = (px: Point) => {
    const now = stroke.current;
    const cell = grid && cellAt(toPicture(controls.current(), px), grid);
    setPointed(cell);
    if (!now || !grid || cell === null) return;
    const { size, mark } = studio.stores.mask.getState();
    const path = now.last === null ? [cell] : cellsBetween(now.last, cell, grid);
    now.last = cell;
    mark(
      path.flatMap((each) => [...brushCells(each, size, grid)]),
      now.on,
    );
  };
  /** The stroke is over: a step of undo, or as if it had not been. */
  const end = (keep: boolean) => {
    const { keepStroke, dropStroke } = studio.stores.mask.getState();
    if (stroke.current) (keep ? keepStroke : dropStroke)(stroke.current.before);
    if (stroke.current && keep) say(studio);
    stroke.current = null;
  };
  const follower: Follower = {
    down({ px, shift }) {
      const { cells, erasing, setCursor } = studio.stores.mask.getState();
      setCursor(null);
      stroke.current = { last: null, on: erasing === shift, before: cells };
      paint(px);
    },
    move: ({ px }) => paint(px),
    up: () => end(true),
    cancel: () => end(false),
    hover: ({ px }) => paint(px),
    leave: () => setPointed(null),
  };
  // Put away in mid-stroke: what was marked stays, and the next stroke is another one.
  useEffect(() => {
    if (brushing || !stroke.current) return;
    studio.stores.mask.getState().keepStroke(stroke.current.before);
    stroke.current = null;
  }, [studio, brushing]);

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
    follower,
    handlers: {
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
    const at = { column: column + 1, row: row + 1 };
    studio.notices.announce(canvasWords(mask.cells.has(cell) ? 'markedCell' : 'unmarkedCell', at));
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
    studio.notices.announce(canvasWords('brushOf', { count: studio.stores.mask.getState().size }));
    return true;
  }
  if (key === 'Escape') {
    studio.stores.view.getState().setTool('select');
    studio.notices.announce(canvasWords('brushPutAway'));
    return true;
  }
  return false;
}

const say = (studio: Studio) =>
  studio.notices.announce(canvasWords('cellsMarked', { count: studio.stores.mask.getState().cells.size }));
