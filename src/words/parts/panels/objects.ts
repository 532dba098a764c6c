import { counted, list, number } from '../../numbers';
import { speaker } from '../../speaker';

export const objectsWords = speaker('panels/objects', {
  rowOfObject: 'The row of this object',
  noBoxYet: 'No box yet',
  objects: 'Objects',
  addObject: 'Add object',
  add: 'Add',
  empty: 'Nothing is planned yet. Plan a prompt, add an object here, or draw a box on the canvas.',
  nameNewObject: 'Name of the new object',
  namePlaceholder: 'Name, e.g. red apple',
  hide: 'Hide',
  showOnCanvas: 'Show on the canvas',
  hideOnCanvas: 'Hide on the canvas',
  lock: 'Lock',
  unlock: 'Unlock',
  added: ({ name, count }: { name: string; count: number }) => `${name} added, ${count} of ${count}`,
  keeps: ({ names }: { names: readonly string[] }) =>
    `Planning again keeps ${list(names.map((name) => `the ${name}`))} where ${names.length === 1 ? 'it is' : 'they are'}.`,
  count: ({ count }: { count: number; changes: number }) => number(count),
  countChanged: ({ count, changes }: { count: number; changes: number }) =>
    `${number(count)} · ${counted(changes, { one: '# change', other: '# changes' })}`,
  nameOf: ({ name }: { name: string }) => `Name of ${name}`,
  howToRename: ({ name }: { name: string }) => `${name} (double-click or F2 to rename)`,
  unknownName: 'The model doesn’t know <word/>.',
  drawnAs: ({ known }: { known: string }) => `<word/>: drawn as ${known}.`,
  callIt: ({ word, known }: { word: string; known: string }) => `Call it ${known} and not ${word}`,
  leaveIt: 'Leave it',
  leaveItAs: ({ word }: { word: string }) => `Leave ${word} as it is`,
  objectMenu: 'Object',
  arrange: 'Arrange',
  arrangesSelected: 'What is selected',
  arrangesAll: 'Everything that is not locked',
  guides: 'Guides that boxes snap to',
  guideThirds: 'Thirds',
  guideCentre: 'Centre',
  guideSafe: 'Safe area',
  nowAt: ({ name, at, of }: { name: string; at: number; of: number }) => `${name} is now ${at} of ${of}`,
  deletedMany: ({ count }: { count: number }) =>
    counted(count, {
      one: '# object deleted. Undo brings it back.',
      other: '# objects deleted. Undo brings them back.',
    }),
});
