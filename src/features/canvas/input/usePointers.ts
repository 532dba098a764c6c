import { useRef, type PointerEvent } from 'react';
import type { Point } from '../../../plan/box';
import { lift, move, noHands, press, type Hands, type Held, type Meaning } from '../model/hands';
import type { Modifiers } from '../model/surroundings';
import type { ViewportControls } from '../useViewport';

/** One pointer on the stage, as those who follow it see it. */
export interface Pointing extends Modifiers {
  /** Px inside the stage. */
  readonly px: Point;
  readonly touch: boolean;
}

/** Who follows the one pointer that has hold of the stage. */
export interface Follower {
  down(pointing: Pointing): void;
  move(pointing: Pointing): void;
  up(pointing: Pointing): void;
  /** The system took the pointer away, or it was the first finger of two: nothing happened. */
  cancel(): void;
  hover(pointing: Pointing): void;
  leave(): void;
}

interface Options {
  readonly controls: ViewportControls;
  /** One pointer pans, whatever is under it. */
  readonly panning: boolean;
  readonly follower: Follower;
}

const pointingOf = (event: PointerEvent): Pointing => {
  const bounds = event.currentTarget.getBoundingClientRect();
  return {
    px: { x: event.clientX - bounds.left, y: event.clientY - bounds.top },
    touch: event.pointerType === 'touch',
    shift: event.shiftKey,
    alt: event.altKey,
    control: event.ctrlKey || event.metaKey,
  };
};

/**
 * Pointer events of the stage. Two fingers pan and zoom, the middle button or `panning` pans; the rest goes to the
 * follower. The pointer is captured, so that a drag goes on outside the stage.
 */
export function usePointers({ controls, panning, follower }: Options) {
  const hands = useRef<Hands>(noHands);
  const last = useRef<Pointing>(null);
  const panFrom = useRef<Point | null>(null);

  const follow = (meaning: Meaning, pointing: Pointing, pans: boolean) => {
    if (meaning.kind === 'pinch') return controls.pinch(meaning.before, meaning.after);
    if (meaning.kind === 'hover') return follower.hover(pointing);
    if (meaning.kind === 'down' && pans) {
      panFrom.current = pointing.px;
      return;
    }
    const from = panFrom.current;
    if (from && meaning.kind === 'move') {
      controls.pan(pointing.px.x - from.x, pointing.px.y - from.y);
      panFrom.current = pointing.px;
    } else if (from) panFrom.current = null;
    else if (meaning.kind === 'down') follower.down(pointing);
    else if (meaning.kind === 'move') follower.move(pointing);
    else if (meaning.kind === 'cancel') follower.cancel();
    else follower.up(meaning.kind === 'release' ? (last.current ?? pointing) : pointing);
  };
  const take = (event: PointerEvent, { hands: next, meanings }: Held, pans = false) => {
    hands.current = next;
    const pointing = pointingOf(event);
    for (const meaning of meanings) follow(meaning, pointing, pans);
    if (meanings.some(({ kind }) => kind === 'down' || kind === 'move')) last.current = pointing;
  };
  const pointerOf = (event: PointerEvent) => ({
    id: event.pointerId,
    device: event.pointerType,
    px: pointingOf(event).px,
  });
  const lifts = (how: 'up' | 'release' | 'cancel') => (event: PointerEvent) =>
    take(event, lift(hands.current, event.pointerId, how));

  return {
    /** Some pointer has hold of the stage. */
    busy: () => hands.current.kind !== 'none',
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 && event.button !== 1) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const pans = panning || event.button === 1;
        if (pans) event.preventDefault();
        take(event, press(hands.current, pointerOf(event)), pans);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) =>
        take(event, move(hands.current, pointerOf(event), event.buttons)),
      onPointerUp: lifts('up'),
      onPointerCancel: lifts('cancel'),
      // After the other two this comes as well, to no effect.
      onLostPointerCapture: lifts('release'),
      onPointerLeave: () => follower.leave(),
    },
  };
}
