import type { inspectorWords } from '../../../parts/panels/inspector';
import type { TranslationOf } from '../../../speaker';
import { many } from '../counts';

export const inspector: TranslationOf<typeof inspectorWords> = {
  selected: 'Selección',
  count: ({ count }) => many.objects(count),
  noBoxYet: 'Aún sin recuadro',
  placeIt: 'Colocarlo',
  keepRatio: 'Mantener la proporción entre anchura y altura',
  align: 'Alinear y espaciar',
  byPicture: 'Respecto a la imagen, no entre sí',
  size: 'Tamaño y volteo',
  deeds: 'Orden y más',
  toBack: 'Al fondo',
  moveUp: 'Subir',
  moveUpHint: 'Subir: más al fondo',
  moveDown: 'Bajar',
  moveDownHint: 'Bajar: más al frente',
  toFront: 'Al frente',
  duplicate: 'Duplicar',
  resetToModel: 'Volver al del modelo',
  anotherTry: 'Otro intento',
  anotherTryHint: 'Otro intento: pintar de nuevo este objeto y nada más',
  delete: 'Eliminar',
  deleted: ({ name }) => `${name} eliminado. «Deshacer» lo devuelve.`,
  asPlanned: ({ name }) => `${name} está como lo planificó el modelo`,
  kind: 'Tipo',
  otherKind: 'Otro',
  colour: 'Color',
  noColour: 'Ninguno',
  spreadHint: 'Dónde habría puesto el modelo cada borde, ocho de cada diez veces',
  spread: ({ left, top, right, bottom }) =>
    `El del modelo: izquierda ${left}, arriba ${top}, derecha ${right}, abajo ${bottom}`,
};
