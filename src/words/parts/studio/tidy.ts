import { counted, list } from '../../numbers';
import { speaker } from '../../speaker';

/** Moving boxes so that what the prompt asks holds. */
export const tidyWords = speaker('studio/tidy', {
  unlock: 'Unlock a box, or change the prompt.',
  change: 'Change the prompt, or make a box smaller.',
  noRoom: 'Every relation holds, and there is no room to move the boxes further apart.',
  noRoomAdvice: 'Make a box smaller, then tidy again.',
  tidied: ({ names, broken }: { names: string; broken: number }) =>
    `Tidied: ${names} moved.${broken === 0 ? '' : ` ${broken} of the checks still broken.`} Undo brings them back.`,
  conflicts: ({ named, more }: { named: readonly string[]; more: number }) =>
    `No movement of the boxes makes every relation hold. In conflict: ${list(more > 0 ? [...named, `${more} more`] : named)}.`,
  objects: ({ count }: { count: number }) => counted(count, { one: '# object', other: '# objects' }),
  these: ({ names }: { names: readonly string[] }) => list(names.map((name) => `the ${name}`)),
});
