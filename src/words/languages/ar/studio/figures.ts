import type { figureWords } from '../../../parts/studio/figures';
import type { TranslationOf } from '../../../speaker';

export const figures: TranslationOf<typeof figureWords> = {
  'plan parses': 'سلاسل تُقرأ',
  'plan complete': 'سلاسل تنتهي من تلقاء نفسها',
  'plan wellFormed': 'سلاسل بلا خطأ',
  'plan objectsHeld': 'الخطة: العناصر بعددها',
  'plan coloursHeld': 'الخطة: الألوان',
  'plan relationsHeld': 'الخطة: العلاقات',
  'plan allHeld': 'الخطة: كل ما في الوصف',
  'plan notChecked': 'أسطر لا تستطيع القواعد فحصها',
  'picture relationsHeld': 'الصورة: العلاقات',
  'picture spatialScore': 'الصورة: T2I-CompBench 2D-spatial',
  'picture objectRecall': 'الصورة: العناصر التي عُثر عليها',
  'picture coloursHeld': 'الصورة: الألوان في مواضعها',
  'picture countsExact': 'الصورة: العدد الدقيق',
  'picture allHeld': 'الصورة: كل ما في الوصف',
  'picture iou': 'IoU بين الخطة والصورة',
  'picture product': 'المكافأة بالضرب',
};
