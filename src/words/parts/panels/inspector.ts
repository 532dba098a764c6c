import { counted } from '../../numbers';
import { speaker } from '../../speaker';

export const inspectorWords = speaker('panels/inspector', {
  selected: 'Selected',
  count: ({ count }: { count: number }) => counted(count, { one: '# object', other: '# objects' }),
  noBoxYet: 'No box yet',
  placeIt: 'Place it',
  keepRatio: 'Keep the ratio of width to height',
  align: 'Align and space',
  byPicture: 'By the picture, not by each other',
  size: 'Size and flip',
  deeds: 'Order and more',
  toBack: 'To the back',
  moveUp: 'Move up',
  moveUpHint: 'Move up: further back',
  moveDown: 'Move down',
  moveDownHint: 'Move down: nearer to the front',
  toFront: 'To the front',
  duplicate: 'Duplicate',
  resetToModel: 'Reset to model',
  anotherTry: 'Another try',
  anotherTryHint: 'Another try: paint this object again, and nothing else',
  delete: 'Delete',
  deleted: ({ name }: { name: string }) => `${name} deleted. Undo brings it back.`,
  asPlanned: ({ name }: { name: string }) => `${name} is as the model planned it`,
  kind: 'Kind',
  otherKind: 'Another',
  colour: 'Colour',
  noColour: 'None',
  spreadHint: 'Where the model would have put each edge, eight times out of ten',
  spread: ({ left, top, right, bottom }: { left: string; top: string; right: string; bottom: string }) =>
    `The model’s own: left ${left}, top ${top}, right ${right}, bottom ${bottom}`,
});
