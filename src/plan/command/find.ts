import { readThing } from '../check/match';
import type { PlannedThing } from '../check/match';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import { createWordBook, sameColour } from '../prompt/lexicon';
import type { Lexicon } from '../prompt/lexicon';
import { readNounPhrase } from '../prompt/nouns/phrase';
import { tokenisePrompt } from '../prompt/tokens';
import type { Unclear } from './command';

const ORDINALS = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
]);

const SELECTION =
  /^(?:it|this|that|them|these|those|they|both of them|the selection|the selected (?:one|ones|object|objects))$/;
const EVERYTHING = /^(?:everything|all|all of (?:it|them)|all objects|every object)$/;

/** The planned objects that words mean, "the second balloon", "the red cat", "them", or why none can be told. */
export function findThings(
  words: string,
  plan: Plan,
  selection: readonly ObjectId[],
  lexicon?: Lexicon,
): readonly PlannedThing[] | Unclear['why'] {
  const book = createWordBook(lexicon);
  const things = objectsOf(plan).map((object) => readThing(object, book));
  const plain = words.trim().toLowerCase();
  if (SELECTION.test(plain)) {
    const chosen = things.filter(({ object }) => selection.includes(object.id));
    return chosen.length > 0 ? chosen : 'selection';
  }
  if (EVERYTHING.test(plain)) return things.length > 0 ? things : 'nothing';
  // Names are read as written first: a person may have called an object anything.
  const called = things.filter(({ object }) => object.name.toLowerCase() === plain.replace(/^the\s+/, ''));
  if (called.length === 1) return called;
  const ordinal = /\b(first|second|third|fourth|last)\b/.exec(plain)?.[1];
  const all = /^(?:all|every|both)\b/.test(plain);
  const tokens = tokenisePrompt(
    plain
      .replace(/\b(?:first|second|third|fourth|last)\b/, '')
      .replace(/^(?:all|every|both)\s+(?:of\s+)?/, ''),
  );
  const phrase = readNounPhrase(tokens, 0, book);
  if (!phrase) return 'unread';
  if (phrase.length < tokens.length) return 'unread';
  const { name, colour, head } = phrase;
  const isNamed = (thing: PlannedThing): boolean =>
    name === '' ||
    thing.noun === name ||
    thing.words.includes(head) ||
    thing.noun.split(' ').at(-1) === name.split(' ').at(-1);
  const found = things.filter(
    (thing) => isNamed(thing) && (colour === null || thing.colours.some((own) => sameColour(own, colour))),
  );
  if (ordinal !== undefined) {
    const one = found.at(ORDINALS.get(ordinal) ?? 0);
    return one ? [one] : 'nothing';
  }
  if (found.length > 1 && !all && phrase.count === 1) {
    // Of two cats, the one in hand.
    const chosen = found.filter(({ object }) => selection.includes(object.id));
    return chosen.length === 1 ? chosen : 'several';
  }
  return found.length > 0 ? found : 'nothing';
}
