import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': '可解析的链',
  'plan complete': '自行结束的链',
  'plan wellFormed': '没有错误的链',
  'plan objectsHeld': '规划：对象数量',
  'plan coloursHeld': '规划：颜色',
  'plan relationsHeld': '规划：关系',
  'plan allHeld': '规划：提示词的全部',
  'plan notChecked': '规则无法检查的行',
  'picture relationsHeld': '图片：关系',
  'picture spatialScore': '图片：T2I-CompBench 2D-spatial',
  'picture objectRecall': '图片：找到的对象',
  'picture coloursHeld': '图片：颜色对应',
  'picture countsExact': '图片：数量准确',
  'picture allHeld': '图片：提示词的全部',
  'picture iou': '规划与图片的 IoU',
  'picture product': '奖励乘积',
};
