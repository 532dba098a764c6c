import { useEffect, useRef } from 'react';
import type { Point } from '../../plan/box';
import type { Sample } from './model/surroundings';
import type { ViewportControls } from './useViewport';

const LONG_PRESS_MS = 450;
const SLIP_PX = 10;

interface Options {
  readonly controls: ViewportControls;
  /** Takes back a gesture that turned out to be the first finger of two. */
  readonly abandon: () => void;
  /** True when one finger here should drag at once: on the selection, its handles, or with the drawing tool. */
  readonly selected: (px: Point, sample: Sample) => boolean;
  /** A long press: begins a gesture as a mouse press would. */
  readonly press: (px: Point, sample: Sample) => void;
  readonly tap: (px: Point, sample: Sample) => void;
}

type Phase =
  | { readonly kind: 'none' }
  /** A finger is down and may still become a tap, a long press or a pan. */
  | { readonly kind: 'waiting'; readonly px: Point; readonly sample: Sample }
  | { readonly kind: 'pan'; readonly px: Point }
  | { readonly kind: 'pinch' };

/**
 * What fingers add to the gestures: two fingers pan and zoom, one finger pans
 * beside the selection, a tap or a long press selects, a long press goes on as
 * a drag. Each function returns true when the event was for touch alone.
 */
export function useTouch({ controls, abandon, selected, press, tap }: Options) {
  const fingers = useRef(new Map<number, Point>());
  const phase = useRef<Phase>({ kind: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const down = (id: number, px: Point, sample: Sample, wantsPan: boolean): boolean => {
    fingers.current.set(id, px);
    clearTimeout(timer.current);
    if (fingers.current.size > 1) {
      abandon();
      phase.current = { kind: 'pinch' };
      return true;
    }
    if (wantsPan) {
      phase.current = { kind: 'pan', px };
      return true;
    }
    if (selected(px, sample)) return false;
    phase.current = { kind: 'waiting', px, sample };
    timer.current = setTimeout(() => {
      phase.current = { kind: 'none' };
      navigator.vibrate?.(10);
      press(px, sample);
    }, LONG_PRESS_MS);
    return true;
  };

  const move = (id: number, px: Point): boolean => {
    const before = [...fingers.current.entries()];
    if (!fingers.current.has(id)) return true;
    fingers.current.set(id, px);
    const current = phase.current;
    if (current.kind === 'pinch') {
      const [first, second] = before;
      if (!first || !second) return true;
      const after = (finger: readonly [number, Point]) => fingers.current.get(finger[0]) ?? finger[1];
      controls.pinch([first[1], second[1]], [after(first), after(second)]);
      return true;
    }
    if (current.kind === 'pan') {
      controls.pan(px.x - current.px.x, px.y - current.px.y);
      phase.current = { kind: 'pan', px };
      return true;
    }
    if (current.kind !== 'waiting') return false;
    if (Math.hypot(px.x - current.px.x, px.y - current.px.y) > SLIP_PX) {
      clearTimeout(timer.current);
      phase.current = { kind: 'pan', px };
    }
    return true;
  };

  const up = (id: number): boolean => {
    if (!fingers.current.delete(id)) return false;
    clearTimeout(timer.current);
    const current = phase.current;
    if (current.kind === 'pinch') {
      if (fingers.current.size === 0) phase.current = { kind: 'none' };
      return true;
    }
    phase.current = { kind: 'none' };
    if (current.kind === 'waiting') tap(current.px, current.sample);
    return current.kind !== 'none';
  };

  return { down, move, up };
}
