import { number } from '../../../numbers';
import type { benchmarkWords } from '../../../parts/studio/benchmark';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const studioBenchmark: TranslationOf<typeof benchmarkWords> = {
  notReadyToStart: 'Le modèle n’est pas prêt. Démarrez quand il sera chargé.',
  finished: 'Le banc d’essai est terminé.',
  stopped: ({ why }) => `Le banc d’essai s’est arrêté. ${why}`,
  notText: 'Ce n’est pas un fichier texte. Donnez un fichier avec un prompt par ligne.',
  noPrompt: 'Il ne contient pas de prompt. Donnez un prompt par ligne.',
  allTooLong: ({ limit }) => `Chaque ligne dépasse ${many.characters(limit)}. Donnez un prompt par ligne.`,
  leftOut: ({ count, limit }) =>
    `Laissé de côté, car plus long que ${many.characters(limit)} : ${many.lines(count)}.`,
  firstTaken: ({ count, most }) => `Il y a ${many.prompts(count)} ; les ${number(most)} premiers sont pris.`,
  tooLarge: 'Ce fichier dépasse 16 Mo. Donnez un fichier texte avec un prompt par ligne.',
  unreadable: 'Ce fichier ne peut pas être lu. Choisissez-le de nouveau.',
};
