import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'modifier en texte',
  title: 'Modifier en texte',
  about: 'La chaîne telle que l’écrit le modèle. Ce qui ne se lit pas reste comme texte dans le plan.',
  chain: 'Chaîne',
  cancel: 'Annuler',
  apply: 'Appliquer',
  planNow: ({ objects }) => `Le plan a maintenant ${many.objects(objects)}.`,
  tooLong: ({ limit }) => `C’est plus long que ${many.characters(limit)}. Raccourcissez pour l’utiliser.`,
  read: ({ objects }) => many.objects(objects),
  readWithProblems: ({ objects, problems }) =>
    `${many.objects(objects)}, à regarder : ${many.problems(problems)} :`,
};
