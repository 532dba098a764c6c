import { MAX, clampBox } from '../box';
import type { Box } from '../box';
import type { PlannedThing } from '../check/match';
import type { ObjectId, Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import type { CommandEdit, Done, Unclear } from './command';
import { findThings } from './find';

/** A plan that a command is said about, with what is selected in it: "it" means that. */
export interface CommandScene {
  readonly plan: Plan;
  readonly selection: readonly ObjectId[];
  readonly locked?: ReadonlySet<ObjectId>;
  readonly lexicon?: Lexicon | undefined;
}

/** What a rule makes of a command: null where it is not one of its kind. */
export type Ruled =
  { readonly edits: readonly CommandEdit[]; readonly done: Done } | { readonly unclear: readonly Unclear[] };
export type Rule = (text: string, scene: CommandScene) => Ruled | null;

export const find = (
  words: string,
  { plan, selection, lexicon }: CommandScene,
): readonly PlannedThing[] | null => {
  const found = findThings(words, plan, selection, lexicon);
  return typeof found === 'string' ? null : found;
};

/** Words of which no thing can be told, each with why; `count` where they are understood and not as many as it takes. */
export const unclear = (scene: CommandScene, ...words: readonly string[]): Ruled => ({
  unclear: words.map((each) => {
    const found = findThings(each, scene.plan, scene.selection, scene.lexicon);
    return { words: each.trim(), why: typeof found === 'string' ? found : 'count' };
  }),
});

export const namesOf = (things: readonly PlannedThing[]): string[] => things.map(({ object }) => object.name);
export const boxesOf = (things: readonly PlannedThing[]): { id: ObjectId; box: Box }[] =>
  things.flatMap(({ object: { id, box } }) => (box ? [{ id, box }] : []));
export const setBoxes = (boxes: readonly { readonly id: ObjectId; readonly box: Box }[]): CommandEdit[] =>
  boxes.map(({ id, box }) => ({ kind: 'set-box', id, box }));

/** A box of a width and a height with this corner, moved into the picture. */
export function placed(x: number, y: number, w: number, h: number): Box {
  const [x1, y1] = [
    Math.round(Math.min(Math.max(0, x), MAX - w)),
    Math.round(Math.min(Math.max(0, y), MAX - h)),
  ];
  return clampBox({ x1, y1, x2: x1 + w, y2: y1 + h });
}
