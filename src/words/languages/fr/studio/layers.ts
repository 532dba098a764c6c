import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'Le plan de cette image n’a pas d’objets, il n’y a donc rien à décomposer.',
  noObjectsAdvice: 'Exportez l’image telle quelle.',
  inOne: ({ reason }) => `Cette image ne peut pas être décomposée. ${reason}`,
  flatInstead: 'Choisissez le modèle qui l’a peinte, ou exportez l’image telle quelle.',
  gone: 'Cette image n’est plus là.',
  goneAdvice: 'Choisissez-en une autre sous la toile.',
  noModel: 'Le modèle n’est pas encore chargé, et lui seul peut décomposer ses images.',
  noModelAdvice: 'Attendez qu’il soit là.',
};
