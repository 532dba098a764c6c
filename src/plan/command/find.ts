import { readThing } from '../check/match';
import type { PlannedThing } from '../check/match';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import { createWordBook, sameColour } from '../prompt/lexicon';
import type { Lexicon } from '../prompt/lexicon';
import { readNounPhrase } from '../prompt/nouns/phrase';
import { tokenisePrompt } from '../prompt/tokens';

const ORDINALS = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
]);

/** The planned objects that words mean: "the second balloon", "the red cat", "them"; null where none or many do. */
export function findThings(
  words: string,
  plan: Plan,
  selection: readonly ObjectId[],
  lexicon?: Lexicon,
): readonly PlannedThing[] | null {
  const book = createWordBook(lexicon);
  const things = objectsOf(plan).map((object) => readThing(object, book));
  const plain = words.trim().toLowerCase();
  if (
    /^(?:it|this|that|them|these|those|the selection|the selected (?:one|ones|object|objects))$/.test(plain)
  ) {
    const chosen = things.filter(({ object }) => selection.includes(object.id));
    return chosen.length > 0 ? chosen : null;
  }
  if (/^(?:everything|all|all of (?:it|them)|all objects|every object)$/.test(plain))
    return things.length > 0 ? things : null;
  const ordinal = /\b(first|second|third|fourth|last)\b/.exec(plain)?.[1];
  const all = /^(?:all|every|both)\b/.test(plain) || /^all the\b/.test(plain);
  const phrase = readNounPhrase(
    tokenisePrompt(
      plain.replace(/\b(?:first|second|third|fourth|last)\b/, '').replace(/^(?:all|every)\s+(?:of\s+)?/, ''),
    ),
    0,
    book,
  );
  if (!phrase || phrase.name === '') return null;
  const { name, colour, head } = phrase;
  const isNamed = (thing: PlannedThing): boolean =>
    thing.noun === name ||
    thing.words.includes(head) ||
    thing.noun.split(' ').at(-1) === name.split(' ').at(-1);
  const found = things.filter(
    (thing) => isNamed(thing) && (colour === null || thing.colours.some((own) => sameColour(own, colour))),
  );
  if (ordinal !== undefined) {
    const one = found.at(ORDINALS.get(ordinal) ?? 0);
    return one ? [one] : null;
  }
  if (found.length > 1 && !all && phrase.count === 1) return null;
  return found.length > 0 ? found : null;
}
