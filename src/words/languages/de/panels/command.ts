import type { commandLineWords } from '../../../parts/panels/command';
import type { TranslationOf } from '../../../speaker';

export const commandLine: TranslationOf<typeof commandLineWords> = {
  line: 'Den Plan mit Worten ändern',
  placeholder: ({ example }) => `Auf Englisch schreiben, was sich ändern soll: ${example}`,
  about:
    'Die Eingabetaste führt es aus, Esc verlässt die Zeile. „It“ und „them“ meinen das Ausgewählte. Befehle werden auf Englisch gelesen.',
  send: 'Ausführen',
};
