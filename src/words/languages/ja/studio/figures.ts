import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': '読めるチェーン',
  'plan complete': '自力で終わるチェーン',
  'plan wellFormed': '誤りのないチェーン',
  'plan objectsHeld': 'プラン: オブジェクトの数',
  'plan coloursHeld': 'プラン: 色',
  'plan relationsHeld': 'プラン: 関係',
  'plan allHeld': 'プラン: プロンプトのすべて',
  'plan notChecked': '規則でチェックできない行',
  'picture relationsHeld': '画像: 関係',
  'picture spatialScore': '画像: T2I-CompBench 2D-spatial',
  'picture objectRecall': '画像: 見つかったオブジェクト',
  'picture coloursHeld': '画像: 色の対応',
  'picture countsExact': '画像: 正確な数',
  'picture allHeld': '画像: プロンプトのすべて',
  'picture iou': 'プランと画像の IoU',
  'picture product': '報酬の積',
};
