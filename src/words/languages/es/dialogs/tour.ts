import type { tourWords } from '../../../parts/dialogs/tour';
import type { TranslationOf } from '../../../speaker';

export const tour: TranslationOf<typeof tourWords> = {
  tour: 'Recorrido',
  stop: ({ number, of }) => `Parada ${number} de ${of}`,
  back: 'Atrás',
  next: 'Siguiente',
  done: 'Listo',
  leave: 'Salir del recorrido',
  left: 'El recorrido ha terminado. Lo encontrará de nuevo en el menú de la escena.',
  promptTitle: 'Diga qué muestra la imagen',
  prompt: 'Cosas, colores, cantidades y dónde están. O tome uno de los prompts preparados.',
  planTitle: 'Planificar',
  plan: 'El modelo escribe qué va dónde antes de pintar. Tarda un momento y puede detenerse.',
  stageTitle: 'Mueva lo que está mal',
  stage:
    'Cada cosa tiene una caja. Arrástrela, tire de sus esquinas, dibuje otra. Con el teclado: Tab y luego las flechas.',
  objectsTitle: 'Una lista de todo',
  objects:
    'Cambie nombres, bloquee, oculte, reordene. Lista, cajas y palabras son un solo documento, y todo paso puede deshacerse.',
  paintTitle: 'Pintar',
  paint: 'La imagen sigue las cajas. Cambie el plan y pinte de nuevo; todo lo hecho se conserva.',
};
