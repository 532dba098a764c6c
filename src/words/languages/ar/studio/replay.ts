import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: 'البداية',
  end: 'النهاية',
  object: ({ number }) => `العنصر ${number}`,
  row: ({ number }) => `الصف ${number}`,
  pictureRow: ({ picture, number }) => `الصورة ${picture}، الصف ${number}`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} ث`,
  minutes: ({ minutes, seconds }) => `${minutes} د ${seconds} ث`,
  at: ({ place, time }) => `${place}، ${time}`,
  nothing: 'لا شيء مسجّل',
  tokenOf: ({ number, of }) => `الرمز ${number} من ${of}`,
  objectOf: ({ number, of, name }) => `العنصر ${number} من ${of}، ${name}`,
  rowOf: ({ number, of }) => `الصف ${number} من ${of}`,
  pictureRowOf: ({ number, of, picture, count }) => `الصورة ${picture} من ${count}، الصف ${number} من ${of}`,
  picture: 'اكتملت الصورة',
  pictureOf: ({ picture, count }) => `اكتملت الصورة ${picture} من ${count}`,
  edit: 'خطة معدّلة',
  painting: 'يبدأ الرسم',
  goesOn: 'يتابع التخطيط',
  planning: 'يبدأ التخطيط',
  stopped: 'أُوقف',
  failed: ({ why }) => `فشل: ${why}`,
  longest: 'النهاية، بلغت الخطة أقصى طولها',
  painted: 'رُسمت',
  planned: 'اكتملت الخطة',
};
