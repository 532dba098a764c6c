import { speaker } from '../../speaker';

/** What figures are called in tables, by what they are about and the key of their critic. */
export const figureWords = speaker('studio/figures', {
  'plan parses': 'chains that parse',
  'plan complete': 'chains that end by themselves',
  'plan wellFormed': 'chains without a mistake',
  'plan objectsHeld': 'plan: objects in number',
  'plan coloursHeld': 'plan: colours',
  'plan relationsHeld': 'plan: relations',
  'plan allHeld': 'plan: all of a prompt',
  'plan notChecked': 'lines that rules can’t check',
  'picture relationsHeld': 'picture: relations',
  'picture spatialScore': 'picture: T2I-CompBench 2D-spatial',
  'picture objectRecall': 'picture: objects found',
  'picture coloursHeld': 'picture: colours bound',
  'picture countsExact': 'picture: exact count',
  'picture allHeld': 'picture: all of a prompt',
  'picture iou': 'IoU of plan and picture',
  'picture product': 'product reward',
});
