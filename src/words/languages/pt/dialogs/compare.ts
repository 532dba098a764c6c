import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'Comparar',
  left: 'Esquerda',
  right: 'Direita',
  differences: 'Diferenças',
  check: 'Verificação',
  notAsked: 'não pedido',
  positionInBoth: 'Posição em ambas',
  position: ({ step, left, right }) => `${step}, esquerda ${left}, direita ${right}`,
  onTheLeft: 'À esquerda',
  onTheRight: 'À direita',
};
