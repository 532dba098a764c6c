import { speaker } from '../../speaker';

/** All keys on one page. */
export const helpWords = speaker('dialogs/help', {
  nextObject: 'Next object',
  rename: 'Rename the selected object',
  delete: 'Delete the selected objects',
  nudge: 'Nudge; with Shift in larger steps, with Alt by a step of the model',
  fitPicture: 'Fit the picture',
  fitSelection: 'Fit the selection',
  actualSize: 'Picture at its own size',
  holdToPan: 'Hold and drag to pan',
  dragCopy: 'Drag a copy; resize from the centre',
  keepRatio: 'Keep the ratio or the axis',
  withoutSnapping: 'Drag without snapping; click what lies underneath',
  title: 'Keyboard',
  onCanvas: 'On the canvas',
  run: 'Run',
  edit: 'Edit',
  objects: 'Objects',
  trace: 'Trace',
  view: 'View',
  scene: 'Scene',
});
