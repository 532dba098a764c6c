import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: 'تغيير الخطة بالكلمات',
  placeholder: ({ example }) => `قل ما الذي يتغير: ${example}`,
  about: 'Enter ينفّذ، وEsc يغادر. ‏«It» و«them» تعنيان المحدد. تُقرأ الأوامر بالإنجليزية.',
  send: 'تنفيذ',
};
