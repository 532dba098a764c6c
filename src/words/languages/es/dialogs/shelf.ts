import type { shelfWords } from '../../../parts/dialogs/shelf';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const shelf: TranslationOf<typeof shelfWords> = {
  title: 'Escenas en este dispositivo',
  scenes: 'Escenas',
  thisScene: 'Esta escena',
  search: 'Buscar en nombres, prompts y planes',
  exportAll: 'Guardar todo en un archivo',
  bringBack: 'Importar un archivo así',
  archive: 'Archivo con escenas',
  empty: 'Aún no se conserva aquí ninguna escena. Se conserva un momento después de cambiarla.',
  noneFound: 'Ninguna escena tiene estas palabras.',
  untitled: 'Escena sin nombre',
  isOpen: 'abierta',
  open: 'Abrir',
  rename: 'Cambiar el nombre',
  duplicate: 'Duplicar',
  delete: 'Eliminar',
  nameOf: ({ name }) => `Nombre de ${name}`,
  exported: ({ count }) => `Guardado en un archivo, con imágenes y ejecuciones: ${many.scenes(count)}.`,
};
