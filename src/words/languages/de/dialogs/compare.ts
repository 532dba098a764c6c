import type { compareWords } from '../../../parts/dialogs/compare';
import type { TranslationOf } from '../../../speaker';

export const compare: TranslationOf<typeof compareWords> = {
  compare: 'Vergleichen',
  left: 'Links',
  right: 'Rechts',
  differences: 'Unterschiede',
  check: 'Prüfung',
  notAsked: 'nicht verlangt',
  positionInBoth: 'Position in beiden',
  position: ({ step, left, right }) => `${step}, links ${left}, rechts ${right}`,
  onTheLeft: 'Auf der linken Seite',
  onTheRight: 'Auf der rechten Seite',
};
