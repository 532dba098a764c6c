import type { paletteWords } from '../../../parts/dialogs/palette';
import type { TranslationOf } from '../../../speaker';

export const palette: TranslationOf<typeof paletteWords> = {
  commandPalette: 'لوحة الأوامر',
  searchCommands: 'البحث في الأوامر',
  placeholder: 'ماذا تريد أن تفعل؟',
  noneFound: 'لا يوجد أمر كهذا.',
  commands: 'الأوامر',
};
