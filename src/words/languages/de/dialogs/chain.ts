import { counted, number } from '../../../numbers';
import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'als Text bearbeiten',
  title: 'Als Text bearbeiten',
  about: 'Die Kette, wie das Modell sie schreibt. Was sich nicht lesen lässt, bleibt als Text im Plan.',
  chain: 'Kette',
  cancel: 'Abbrechen',
  apply: 'Anwenden',
  planNow: ({ objects }) =>
    `Der Plan hat jetzt ${counted(objects, { one: '# Objekt', other: '# Objekte' })}.`,
  tooLong: ({ limit }) => `Das sind mehr als ${number(limit)} Zeichen. Zum Verwenden kürzen.`,
  read: ({ objects }) => counted(objects, { one: '# Objekt', other: '# Objekte' }),
  readWithProblems: ({ objects, problems }) =>
    `${counted(objects, { one: '# Objekt', other: '# Objekte' })}, ${counted(problems, { one: '# Stelle', other: '# Stellen' })} zum Ansehen:`,
};
