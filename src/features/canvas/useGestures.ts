import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { Box, Point } from '../../plan/box';
import { useStudio } from '../../studio/StudioContext';
import { advance, begin, cancel, finish, handleUnder, idle, type Gesture, type Step } from './model/gesture';
import type { Sample, Surroundings } from './model/surroundings';
import { CURSORS, objectsAt } from './model/hitTest';
import { labelAt, type Label } from './model/labels';
import { toPicture } from './model/viewport';
import { visibleObjects } from './model/visible';
import { perform } from './perform';
import { useTouch } from './useTouch';
import type { ViewportControls } from './useViewport';

interface Options {
  readonly controls: ViewportControls;
  readonly labels: readonly Label[];
  /** Space is held: any drag pans. */
  readonly panning: boolean;
  readonly onDrawn: (box: Box) => void;
}

const pxOf = (event: ReactPointerEvent): Point => {
  const bounds = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
};

/**
 * Turns pointer events into gestures. The pointer is captured, so that a drag
 * goes on outside the canvas; the document changes once, at the end.
 */
export function useGestures({ controls, labels, panning, onDrawn }: Options) {
  const studio = useStudio();
  const [gesture, setGesture] = useState<Gesture>(idle);
  const [cursor, setCursor] = useState('default');
  const now = useRef<Gesture>(idle);
  const panFrom = useRef<Point | null>(null);

  const around = (px?: Point): Surroundings => {
    const { selection, tool, showBoxes } = studio.stores.view.getState();
    return {
      objects: showBoxes ? visibleObjects(studio.stores.document.getState()) : [],
      selection,
      drawing: tool === 'draw',
      unitsPerPx: 1 / controls.current().scale,
      pill: px && showBoxes ? labelAt(labels, px) : undefined,
    };
  };
  const sampleOf = (event: ReactPointerEvent): Sample => ({
    point: toPicture(controls.current(), pxOf(event)),
    coarse: event.pointerType === 'touch',
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey || event.metaKey,
  });
  const take = ({ gesture: next, effects }: Step) => {
    now.current = next;
    setGesture(next);
    perform(studio, effects, onDrawn);
  };
  const abandon = () => take(cancel(now.current));
  /** Esc: true when there was a gesture to take back. */
  const revert = () => {
    const busy = now.current.kind !== 'idle';
    if (busy) abandon();
    return busy;
  };
  const touch = useTouch({
    controls,
    abandon,
    selected: (px, sample) => {
      const here = around(px);
      const known = (id: string | undefined) => id !== undefined && here.selection.includes(id);
      const hit =
        known(here.pill) || objectsAt(here.objects, sample.point).some((object) => known(object.id));
      return here.drawing || hit || handleUnder(here, sample) !== null;
    },
    press: (px, sample) => take(begin(around(px), sample)),
    tap: (px, sample) => {
      take(begin(around(px), sample));
      take(finish(now.current, around(px)));
    },
  });

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button === 2) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const px = pxOf(event);
    const wantsPan = panning || event.button === 1 || studio.stores.view.getState().tool === 'pan';
    if (event.pointerType === 'touch' && touch.down(event.pointerId, px, sampleOf(event), wantsPan)) return;
    if (wantsPan) {
      event.preventDefault();
      panFrom.current = px;
    } else if (event.button === 0) {
      take(begin(around(px), sampleOf(event)));
    }
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const px = pxOf(event);
    if (event.pointerType === 'touch' && touch.move(event.pointerId, px)) return;
    if (panFrom.current) {
      controls.pan(px.x - panFrom.current.x, px.y - panFrom.current.y);
      panFrom.current = px;
    } else if (now.current.kind !== 'idle') {
      take(advance(now.current, around(px), sampleOf(event)));
    } else if (event.pointerType !== 'touch') {
      hover(px, sampleOf(event));
    }
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>) => {
    panFrom.current = null;
    if (event.pointerType === 'touch' && touch.up(event.pointerId)) return;
    if (now.current.kind === 'idle') return;
    const px = pxOf(event);
    const moved = advance(now.current, around(px), sampleOf(event));
    take(moved);
    take(finish(now.current, around(px)));
  };
  const onLost = (event: ReactPointerEvent<HTMLElement>) => {
    panFrom.current = null;
    touch.up(event.pointerId);
    if (now.current.kind !== 'idle') abandon();
  };

  const hover = (px: Point, sample: Sample) => {
    const here = around(px);
    const handle = handleUnder(here, sample);
    const pile = objectsAt(here.objects, sample.point).map((object) => object.id);
    const under = here.drawing ? undefined : (here.pill ?? pile[0]);
    const { hover: hovered, setHover } = studio.stores.view.getState();
    if (hovered !== (under ?? null)) setHover(under ?? null);
    setCursor(here.drawing ? 'crosshair' : handle ? CURSORS[handle] : under ? 'move' : 'default');
  };

  // A modifier pressed or let go during a drag counts at once, not at the next movement.
  useModifiers((keys) => {
    const current = now.current;
    if (current.kind !== 'idle') take(advance(current, around(), { ...current.last, ...keys }));
  });

  return {
    gesture,
    cursor,
    revert,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onLost,
      onLostPointerCapture: onLost,
      onPointerLeave: () => studio.stores.view.getState().setHover(null),
    },
  };
}

function useModifiers(change: (keys: { shift: boolean; alt: boolean; control: boolean }) => void) {
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!['Shift', 'Alt', 'Control', 'Meta'].includes(event.key)) return;
      latest.current({ shift: event.shiftKey, alt: event.altKey, control: event.ctrlKey || event.metaKey });
    };
    window.addEventListener('keydown', listen);
    window.addEventListener('keyup', listen);
    return () => {
      window.removeEventListener('keydown', listen);
      window.removeEventListener('keyup', listen);
    };
  }, []);
}
