import type { repaintWords } from '../../../parts/studio/repaint';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const repaint: TranslationOf<typeof repaintWords> = {
  wholeInstead: 'Pinte toda la imagen en su lugar.',
  noRepaint: 'Este modelo no puede repintar partes de una imagen.',
  otherModel: ({ name }) => `Esta imagen la pintó otro modelo, ${name}.`,
  otherSize: 'Esta imagen tiene otro tamaño que las que pinta el modelo.',
  unfinished: 'Esta imagen está sin terminar.',
  changes: ({ count }) => `Se repinta lo que cambió: ${many.cells(count)}.`,
  object: ({ count }) => `Se repinta el objeto: ${many.cells(count)}.`,
  marked: ({ count }) => `Se repinta lo marcado: ${many.cells(count)}.`,
  onlyWords:
    'Desde esta imagen solo cambiaron las palabras del plan, y pueden importar en cualquier parte de ella.',
  asItWas: 'El plan está como cuando se pintó esta imagen.',
  asItWasAdvice: 'Cambie antes un recuadro, o marque con el pincel lo que hay que repintar.',
  paintWhole: 'Pintar toda la imagen',
  brush: 'Pincel: marque lo que hay que repintar. Las flechas lo mueven, Espacio marca o borra.',
  allMarked: 'Todo está marcado, así que se pinta toda la imagen.',
  stroke: 'trazo de pincel',
  invert: 'invertir las marcas',
  clear: 'borrar las marcas',
};
