import { speaker } from '../../speaker';

export const compareWords = speaker('dialogs/compare', {
  compare: 'Compare',
  left: 'Left',
  right: 'Right',
  differences: 'Differences',
  check: 'Check',
  notAsked: 'not asked',
  positionInBoth: 'Position in both',
  position: ({ step, left, right }: { step: string; left: string; right: string }) =>
    `${step}, left ${left}, right ${right}`,
  onTheLeft: 'On the left',
  onTheRight: 'On the right',
});
