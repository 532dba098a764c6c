import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'Comparar',
  left: 'Izquierda',
  right: 'Derecha',
  differences: 'Diferencias',
  check: 'Control',
  notAsked: 'no pedido',
  positionInBoth: 'Posición en ambas',
  position: ({ step, left, right }) => `${step}, izquierda ${left}, derecha ${right}`,
  onTheLeft: 'A la izquierda',
  onTheRight: 'A la derecha',
};
