import { counted, number } from '../../numbers';
import { speaker } from '../../speaker';

interface Named {
  readonly what: string;
}
const objects = (count: number) => counted(count, { one: '# object', other: '# objects' });

/** The names of undo steps, as "Undone: …" says them, and where boxes lie. */
export const documentWords = speaker('studio/document', {
  object: 'object',
  objects: ({ count }: { count: number }) => objects(count),
  typing: 'typing',
  nameScene: 'name of the scene',
  move: ({ what }: Named) => `move ${what}`,
  rename: ({ what }: Named) => `rename ${what}`,
  delete: ({ what }: Named) => `delete ${what}`,
  add: ({ what }: Named) => `add ${what}`,
  duplicate: ({ what }: Named) => `duplicate ${what}`,
  reorder: ({ what }: Named) => `reorder ${what}`,
  lock: ({ what }: Named) => `lock ${what}`,
  unlock: ({ what }: Named) => `unlock ${what}`,
  hide: ({ what }: Named) => `hide ${what}`,
  show: ({ what }: Named) => `show ${what}`,
  reset: ({ what }: Named) => `reset ${what}`,
  editText: 'edit text',
  align: ({ what }: Named) => `align ${what}`,
  distribute: ({ what }: Named) => `space ${what}`,
  matchSize: ({ what }: Named) => `match the size of ${what}`,
  flip: ({ what }: Named) => `flip ${what}`,
  layOut: ({ what }: Named) => `lay out ${what}`,
  toStep: ({ what }: Named) => `move ${what} a step of the model`,
  paste: ({ what }: Named) => `paste ${what}`,
  isAligned: ({ count }: { count: number }) => `${objects(count)} aligned`,
  isSpaced: ({ count }: { count: number }) => `${objects(count)} spaced evenly`,
  isSized: ({ count }: { count: number }) => `${objects(count)} of one size`,
  isFlipped: ({ count }: { count: number }) => `${objects(count)} flipped left to right`,
  isLaidOut: ({ count }: { count: number }) => `${objects(count)} laid out`,
  isCopied: ({ count }: { count: number }) => `${objects(count)} copied`,
  isCut: ({ count }: { count: number }) => `${objects(count)} cut. Paste puts them elsewhere.`,
  isPasted: ({ count }: { count: number }) => `${objects(count)} pasted`,
  isDuplicated: ({ count }: { count: number }) => `${objects(count)} duplicated`,
  isReordered: ({ what, at, of }: Named & { at: number; of: number }) =>
    `${what}: now ${number(at)} of ${number(of)} from the back`,
  replacePlan: 'replace the plan',
  openScene: 'open a scene',
  newScene: 'new scene',
  /** In percent of the picture's side. */
  place: ({ left, top, width, height }: { left: number; top: number; width: number; height: number }) =>
    `left ${left}%, top ${top}%, ${width}% wide, ${height}% high`,
  promptTooLong: ({ over, limit }: { over: number; limit: number }) =>
    `This prompt is ${number(over)} characters too long for any model here: the limit is ${number(limit)}. Shorten it to plan; nothing is cut off for you.`,
  promptFull: ({ most }: { most: number }) =>
    `The prompt is full: a scene holds ${number(most)} characters of it. What did not fit was left out.`,
  sceneNameFull: ({ most }: { most: number }) =>
    `The name of a scene has at most ${number(most)} characters. What did not fit was left out.`,
  objectNameFull: ({ most }: { most: number }) =>
    `The name of an object has at most ${number(most)} characters. What did not fit was left out.`,
  tooManyObjects: ({ most, found }: { most: number; found: number }) =>
    `A plan holds ${number(most)} objects, and this would make ${number(found)}: it stays as it was.`,
  chainTooLong: ({ most, found }: { most: number; found: number }) =>
    `The text of a plan holds ${number(most)} characters, and this would make ${number(found)}: it stays as it was.`,
  noWords: 'There are no words in this prompt. Name the things that the picture should show.',
});
