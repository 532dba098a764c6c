import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'Presentación',
  stage: 'Lienzo',
  keys: 'Espacio: siguiente · ←: atrás · P: reproducir · Esc: salir',
  leave: 'Salir',
  over: 'La presentación ha terminado.',
};
