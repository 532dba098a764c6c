import type { servers as english } from '../../../parts/errors/servers';
import type { Translation } from '../../../speaker';

export const servers: Translation<typeof english> = {
  'remote-address-unusable': 'ليس هذا عنوان خادم.',
  'remote-address-unusable.advice':
    'اكتب عنوانًا يبدأ بـ https://، أو بـ http://localhost لخادم على هذا الجهاز.',
  'remote-unknown': 'الخادم المختار ليس في قائمة هذا الجهاز.',
  'remote-unknown.advice': 'أضفه من جديد من «النماذج».',
  'remote-offline': ({ host }) => `لا يمكن الوصول إلى ${host} من هذه الصفحة.`,
  'remote-offline.advice':
    'تحقق من الشبكة والعنوان وشهادة الخادم؛ وعلى الخادم أيضًا أن يسمح لهذه الصفحة (origins). لم يضِع شيء: تابع حين يعود.',
  'remote-wants-key': ({ host }) => `لا يقبل ${host} هذا المفتاح، أو يطلب مفتاحًا.`,
  'remote-wants-key.advice': 'أعطِ مفتاحه من «النماذج» ثم أعد المحاولة.',
  'remote-busy': ({ host, seconds }) => `كل أماكن ${host} مشغولة. يُرجَّح أن يخلو أحدها خلال ${seconds} ث.`,
  'remote-busy.advice': 'أعد المحاولة حينها.',
  'remote-failed': ({ host, status }) => `فشل ${host} (${status}).`,
  'remote-failed.advice': 'أعد المحاولة؛ ما هنا محفوظ.',
  'remote-refused': ({ host, status, reason }) => `رفض ${host} الطلب (${status}): «${reason}».`,
  'remote-refused.advice': 'غيّر ما يذكره ثم أعد المحاولة.',
  'remote-cut': ({ host }) => `انقطع جواب ${host}.`,
  'remote-cut.advice': 'ما وصل محفوظ. تابع التخطيط منه، أو ارسم من جديد.',
  'remote-unreadable': ({ host, field }) => `أرسل ${host} شيئًا لا يستطيع Scenograph قراءته (${field}).`,
  'remote-unreadable.advice': 'اسأل القائم على الخادم عن نسخته.',
  'remote-redirects': ({ host }) => `يحيل ${host} من يتصل به إلى عنوان آخر.`,
  'remote-redirects.advice': 'لا تُرسل الأوصاف إلى هناك. أضف الخادم بعنوانه هو.',
  'remote-speaks-other': ({ host }) => `ليس ${host} خادمًا يستطيع Scenograph أن يخطط ويرسم به.`,
  'remote-speaks-other.advice':
    'لا بد من خادم شُغّل بالأمر python -m models.serve، أو خادم يقدّم Images API من OpenAI.',
  'remote-other-model': ({ host, name, found }) => `كان على ${host} ${name}، ويجيب الآن باسم ${found}.`,
  'remote-other-model.advice': 'أضف الخادم من جديد لاستعمال ما لديه الآن.',
};
