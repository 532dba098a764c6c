import { useRef } from 'react';
import type { Point } from '../../../plan/box';
import { REFERENCE_BOUNDS } from '../../../library/reference/bounds';
import { useStudio } from '../../../studio/StudioContext';
import type { Follower } from '../input/usePointers';
import { toPicture } from '../model/viewport';
import type { ViewportControls } from '../useViewport';

const within = (at: number) => Math.min(Math.max(at, -REFERENCE_BOUNDS.far), REFERENCE_BOUNDS.far);

/**
 * The follower of the stage's pointer, with one thing more: an unlocked reference is dragged where `other` finds
 * nothing of the plan.
 */
export function useReferenceDrag(options: {
  readonly controls: ViewportControls;
  readonly follower: Follower;
  /** True where a press belongs to the plan. */
  readonly other: (px: Point) => boolean;
}): Follower {
  const { controls, follower, other } = options;
  const studio = useStudio();
  const start = useRef<{ readonly from: Point; readonly x: number; readonly y: number } | null>(null);
  const isFree = (px: Point) => {
    const { reference } = studio.stores.reference.getState();
    const { tool } = studio.stores.view.getState();
    return reference !== null && !reference.locked && tool === 'select' && !other(px) ? reference : null;
  };
  return {
    ...follower,
    down(pointing) {
      const held = isFree(pointing.px);
      if (!held) return follower.down(pointing);
      start.current = { from: toPicture(controls.current(), pointing.px), x: held.x, y: held.y };
    },
    move(pointing) {
      const { current } = start;
      if (!current) return follower.move(pointing);
      const to = toPicture(controls.current(), pointing.px);
      studio.reference.change({
        x: within(Math.round(current.x + to.x - current.from.x)),
        y: within(Math.round(current.y + to.y - current.from.y)),
      });
    },
    up(pointing) {
      if (!start.current) return follower.up(pointing);
      start.current = null;
    },
    cancel() {
      const { current } = start;
      if (!current) return follower.cancel();
      start.current = null;
      studio.reference.change({ x: current.x, y: current.y });
    },
  };
}
