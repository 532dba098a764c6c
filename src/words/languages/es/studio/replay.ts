import { fixed } from '../../../numbers';
import type { replayWords } from '../../../parts/studio/replay';
import type { TranslationOf } from '../../../speaker';

export const studioReplay: TranslationOf<typeof replayWords> = {
  beginning: 'Comienzo',
  end: 'Fin',
  object: ({ number }) => `Objeto ${number}`,
  row: ({ number }) => `Fila ${number}`,
  pictureRow: ({ picture, number }) => `Imagen ${picture}, fila ${number}`,
  seconds: ({ seconds }) => `${fixed(seconds, 1)} s`,
  minutes: ({ minutes, seconds }) => `${minutes} min ${seconds} s`,
  at: ({ place, time }) => `${place}, ${time}`,
  nothing: 'No hay nada grabado',
  tokenOf: ({ number, of }) => `Token ${number} de ${of}`,
  objectOf: ({ number, of, name }) => `Objeto ${number} de ${of}, ${name}`,
  rowOf: ({ number, of }) => `Fila ${number} de ${of}`,
  pictureRowOf: ({ number, of, picture, count }) => `Imagen ${picture} de ${count}, fila ${number} de ${of}`,
  picture: 'Imagen terminada',
  pictureOf: ({ picture, count }) => `Imagen ${picture} de ${count} terminada`,
  edit: 'Plan editado',
  painting: 'Empieza la pintura',
  goesOn: 'La planificación sigue',
  planning: 'Empieza la planificación',
  stopped: 'Detenida',
  failed: ({ why }) => `Falló: ${why}`,
  longest: 'Fin, el plan alcanzó su longitud máxima',
  painted: 'Pintada',
  planned: 'El plan está terminado',
};
