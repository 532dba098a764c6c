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
  inWords: 'رسّام تُقال له الخطط بالكلمات',
  inWordsHint: ({ host }) =>
    `لا يتكلم ${host} كما تتكلم خوادم Scenograph نفسها. إن كان أحد نماذجه يرسم عبر Images API من OpenAI، أمكن أن تُقال له الخطط بالكلمات: تُصنع هنا، بنموذج الاستوديو أو يدويًا، وإطاراتها اقتراح.`,
  modelThere: 'اسم النموذج هناك',
  sizeOfPictures: 'مقاس صوره',
  pixels: ({ width, height }) => `${width} × ${height} px`,
  useInWords: 'استخدامه رسّامًا',
  use: 'استعمال',
  useServer: ({ name }) => `استعمال ${name}`,
  inUse: 'قيد الاستعمال',
  remove: 'إزالة',
  removeServer: ({ name }) => `إزالة ${name}`,
  removed: ({ name }) => `أُزيل ${name}، ومعه مفتاحه.`,
  ownModel: 'نموذج الاستوديو',
};
