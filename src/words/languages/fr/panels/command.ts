import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: 'Modifier le plan par des mots',
  placeholder: ({ example }) => `Dites quoi changer : ${example}`,
  about:
    'Entrée l’exécute, Échap quitte. « It » et « them » désignent la sélection. Les commandes se lisent en anglais.',
  send: 'Exécuter',
};
