import { useEffect, useRef } from 'react';
import type { Point } from '../../../plan/box';
import type { Sample } from '../model/surroundings';

const LONG_PRESS_MS = 450;
const SLIP_PX = 10;

interface Options {
  readonly pan: (dx: number, dy: number) => void;
  /** True when a finger here should drag at once: on the selection, its handles, or with the drawing tool. */
  readonly selected: (px: Point, sample: Sample) => boolean;
  /** A long press: begins a gesture as a mouse press would. */
  readonly press: (px: Point, sample: Sample) => void;
  readonly tap: (px: Point, sample: Sample) => void;
}

type Phase =
  | { readonly kind: 'none' }
  /** A finger is down and may still become a tap, a long press or a pan. */
  | { readonly kind: 'waiting'; readonly px: Point; readonly sample: Sample }
  | { readonly kind: 'pan'; readonly px: Point };

/**
 * What a finger does that a mouse doesn't: it pans beside the selection, a tap or a long press selects, a long press
 * goes on as a drag. Each function returns true when the event was for the finger alone.
 */
export function useFinger({ pan, selected, press, tap }: Options) {
  const phase = useRef<Phase>({ kind: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  /** Ends the phase and says what it was. */
  const end = () => {
    clearTimeout(timer.current);
    const ended = phase.current;
    phase.current = { kind: 'none' };
    return ended;
  };

  return {
    down(px: Point, sample: Sample): boolean {
      end();
      if (selected(px, sample)) return false;
      phase.current = { kind: 'waiting', px, sample };
      timer.current = setTimeout(() => {
        phase.current = { kind: 'none' };
        navigator.vibrate?.(10);
        press(px, sample);
      }, LONG_PRESS_MS);
      return true;
    },
    move(px: Point): boolean {
      const current = phase.current;
      if (current.kind === 'none') return false;
      if (current.kind === 'pan') pan(px.x - current.px.x, px.y - current.px.y);
      else if (Math.hypot(px.x - current.px.x, px.y - current.px.y) <= SLIP_PX) return true;
      clearTimeout(timer.current);
      phase.current = { kind: 'pan', px };
      return true;
    },
    up(): boolean {
      const ended = end();
      if (ended.kind === 'waiting') tap(ended.px, ended.sample);
      return ended.kind !== 'none';
    },
    cancel: () => void end(),
  };
}
