import type { scenesWords } from '../../../parts/studio/scenes';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const scenes: TranslationOf<typeof scenesWords> = {
  planOpen: 'El plan está abierto.',
  openPlan: 'abrir un plan',
  planOpenWith: ({ problems }) =>
    `El plan está abierto, pero no se pudo leer como está escrito en ${many.places(problems)}.`,
  asProse: 'Esos lugares quedan como prosa en el razonamiento, donde puede corregirlos.',
  sceneOpen: 'La escena está abierta.',
  sceneOpenAdvice: '«Deshacer» devuelve la anterior.',
  replayOpen: 'La repetición está abierta, entre las ejecuciones de esta escena.',
  replayOpenAdvice: 'Su plan sigue como estaba.',
  pictureBack: 'La imagen está de vuelta.',
  pictureDeleted: 'La imagen está eliminada.',
  undo: 'Deshacer',
  sceneDeleted: 'La escena está eliminada, con sus imágenes y ejecuciones.',
  copyOf: ({ name }) => (name === '' ? 'Una copia' : `${name}, una copia`),
  scenesBrought: ({ count, there }) =>
    `Importado: ${many.scenes(count)}${there > 0 ? `; ya estaba aquí: ${many.scenes(there)}` : ''}.`,
  filesSkipped: ({ count }) => `No se pudo leer y se omitió: ${many.files(count)}.`,
  elsewhere: 'Su última escena está abierta en otra pestaña, así que esta empieza vacía.',
  openHere: 'Abrirla aquí',
  openAsCopy:
    'La escena sigue abierta en otra pestaña, así que aquí continúa como copia, imágenes incluidas.',
  openAsCopyAdvice: 'La de la otra pestaña queda como está.',
  openTwice: 'Esta escena está abierta también en otra pestaña, y solo se conserva el último cambio.',
  openTwiceAdvice: 'Cierre la otra pestaña, o guarde esta escena en un archivo.',
};
