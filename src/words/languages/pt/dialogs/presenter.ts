import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'Apresentação',
  stage: 'Tela',
  keys: 'Espaço: próximo · ←: voltar · P: reproduzir · Esc: sair',
  leave: 'Sair',
  over: 'A apresentação terminou.',
};
