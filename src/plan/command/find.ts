import { readThing } from '../check/match';
import type { PlannedThing } from '../check/match';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import { createWordBook, sameColour } from '../prompt/lexicon';
import type { Lexicon } from '../prompt/lexicon';
import { readNounPhrase } from '../prompt/nouns/phrase';
import { tokenisePrompt } from '../prompt/tokens';
import type { Unclear } from './command';
import { mendedBy, whichOf } from './which';

const ORDINALS = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
]);

const MOST_LISTED = 8;

const SELECTION =
  /^(?:it|this|that|them|these|those|they|both of them|the selection|the selected (?:one|ones|object|objects))$/;
const EVERYTHING = /^(?:everything|all|all of (?:it|them)|all objects|every object)$/;

/** Things of a list: "the cat, the moon and the dog". */
function listed(
  words: string,
  ...scene: [Plan, readonly ObjectId[], Lexicon | undefined]
): readonly PlannedThing[] | null {
  const parts = words.split(/\s*,\s*(?:and\s+)?|\s+and\s+/i).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_LISTED) return null;
  const found = new Map<ObjectId, PlannedThing>();
  for (const part of parts) {
    const things = findThings(part, ...scene);
    if (typeof things === 'string') return null;
    for (const thing of things) found.set(thing.object.id, thing);
  }
  return [...found.values()];
}

/**
 * The planned objects that words mean, "the second balloon", "the red cat", "the leftmost one", "everything but the
 * moon", "them", or why none can be told.
 */
export function findThings(
  words: string,
  plan: Plan,
  selection: readonly ObjectId[],
  lexicon?: Lexicon,
): readonly PlannedThing[] | Unclear['why'] {
  const among = (plain: string): readonly PlannedThing[] | null => {
    const things = findNamed(plain, plan, selection, lexicon);
    return typeof things === 'string' ? null : things;
  };
  const other = /^the\s+other\s+(.+)$/i.exec(words.trim())?.[1];
  const ones = other === undefined ? null : among(`all ${other}`);
  const rest = ones?.filter(({ object }) => !selection.includes(object.id));
  if (ones && rest && rest.length > 0 && rest.length < ones.length) return rest;
  const found = findNamed(words, plan, selection, lexicon);
  if (typeof found !== 'string') return found;
  const but = /^(.+?)\s+(?:except(?:\s+for)?|but(?:\s+not)?|apart\s+from)\s+(.+)$/i.exec(words.trim());
  const [all, left] = [among(but?.[1] ?? ''), among(but?.[2] ?? '')];
  if (all && left) {
    const out = new Set(left.map(({ object }) => object.id));
    return all.filter(({ object }) => !out.has(object.id));
  }
  const which = whichOf(words.trim());
  const one = which?.pick(
    among(which.plain.replace(/^(?!everything)(?:the\s+)?/i, 'all ')) ?? among(which.plain) ?? [],
  );
  if (one) return [one];
  const mended =
    found === 'nothing' || found === 'unread'
      ? mendedBy(
          words.trim().toLowerCase(),
          objectsOf(plan).map(({ name }) => name),
        )
      : null;
  return (mended === null ? null : among(mended)) ?? found;
}

function findNamed(
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
  if (phrase.length < tokens.length) return listed(words.trim(), plan, selection, lexicon) ?? 'unread';
  const { name, colour, head } = phrase;
  const isNamed = (thing: PlannedThing): boolean =>
    name === '' ||
    thing.noun === name ||
    (head !== '' && thing.words.includes(head)) ||
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
