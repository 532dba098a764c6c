import { useEffect, useRef, useState } from 'react';
import type { Box, Point } from '../../../plan/box';
import { guideBoxes } from '../../../plan/snap/picture';
import { useStudio } from '../../../studio/StudioContext';
import { advance, begin, cancel, finish, handleUnder, idle, type Gesture, type Step } from '../model/gesture';
import type { Sample, Surroundings } from '../model/surroundings';
import { CURSORS, objectsAt } from '../model/hitTest';
import { labelAt, type Label } from '../model/labels';
import { toPicture } from '../model/viewport';
import { visibleObjects } from '../model/visible';
import { perform } from './perform';
import { useFinger } from './useFinger';
import type { Follower, Pointing } from './usePointers';
import type { ViewportControls } from '../useViewport';

interface Options {
  readonly controls: ViewportControls;
  readonly labels: readonly Label[];
  readonly onDrawn: (box: Box) => void;
}

/** Turns what a pointer does into gestures; the document changes once, at the end. */
export function useGestures({ controls, labels, onDrawn }: Options) {
  const studio = useStudio();
  const [gesture, setGesture] = useState<Gesture>(idle);
  const [cursor, setCursor] = useState('default');
  const now = useRef<Gesture>(idle);

  const around = (px?: Point): Surroundings => {
    const { selection, tool, showBoxes, guides, keepRatio } = studio.stores.view.getState();
    return {
      objects: showBoxes ? visibleObjects(studio.stores.document.getState()) : [],
      selection,
      drawing: tool === 'draw',
      unitsPerPx: 1 / controls.current().scale,
      guides: guideBoxes(guides),
      keepRatio,
      pill: px && showBoxes ? labelAt(labels, px) : undefined,
    };
  };
  const sampleOf = ({ px, touch, shift, alt, control }: Pointing): Sample => ({
    point: toPicture(controls.current(), px),
    coarse: touch,
    shift,
    alt,
    control,
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
  const finger = useFinger({
    pan: controls.pan,
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

  const hover = ({ px, ...pointing }: Pointing) => {
    const sample = sampleOf({ px, ...pointing });
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

  const follower: Follower = {
    down(pointing) {
      const sample = sampleOf(pointing);
      if (pointing.touch && finger.down(pointing.px, sample)) return;
      take(begin(around(pointing.px), sample));
    },
    move(pointing) {
      if (finger.move(pointing.px) || now.current.kind === 'idle') return;
      take(advance(now.current, around(pointing.px), sampleOf(pointing)));
    },
    up(pointing) {
      if (finger.up() || now.current.kind === 'idle') return;
      take(advance(now.current, around(pointing.px), sampleOf(pointing)));
      take(finish(now.current, around(pointing.px)));
    },
    cancel() {
      finger.cancel();
      if (now.current.kind !== 'idle') abandon();
    },
    hover,
    leave: () => studio.stores.view.getState().setHover(null),
  };
  /** What lies under a point, px inside the stage: the topmost, or one that is selected already. */
  const objectUnder = (px: Point): string | null => {
    const here = around(px);
    const pile = objectsAt(here.objects, toPicture(controls.current(), px)).map(({ id }) => id);
    return here.pill ?? pile.find((id) => here.selection.includes(id)) ?? pile[0] ?? null;
  };
  /** True where a press is for the plan: on an object or a handle, or where a box is being drawn. */
  const isTaken = (px: Point): boolean => {
    const here = around(px);
    const sample = sampleOf({ px, touch: false, shift: false, alt: false, control: false });
    return objectUnder(px) !== null || handleUnder(here, sample) !== null;
  };
  return { gesture, cursor, revert, follower, objectUnder, isTaken };
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
