import type { PlanFigures } from './evaluate-plans';
import type { PictureFigures } from './evaluate-pictures';

/** What each figure of the plans is called in tables. */
export const PLAN_FIGURE_NAMES: Readonly<Record<keyof PlanFigures, string>> = {
  parses: 'chains that parse',
  complete: 'chains that end by themselves',
  wellFormed: 'chains without a mistake',
  objectsHeld: 'plan: objects in number',
  coloursHeld: 'plan: colours',
  relationsHeld: 'plan: relations',
  allHeld: 'plan: all of a prompt',
  semantic: 'R_sem',
  spatial: 'R_spa',
  notChecked: 'lines that rules can’t check',
};

/** What each figure of the pictures is called in tables. */
export const PICTURE_FIGURE_NAMES: Readonly<Record<keyof PictureFigures, string>> = {
  relationsHeld: 'picture: relations',
  spatialScore: 'picture: T2I-CompBench 2D-spatial',
  objectRecall: 'picture: objects found',
  coloursHeld: 'picture: colours bound',
  countsExact: 'picture: exact count',
  allHeld: 'picture: all of a prompt',
  iou: 'IoU of plan and picture',
  promptImage: 'R_PI',
  planImage: 'R_RI',
  product: 'product reward',
};
