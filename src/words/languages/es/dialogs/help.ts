import type { helpWords } from '../../../parts/dialogs/help';
import type { TranslationOf } from '../../../speaker';

export const help: TranslationOf<typeof helpWords> = {
  nextObject: 'Objeto siguiente',
  rename: 'Cambiar el nombre del objeto seleccionado',
  delete: 'Eliminar los objetos seleccionados',
  nudge: 'Mover un poco; con Mayús en pasos mayores, con Alt un paso del modelo',
  fitPicture: 'Ajustar a la imagen',
  fitSelection: 'Ajustar a la selección',
  actualSize: 'Imagen a su tamaño real',
  holdToPan: 'Mantener y arrastrar para desplazar la vista',
  dragCopy: 'Arrastrar una copia; cambiar el tamaño desde el centro',
  keepRatio: 'Mantener la proporción o el eje',
  withoutSnapping: 'Arrastrar sin ajuste; pulsar lo que hay debajo',
  title: 'Teclado',
  onCanvas: 'En el lienzo',
  run: 'Ejecución',
  edit: 'Edición',
  objects: 'Objetos',
  trace: 'Traza',
  view: 'Vista',
  scene: 'Escena',
};
