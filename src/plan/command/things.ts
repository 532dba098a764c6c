import { MAX, clampBox } from '../box';
import type { Box } from '../box';
import { listWords } from '../check/check';
import type { PlannedThing } from '../check/match';
import type { ObjectId, Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import type { CommandEdit, ReadCommand } from './command';
import { findThings } from './find';

/** A plan that a command is said about, with what is selected in it: "it" means that. */
export interface CommandScene {
  readonly plan: Plan;
  readonly selection: readonly ObjectId[];
  readonly locked?: ReadonlySet<ObjectId>;
  readonly lexicon?: Lexicon;
}

export type Rule = (text: string, scene: CommandScene) => ReadCommand | null;

export const find = (
  words: string,
  { plan, selection, lexicon }: CommandScene,
): readonly PlannedThing[] | null => findThings(words, plan, selection, lexicon);
export const unknown = (...words: readonly string[]): ReadCommand => ({
  notUnderstood: words.map((word) => word.trim()),
});
export const namesOf = (things: readonly PlannedThing[]): string =>
  listWords(things.map(({ object }) => `the ${object.name}`));
export const boxesOf = (things: readonly PlannedThing[]): { id: ObjectId; box: Box }[] =>
  things.flatMap(({ object: { id, box } }) => (box ? [{ id, box }] : []));
export const setBoxes = (boxes: readonly { readonly id: ObjectId; readonly box: Box }[]): CommandEdit[] =>
  boxes.map(({ id, box }) => ({ kind: 'set-box', id, box }));

export function placed(x: number, y: number, w: number, h: number): Box {
  const [x1, y1] = [
    Math.round(Math.min(Math.max(0, x), MAX - w)),
    Math.round(Math.min(Math.max(0, y), MAX - h)),
  ];
  return clampBox({ x1, y1, x2: x1 + w, y2: y1 + h });
}
