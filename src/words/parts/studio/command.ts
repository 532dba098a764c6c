import { counted } from '../../numbers';
import { speaker } from '../../speaker';

interface What {
  readonly what: string;
}
interface Where extends What {
  readonly where: string;
}
interface Words {
  readonly words: string;
}
interface Added {
  readonly name: string;
  readonly count: number;
}
const several = ({ name, count }: Added): string => (count === 1 ? name : `${count} × ${name}`);

/** Changes of the plan in words, said back. */
export const commandWords = speaker('studio/command', {
  theObject: ({ name }: { name: string }) => `the ${name}`,
  objects: ({ count }: { count: number }) => counted(count, { one: '# object', other: '# objects' }),
  swap: ({ what }: What) => `Swap ${what}.`,
  remove: ({ what }: What) => `Remove ${what}.`,
  flip: ({ what }: What) => `Mirror ${what} from left to right.`,
  equal: ({ what }: What) => `Give ${what} one size.`,
  closer: ({ what }: What) => `Move ${what} closer together.`,
  apart: ({ what }: What) => `Move ${what} further apart.`,
  bigger: ({ what, percent }: What & { percent: number }) => `Make ${what} bigger: ${percent}% as wide.`,
  smaller: ({ what, percent }: What & { percent: number }) => `Make ${what} smaller: ${percent}% as wide.`,
  taller: ({ what }: What) => `Make ${what} taller.`,
  shorter: ({ what }: What) => `Make ${what} shorter.`,
  wider: ({ what }: What) => `Make ${what} wider.`,
  narrower: ({ what }: What) => `Make ${what} narrower.`,
  'align-left': ({ what }: What) => `Align ${what} at their left edges.`,
  'align-right': ({ what }: What) => `Align ${what} at their right edges.`,
  'align-top': ({ what }: What) => `Align ${what} at their top edges.`,
  'align-bottom': ({ what }: What) => `Align ${what} at their bottom edges.`,
  'align-row': ({ what }: What) => `Line ${what} up in a row.`,
  'align-column': ({ what }: What) => `Line ${what} up in a column.`,
  toBack: ({ what }: What) => `Put ${what} behind all else.`,
  toFront: ({ what }: What) => `Put ${what} in front of all else.`,
  undo: 'Take back the last change.',
  redo: 'Make the change again that was taken back.',
  undone: ({ what }: What) => `Taken back: ${what}.`,
  redone: ({ what }: What) => `Made again: ${what}.`,
  noUndo: 'There is no change to take back.',
  noRedo: 'There is no change to make again.',
  spaceAcross: ({ what }: What) => `Space ${what} evenly from left to right.`,
  spaceDown: ({ what }: What) => `Space ${what} evenly from top to bottom.`,
  leftEdge: ({ what }: What) => `Move ${what} to the left edge.`,
  rightEdge: ({ what }: What) => `Move ${what} to the right edge.`,
  topEdge: ({ what }: What) => `Move ${what} to the top edge.`,
  bottomEdge: ({ what }: What) => `Move ${what} to the bottom edge.`,
  leftwards: ({ what }: What) => `Move ${what} to the left.`,
  rightwards: ({ what }: What) => `Move ${what} to the right.`,
  upwards: ({ what }: What) => `Move ${what} up.`,
  downwards: ({ what }: What) => `Move ${what} down.`,
  /** `where`: as the person said it, "in the top left corner". */
  locate: ({ what, where }: Where) => `Put ${what} here: ${where}.`,
  relate: ({ what, where }: Where) => `Move ${what} ${where}.`,
  relateWithRoom: ({ what, where, room, count }: Where & { room: string; count: number }) =>
    `Move ${what} ${where}; ${room} ${count === 1 ? 'makes' : 'make'} room.`,
  rename: ({ what, to }: What & { to: string }) => `Rename ${what}: ${to}.`,
  add: (added: Added) => `Add ${several(added)}.`,
  addBeside: ({ where, ...added }: Added & { where: string }) => `Add ${several(added)} ${where}.`,
  left: ({ what }: What) => `to the left of ${what}`,
  right: ({ what }: What) => `to the right of ${what}`,
  above: ({ what }: What) => `above ${what}`,
  below: ({ what }: What) => `below ${what}`,
  on: ({ what }: What) => `onto ${what}`,
  under: ({ what }: What) => `under ${what}`,
  'in front of': ({ what }: What) => `in front of ${what}`,
  behind: ({ what }: What) => `behind ${what}`,
  inside: ({ what }: What) => `into ${what}`,
  around: ({ what }: What) => `around ${what}`,
  near: ({ what }: What) => `next to ${what}`,
  between: ({ what }: What) => `between ${what}`,
  lockedStays: ({ text }: { text: string }) => `${text} What is locked stays.`,
  allLocked: 'Nothing changes: what this is about is locked.',
  nothingToDo: 'Nothing changes: it is so already, or there is no room for it.',
  empty: 'Say what to change.',
  nothing: ({ words }: Words) => `Nothing in the plan is called “${words}”.`,
  several: ({ words }: Words) => `The plan has more than one of “${words}”: say which, or select it.`,
  selection: ({ words }: Words) => `“${words}” means what is selected, and nothing is.`,
  count: ({ words }: Words) => `“${words}” are too few or too many for this.`,
  unread: ({ words }: Words) => `Not understood: “${words}”.`,
});
