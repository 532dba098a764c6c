import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'editar como texto',
  title: 'Editar como texto',
  about: 'A cadeia como o modelo a escreve. O que não pode ser lido fica no plano como texto.',
  chain: 'Cadeia',
  cancel: 'Cancelar',
  apply: 'Aplicar',
  planNow: ({ objects }) => `O plano tem agora ${many.objects(objects)}.`,
  tooLong: ({ limit }) => `Isto passa de ${many.characters(limit)}. Encurte para usar.`,
  read: ({ objects }) => many.objects(objects),
  readWithProblems: ({ objects, problems }) =>
    `${many.objects(objects)}, a rever: ${many.problems(problems)}:`,
};
