import type { chainWords } from '../../../parts/dialogs/chain';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const chain: TranslationOf<typeof chainWords> = {
  undoName: 'editar como texto',
  title: 'Editar como texto',
  about: 'La cadena tal como la escribe el modelo. Lo que no se puede leer queda en el plan como texto.',
  chain: 'Cadena',
  cancel: 'Cancelar',
  apply: 'Aplicar',
  planNow: ({ objects }) => `El plan tiene ahora ${many.objects(objects)}.`,
  tooLong: ({ limit }) => `Esto supera ${many.characters(limit)}. Acórtelo para usarlo.`,
  read: ({ objects }) => many.objects(objects),
  readWithProblems: ({ objects, problems }) =>
    `${many.objects(objects)}, por revisar: ${many.problems(problems)}:`,
};
