import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'Comparer',
  left: 'Gauche',
  right: 'Droite',
  differences: 'Différences',
  check: 'Contrôle',
  notAsked: 'non demandé',
  positionInBoth: 'Position dans les deux',
  position: ({ step, left, right }) => `${step}, gauche ${left}, droite ${right}`,
  onTheLeft: 'À gauche',
  onTheRight: 'À droite',
};
