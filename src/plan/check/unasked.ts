import { singular, wordsOf } from '../prose/noun';
import type { PromptReading } from '../prompt/read';
import type { Check } from './check';
import type { PlannedThing } from './match';
import { countedName } from './objects';

/**
 * The things of a plan that the prompt asks for nowhere, as one line that is neither held nor broken: "also there: a
 * lamp". Null where there are none, where the prompt asks for nothing that could be read, and for what must not be there.
 */
export function unaskedOf(
  prompt: string,
  { objects, avoided }: PromptReading,
  things: readonly PlannedThing[],
  matched: readonly (readonly PlannedThing[])[],
): Omit<Check, 'id'> | null {
  if (objects.length === 0) return null;
  const answers = new Set(matched.flat());
  const named = new Set(avoided);
  const asked = new Set(objects.map(({ name }) => name));
  // What could not be read may ask for it by its own word.
  const words = new Set(wordsOf(prompt).map(singular));
  const extra = things.filter(
    (thing) =>
      !answers.has(thing) &&
      !named.has(thing.noun) &&
      // A cat of another colour is besides what is asked, though it is a cat.
      (asked.has(thing.noun) || !words.has(singular(thing.noun.split(' ').at(-1) ?? ''))),
  );
  if (extra.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { noun, colours, count } of extra) {
    const name = asked.has(noun) ? [...colours, noun].join(' ') : noun;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return {
    kind: 'unasked',
    text: `also there: ${[...counts].map(([noun, count]) => countedName(noun, count)).join(', ')}`,
    state: 'not-checked',
    reason: { code: 'not-asked' },
    objectIds: extra.map(({ object }) => object.id),
    score: null,
  };
}
