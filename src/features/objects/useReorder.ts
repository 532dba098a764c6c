import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { ObjectId } from '../../plan/plan';

/** Rows on their way: which, and how many rows stand before the place where they would go. */
export interface Dragged {
  readonly ids: readonly ObjectId[];
  readonly gap: number;
}

/** A press becomes a drag after this many px. */
const THRESHOLD = 5;

/** How many rows lie above a height, by their middles. */
export function gapAt(y: number, rows: readonly { readonly top: number; readonly height: number }[]): number {
  return rows.filter(({ top, height }) => top + height / 2 < y).length;
}

/**
 * Dragging rows of a list to another place. A mouse or a pen takes a row anywhere, a finger at its grip: beside it a
 * finger scrolls. Esc puts them back.
 */
export function useReorder(options: {
  /** The rows that go along when this one is taken. */
  readonly taken: (id: ObjectId) => readonly ObjectId[];
  readonly drop: (dragged: Dragged) => void;
}) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const pressed = useRef<{ readonly id: ObjectId; readonly y: number } | null>(null);
  const now = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    now.current = next;
    setDragged(next);
  };
  const end = () => {
    pressed.current = null;
    show(null);
  };
  const dragging = dragged !== null;
  useEffect(() => {
    if (!dragging) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = null;
      now.current = null;
      setDragged(null);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [dragging]);

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = event.target instanceof Element ? event.target : null;
      const id = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const gripped = target?.closest('[data-grip]');
      const typing = target?.closest('input');
      if (event.button !== 0 || id === undefined || typing) return;
      if (event.pointerType === 'touch' && !gripped) return;
      pressed.current = { id, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = pressed;
      if (!current) return;
      if (!now.current && Math.abs(event.clientY - current.y) < THRESHOLD) return;
      // From here on no row is clicked.
      if (!now.current) event.currentTarget.setPointerCapture(event.pointerId);
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
      const gap = gapAt(
        event.clientY,
        rows.map((row) => row.getBoundingClientRect()),
      );
      rows[Math.min(gap, rows.length - 1)]?.scrollIntoView({ block: 'nearest' });
      show({ ids: now.current?.ids ?? options.taken(current.id), gap });
    },
    onPointerUp() {
      const dropped = now.current;
      end();
      if (dropped) options.drop(dropped);
    },
    onPointerCancel: end,
  };
  return { dragged, handlers };
}
