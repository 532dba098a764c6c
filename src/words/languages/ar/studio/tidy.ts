import { list, number } from '../../../numbers';
import type { tidyWords } from '../../../parts/studio/tidy';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const tidy: TranslationOf<typeof tidyWords> = {
  unlock: 'افتح قفل إطار، أو غيّر الوصف.',
  change: 'غيّر الوصف، أو صغّر إطارًا.',
  noRoom: 'كل علاقة متحققة، ولا مكان لإبعاد الإطارات بعضها عن بعض.',
  noRoomAdvice: 'صغّر إطارًا ثم رتّب من جديد.',
  conflicts: ({ conflicts }) => `لا تحريك للإطارات يحقق كل العلاقات. المتعارض: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }) =>
    `لا تحريك للإطارات يحقق كل العلاقات. المتعارض: ${list([...conflicts, `${number(count)} أخرى`])}.`,
  objects: ({ count }) => `${many.objects(count)}`,
  theObject: ({ name }) => `«${name}»`,
  unnamed: 'عنصر',
  left: ({ one, other }) => `${one} إلى يسار ${other}`,
  right: ({ one, other }) => `${one} إلى يمين ${other}`,
  above: ({ one, other }) => `${one} فوق ${other}`,
  below: ({ one, other }) => `${one} تحت ${other}`,
  on: ({ one, other }) => `${one} على ${other}`,
  under: ({ one, other }) => `${one} أسفل ${other}`,
  'in front of': ({ one, other }) => `${one} أمام ${other}`,
  behind: ({ one, other }) => `${one} خلف ${other}`,
  inside: ({ one, other }) => `${one} داخل ${other}`,
  around: ({ one, other }) => `${one} حول ${other}`,
  between: ({ one, other }) => `${one} بين ${other}`,
  tooMany: 'لم يُحل: العلاقات كثيرة دفعة واحدة. لم يُحرَّك أي إطار.',
  tooManyAdvice: 'اطلب أقل، أو حرّك بعض الإطارات يدويًا أولًا.',
  near: ({ one, other }) => `${one} قرب ${other}`,
  inPlace: ({ one, place }) => `${one}: ${place}`,
  tidy: 'ترتيب',
  asWritten: 'كما كُتبت',
  tidiedPlan: ({ what }) => `رُتّبت الخطة بحسب ما يطلبه الوصف؛ ما نُقل: ${what}.`,
  wouldMend: ({ names, count }) =>
    `تخالف الخطة ما يطلبه الوصف. يُصلح الترتيب: ${list(count > names.length ? [...names, `${number(count - names.length)} أخرى`] : names)}.`,
  tidied: ({ what }) => `رُتّب؛ ما نُقل: ${what}. «تراجع» يعيد كل شيء إلى مكانه.`,
  tidiedInPart: ({ what, broken }) =>
    `رُتّب؛ ما نُقل: ${what}. ما زال مخالَفًا: ${many.checks(broken)}. «تراجع» يعيد كل شيء إلى مكانه.`,
};
