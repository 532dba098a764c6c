import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'لا عناصر في خطة هذه الصورة، فلا شيء يُفصل.',
  noObjectsAdvice: 'احفظ الصورة كما هي.',
  inOne: ({ reason }) => `لا يمكن فصل هذه الصورة إلى طبقات. ${reason}`,
  flatInstead: 'اختر النموذج الذي رسمها، أو احفظ الصورة كما هي.',
  gone: 'لم تعد هذه الصورة موجودة.',
  goneAdvice: 'اختر صورة أخرى تحت لوحة الرسم.',
  noModel: 'لم يُحمّل النموذج بعد، وهو وحده يستطيع فصل صوره.',
  noModelAdvice: 'انتظر حتى يُحمّل.',
};
