import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: 'Cambiar el plan con palabras',
  placeholder: ({ example }) => `Diga qué cambiar: ${example}`,
  about: 'Intro lo hace, Esc sale. «It» y «them» se refieren a la selección. Los comandos se leen en inglés.',
  send: 'Hacerlo',
};
