import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: '此图片的规划中没有对象，因此没有可拆分的内容。',
  noObjectsAdvice: '请按原样保存图片。',
  inOne: ({ reason }) => `此图片无法拆分为图层。${reason}`,
  flatInstead: '请选择绘制它的模型，或按原样保存图片。',
  gone: '此图片已不存在。',
  goneAdvice: '请在画布下方选择另一张。',
  noModel: '模型尚未加载，而只有它能拆分自己的图片。',
  noModelAdvice: '请等待加载完成。',
};
