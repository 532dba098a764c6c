import type { serversWords } from '../../../parts/dialogs/servers';
import type { TranslationOf } from '../../../speaker';

export const servers: TranslationOf<typeof serversWords> = {
  servers: 'الخوادم',
  knownServers: 'الخوادم المعروفة',
  addServer: 'إضافة خادم',
  address: 'عنوان الخادم',
  addressPlaceholder: 'https://… أو http://localhost:8000',
  key: 'المفتاح، إن طلبه',
  remember: 'تذكّر المفتاح على هذا الجهاز',
  rememberHint: 'وإلا فيُنسى عند إغلاق علامة التبويب هذه.',
  whereItGoes: ({ host }) =>
    `ستُرسل الأوصاف والخطط ورموز الصور التي يُتابَع رسمها إلى ${host} ولا إلى أحد غيره. ويستطيع القائم عليه قراءتها.`,
  look: 'سؤاله عمّا يستطيع',
  asking: ({ host }) => `يُسأل ${host}…`,
  cancel: 'إلغاء',
  found: ({ name, host }) => `${name} على ${host}`,
  use: 'استعمال',
  useServer: ({ name }) => `استعمال ${name}`,
  inUse: 'قيد الاستعمال',
  remove: 'إزالة',
  removeServer: ({ name }) => `إزالة ${name}`,
  removed: ({ name }) => `أُزيل ${name}، ومعه مفتاحه.`,
  ownModel: 'نموذج الاستوديو',
};
