import { list } from '../../numbers';
import { speaker } from '../../speaker';

/** Two objects of the plan, named as `theObject` names them. */
interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Moving boxes so that what the prompt asks holds. */
export const tidyWords = speaker('studio/tidy', {
  unlock: 'Unlock a box, or change the prompt.',
  change: 'Change the prompt, or make a box smaller.',
  noRoom: 'Every relation holds, and there is no room to move the boxes further apart.',
  noRoomAdvice: 'Make a box smaller, then tidy again.',
  conflicts: ({ conflicts }: { conflicts: readonly string[] }) =>
    `No movement of the boxes makes every relation hold. In conflict: ${list(conflicts)}.`,
  moreConflicts: ({ conflicts, count }: { conflicts: readonly string[]; count: number }) =>
    `No movement of the boxes makes every relation hold. In conflict: ${list([...conflicts, `${count} more`])}.`,
  objects: ({ count }: { count: number }) => `${count} objects`,
  theObject: ({ name }: { name: string }) => `the ${name}`,
  unnamed: 'object',
  left: ({ one, other }: Pair) => `${one} to the left of ${other}`,
  right: ({ one, other }: Pair) => `${one} to the right of ${other}`,
  above: ({ one, other }: Pair) => `${one} above ${other}`,
  below: ({ one, other }: Pair) => `${one} below ${other}`,
  on: ({ one, other }: Pair) => `${one} on ${other}`,
  under: ({ one, other }: Pair) => `${one} under ${other}`,
  'in front of': ({ one, other }: Pair) => `${one} in front of ${other}`,
  behind: ({ one, other }: Pair) => `${one} behind ${other}`,
  inside: ({ one, other }: Pair) => `${one} inside ${other}`,
  around: ({ one, other }: Pair) => `${one} around ${other}`,
  between: ({ one, other }: Pair) => `${one} between ${other}`,
  tooMany: 'Not solved: there are too many relations at once. No box was moved.',
  tooManyAdvice: 'Ask for fewer, or move some boxes by hand first.',
  near: ({ one, other }: Pair) => `${one} near ${other}`,
  inPlace: ({ one, place }: { one: string; place: string }) => `${one} ${place}`,
  tidy: 'Tidy',
  /** Brings boxes back to where the model wrote them. */
  asWritten: 'As written',
  tidiedPlan: ({ what }: { what: string }) => `Tidied: ${what} moved to where the prompt asks.`,
  /** Some of `count` broken relations. */
  wouldMend: ({ names, count }: { names: readonly string[]; count: number }) =>
    `The plan breaks what the prompt asks. Tidy would mend it: ${list(
      count > names.length ? [...names, `${count - names.length} more`] : names,
    )}.`,
  tidied: ({ what }: { what: string }) => `Tidied: ${what} moved. Undo brings them back.`,
  tidiedInPart: ({ what, broken }: { what: string; broken: number }) =>
    `Tidied: ${what} moved. ${broken} of the checks still broken. Undo brings them back.`,
});
