import type { Box } from '../../../plan/box';
import { sameBox } from '../../../plan/box';
import { objectsOf } from '../../../plan/plan';
import type { Snapshot } from '../../../studio/document/snapshot';
import type { CanvasObject } from './hitTest';

/** What the stage draws of one object. */
export interface DrawnObject extends CanvasObject {
  /** The model's own box where the person's differs from it. */
  readonly modelBox: Box | null;
}

/** Objects that have a box and are not hidden, from the back to the front. */
export function visibleObjects({
  plan,
  objects,
}: Pick<Snapshot, 'plan' | 'objects'>): readonly DrawnObject[] {
  return objectsOf(plan).flatMap(({ id, name, box }) => {
    const state = objects[id];
    if (!box || state?.hidden) return [];
    const modelBox = state?.modelBox ?? null;
    const edited = modelBox !== null && !sameBox(modelBox, box);
    return [{ id, name, box, locked: state?.locked ?? false, modelBox: edited ? modelBox : null }];
  });
}
