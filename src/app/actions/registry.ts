import type { Action } from './action';
import { arrangeActions } from './objects/arrangeActions';
import { benchmarkActions } from './benchmarkActions';
import { clipboardActions } from './objects/clipboard';
import { editActions } from './editActions';
import { pictureActions } from './pictureActions';
import { repaintActions } from './repaintActions';
import { runActions } from './runActions';
import { sceneActions } from './sceneActions';
import { traceActions } from './traceActions';
import { viewActions } from './viewActions';

/** Everything a person can do, in the order in which the palette and the help list it. */
export const actions: readonly Action[] = [
  ...runActions,
  ...repaintActions,
  ...editActions,
  ...clipboardActions,
  ...arrangeActions,
  ...pictureActions,
  ...traceActions,
  ...viewActions,
  ...sceneActions,
  ...benchmarkActions,
];
