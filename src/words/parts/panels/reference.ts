import { speaker } from '../../speaker';

/** The picture under the plan. */
export const referenceWords = speaker('panels/reference', {
  title: 'Picture under the plan',
  what: 'A photo or a sketch to trace from. Choose one, or drop or paste it anywhere. It stays on this device, and no model sees it.',
  choose: 'Choose a picture',
  another: 'Another picture',
  opacity: 'Opacity',
  locked: 'Locked',
  lockedHint: 'Unlocked, it is dragged where no box lies.',
  place: 'Place and width',
  fit: 'Fit',
  remove: 'Take it away',
  isThere: 'The picture lies under the plan, to trace from.',
  isThereAdvice: 'It has no scene inside. It stays on this device, and no model sees it.',
  isGone: 'The picture under the plan is gone.',
  undo: 'Undo',
});
