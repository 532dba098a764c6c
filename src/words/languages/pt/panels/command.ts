import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: 'Mudar o plano com palavras',
  placeholder: ({ example }) => `Diga o que mudar: ${example}`,
  about: 'Enter executa, Esc sai. “It” e “them” são o que está selecionado. Os comandos são lidos em inglês.',
  send: 'Executar',
};
