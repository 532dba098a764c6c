/** The marks of GoT-R1's chain grammar, as text. */
export const OBJECT_START = '<|obj_start|>';
export const OBJECT_END = '<|obj_end|>';
export const BOX_START = '<|box_start|>';
export const BOX_END = '<|box_end|>';
export const BEGIN_OF_IMAGE = '<begin_of_image>';

export type Mark =
  typeof OBJECT_START | typeof OBJECT_END | typeof BOX_START | typeof BOX_END | typeof BEGIN_OF_IMAGE;

export const MARKS: readonly Mark[] = [OBJECT_START, OBJECT_END, BOX_START, BOX_END, BEGIN_OF_IMAGE];

const ANY_MARK = /<\|(?:obj|box)_(?:start|end)\|>|<begin_of_image>/g;

/**
 * Takes whole marks out of text, so that text can never be read as structure.
 * A space is left in their place: without it the two sides could join up to
 * form another mark. Fragments such as `<|` or `<|obj_` are harmless and stay.
 */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, ' ');
}
