import type { presenterWords } from '../../../parts/dialogs/presenter';
import type { TranslationOf } from '../../../speaker';

export const presenter: TranslationOf<typeof presenterWords> = {
  presentation: 'Vorführung',
  stage: 'Bühne',
  keys: 'Leertaste: weiter · ←: zurück · P: abspielen · Esc: verlassen',
  leave: 'Verlassen',
  over: 'Die Vorführung ist zu Ende.',
};
