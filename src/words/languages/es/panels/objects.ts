import { list, number } from '../../../numbers';
import type { objectsWords } from '../../../parts/panels/objects';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const objects: TranslationOf<typeof objectsWords> = {
  rowOfObject: 'La fila de este objeto',
  noBoxYet: 'Aún sin recuadro',
  objects: 'Objetos',
  addObject: 'Añadir objeto',
  add: 'Añadir',
  empty:
    'Aún no hay nada planificado. Planifique un prompt, añada aquí un objeto o dibuje un recuadro en el lienzo.',
  nameNewObject: 'Nombre del objeto nuevo',
  namePlaceholder: 'Nombre, p. ej. red apple',
  hide: 'Ocultar',
  showOnCanvas: 'Mostrar en el lienzo',
  hideOnCanvas: 'Ocultar en el lienzo',
  lock: 'Bloquear',
  unlock: 'Desbloquear',
  added: ({ name, count }) => `${name} añadido, ${count} de ${count}`,
  keeps: ({ names }) =>
    `Al planificar de nuevo queda en su sitio: ${list(names.map((name) => `«${name}»`))}.`,
  count: ({ count }) => number(count),
  countChanged: ({ count, changes }) => `${number(count)} · ${many.changes(changes)}`,
  nameOf: ({ name }) => `Nombre de ${name}`,
  howToRename: ({ name }) => `${name} (doble clic o F2 para cambiar el nombre)`,
  unknownName: 'El modelo no conoce <word/>.',
  drawnAs: ({ known }) => `<word/>: se pinta como ${known}.`,
  callIt: ({ word, known }) => `Llamarlo ${known} y no ${word}`,
  leaveIt: 'Dejarlo',
  leaveItAs: ({ word }) => `Dejar ${word} como está`,
  objectMenu: 'Objeto',
  arrange: 'Disponer',
  arrangesSelected: 'La selección',
  arrangesAll: 'Todo lo que no está bloqueado',
  guides: 'Guías a las que se ajustan los recuadros',
  guideThirds: 'Tercios',
  guideCentre: 'Centro',
  guideSafe: 'Zona segura',
  nowAt: ({ name, at, of }) => `${name} es ahora ${at} de ${of}`,
  deletedMany: ({ count }) => `Eliminado: ${many.objects(count)}. «Deshacer» lo devuelve todo.`,
};
