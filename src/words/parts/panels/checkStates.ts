import { speaker } from '../../speaker';

/** The state of a check, by its code. */
export const checkStateWords = speaker('panels/checkStates', {
  held: 'held',
  broken: 'broken',
  unknown: 'unknown',
  'not-checked': 'not checked',
});
