import { advance, begin, cancel, finish, idle, type Effect, type Gesture } from '../gesture';
import type { CanvasObject } from '../hitTest';
import type { Modifiers, Sample, Surroundings } from '../surroundings';

export const NO_KEYS: Modifiers = { shift: false, alt: false, control: false };
export const apple: CanvasObject = {
  id: 'apple',
  name: 'red apple',
  box: { x1: 100, y1: 100, x2: 300, y2: 300 },
  locked: false,
};
export const car: CanvasObject = {
  id: 'car',
  name: 'blue car',
  box: { x1: 500, y1: 430, x2: 900, y2: 730 },
  locked: false,
};

export const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  objects: [apple, car],
  selection: [],
  drawing: false,
  unitsPerPx: 1,
  ...change,
});
export const at = (x: number, y: number, keys: Partial<Modifiers> = {}): Sample => ({
  point: { x, y },
  coarse: false,
  ...NO_KEYS,
  ...keys,
});

/** Runs a whole gesture; selections take effect on the way, as they do in the studio. */
export function drag(surroundings: Surroundings, ...samples: readonly Sample[]) {
  let here = surroundings;
  let gesture: Gesture = idle;
  const effects: Effect[] = [];
  const take = (step: { gesture: Gesture; effects: readonly Effect[] }) => {
    gesture = step.gesture;
    effects.push(...step.effects);
    for (const effect of step.effects)
      if (effect.kind === 'select') here = { ...here, selection: effect.ids };
  };
  const [first, ...rest] = samples;
  if (first) take(begin(here, first));
  for (const sample of rest) take(advance(gesture, here, sample));
  return {
    gesture: () => gesture,
    selection: () => here.selection,
    up: () => {
      take(finish(gesture, here));
      return { selection: here.selection, effects: effects.filter((effect) => effect.kind !== 'select') };
    },
    escape: () => {
      take(cancel(gesture));
      return { selection: here.selection, effects: effects.filter((effect) => effect.kind !== 'select') };
    },
  };
}
