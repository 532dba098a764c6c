import { objectsOf, type ObjectSegment, type Plan } from '../../plan/plan';
import type { Box } from '../../plan/box';
import type { Note } from '../notes/note';

/** Each has a name and a line about it in src/words. */
export type HandoverId = 'comfy-regions' | 'comfy-gligen' | 'invoke' | 'words';

/** A plan as another tool takes it. */
export interface Handover {
  readonly id: HandoverId;
  readonly extension: 'json' | 'txt';
  /** The version of the tool that it was made for, as the file says it; null for what is for any. */
  readonly madeFor: string | null;
  readonly write: (order: Order) => { readonly text: string; readonly notes: readonly Note[] };
}

export interface Order {
  readonly plan: Plan;
  readonly prompt: string;
  /** Of the picture on the stage, or 0. */
  readonly seed: number;
}

export type Placed = ObjectSegment & { readonly box: Box };

/** The objects that have a box, deepest first, and a note about those that don't. */
export function placedIn(plan: Plan): {
  readonly placed: readonly Placed[];
  readonly notes: readonly Note[];
} {
  const all = objectsOf(plan);
  const placed = all.filter((object): object is Placed => object.box !== null);
  const found = all.length - placed.length;
  return { placed, notes: found > 0 ? [{ code: 'boxless-left-out', found }] : [] };
}

/** What the whole picture is of: the prompt, or else its objects. */
export const subjectOf = ({ plan, prompt }: Order): string =>
  prompt.trim() ||
  objectsOf(plan)
    .map(({ name }) => name)
    .join(', ');

/** What no picture should be; a negative prompt that people begin with. */
export const UNWANTED = 'blurry, deformed, text, watermark';
