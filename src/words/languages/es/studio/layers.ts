import type { layersWords } from '../../../parts/studio/layers';
import type { TranslationOf } from '../../../speaker';

export const layers: TranslationOf<typeof layersWords> = {
  noObjects: 'El plan de esta imagen no tiene objetos, así que no hay nada que descomponer.',
  noObjectsAdvice: 'Exporte la imagen tal como está.',
  inOne: ({ reason }) => `Esta imagen no se puede descomponer. ${reason}`,
  flatInstead: 'Elija el modelo que la pintó, o exporte la imagen tal como está.',
  gone: 'Esta imagen ya no está.',
  goneAdvice: 'Elija otra debajo del lienzo.',
  noModel: 'El modelo aún no está cargado, y solo él puede descomponer sus imágenes.',
  noModelAdvice: 'Espere a que esté listo.',
};
