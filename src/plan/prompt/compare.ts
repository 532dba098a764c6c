import { sameColour } from './lexicon';
import type { PromptReading } from './read';
import type { Place } from './tokens';
import { wordsOf, singular } from '../prose/noun';

/** What a prompt asks for by someone who knows: a line of a suite. */
export interface Truth {
  readonly prompt: string;
  readonly objects: readonly {
    readonly ref: string;
    readonly noun: string;
    /** Other right nouns. */
    readonly also: readonly string[];
    readonly count: number | null;
    readonly colour: string | null;
    readonly size: string | null;
  }[];
  /** [subject, relation, object] or, for "between", with a second object. */
  readonly relations: readonly (readonly string[])[];
  readonly places: readonly (readonly string[])[];
  readonly setting: string | null;
  readonly avoid: readonly string[];
}

export const FACTS = [
  'objects',
  'counts',
  'colours',
  'sizes',
  'relations',
  'places',
  'setting',
  'avoid',
] as const;
export type Fact = (typeof FACTS)[number];

/** Facts of one kind: how many are asked, claimed, and both. */
export interface Agreement {
  readonly asked: number;
  readonly claimed: number;
  readonly right: number;
}

/** A reading beside the truth: facts by kind, and those that differ in words. */
export interface Comparison {
  readonly facts: Readonly<Record<Fact, Agreement>>;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const RELATIONS = new Map([
  ['left', 'left of'],
  ['right', 'right of'],
  ['near', 'next to'],
]);
const INVERSE = new Map([
  ['right of', 'left of'],
  ['below', 'above'],
  ['behind', 'in front of'],
]);

/** What a reading asks, in the words of the suites. */
export function askedOf(
  reading: PromptReading,
): Omit<Truth, 'prompt' | 'setting'> & { settings: readonly string[] } {
  const ref = (index: number): string => `o${index}`;
  return {
    objects: reading.objects.map(({ name, colour, size, count }, index) => ({
      ref: ref(index),
      noun: name,
      also: [],
      count,
      colour: colour ?? null,
      size: size ?? null,
    })),
    relations: reading.relations.map(({ subject, relation, object, other }) => [
      ref(subject),
      RELATIONS.get(relation) ?? relation,
      ref(object),
      ...(other === undefined ? [] : [ref(other)]),
    ]),
    places: reading.places.map(({ object, place }) => [ref(object), positionOf(place)]),
    settings: reading.settings,
    avoid: reading.avoided,
  };
}

/** "top left", "center", "background". */
export function positionOf({ row, column, depth }: Place): string {
  if (depth) return depth;
  const across = column === 'centre' ? '' : (column ?? '');
  const down = row === 'centre' ? '' : (row ?? '');
  return [down, across].filter((word) => word !== '').join(' ') || 'center';
}

const plain = (name: string): string => wordsOf(name.replaceAll('-', ' ')).map(singular).join(' ');

function isNamed(name: string, { noun, also }: Truth['objects'][number]): boolean {
  const own = plain(name);
  return [noun, ...also].map(plain).some((other) => own === other || own.endsWith(` ${other}`));
}

/** Compares a reading with the truth, after finding which of its objects is which. */
export function compareReading(truth: Truth, reading: PromptReading): Comparison {
  const asked = askedOf(reading);
  const names = pairUp(truth, asked);
  const missed: string[] = [];
  const wrong: string[] = [];
  const count = (kind: Fact, wanted: readonly string[], claimed: readonly string[]): Agreement => {
    const right = wanted.filter((fact) => claimed.includes(fact));
    missed.push(...wanted.filter((fact) => !claimed.includes(fact)).map((fact) => `${kind} ${fact}`));
    wrong.push(...claimed.filter((fact) => !wanted.includes(fact)).map((fact) => `${kind} ${fact}`));
    return { asked: wanted.length, claimed: claimed.length, right: right.length };
  };
  const own = (ref: string): string =>
    names.get(ref) ?? `?${asked.objects.find((each) => each.ref === ref)?.noun ?? ref}`;
  const told = <Key extends 'count' | 'colour' | 'size'>(
    objects: Truth['objects'],
    key: Key,
    name: (ref: string) => string,
  ): string[] =>
    objects.flatMap((each) =>
      key !== 'count' && each[key] === null ? [] : [`${name(each.ref)} ${basic(each[key])}`],
    );
  const same = (ref: string): string => ref;
  const facts = {
    objects: count(
      'objects',
      truth.objects.map(({ ref }) => ref),
      asked.objects.map(({ ref }) => own(ref)),
    ),
    counts: count('counts', told(truth.objects, 'count', same), told(asked.objects, 'count', own)),
    colours: count('colours', told(truth.objects, 'colour', same), told(asked.objects, 'colour', own)),
    sizes: count('sizes', told(truth.objects, 'size', same), told(asked.objects, 'size', own)),
    relations: count(
      'relations',
      truth.relations.map((each) => relationKey(each, same)),
      [...new Set(asked.relations.map((each) => relationKey(each, own)))],
    ),
    places: count(
      'places',
      truth.places.map(([ref = '', where = '']) => `${ref} ${where}`),
      asked.places.map(([ref = '', where = '']) => `${own(ref)} ${where}`),
    ),
    setting: count('setting', truth.setting === null ? [] : [truth.setting], asked.settings),
    avoid: count('avoid', truth.avoid.map(plain), asked.avoid.map(plain)),
  };
  return { facts, missed, wrong };
}

const basic = (value: string | number | null): string =>
  typeof value === 'string'
    ? (['gray', 'yellow', 'purple', 'blue', 'red', 'orange', 'green', 'pink', 'brown', 'black', 'white'].find(
        (colour) => sameColour(colour, value),
      ) ?? value)
    : String(value);

/** One spelling for "a left of b" and "b right of a". */
function relationKey(
  [subject = '', relation = '', ...objects]: readonly string[],
  name: (ref: string) => string,
): string {
  const inverse = INVERSE.get(relation);
  const [a, ...rest] = [subject, ...objects].map(name);
  if (inverse !== undefined) return `${rest[0] ?? ''} ${inverse} ${a ?? ''}`;
  if (relation === 'next to') return [a ?? '', rest[0] ?? ''].toSorted().join(' next to ');
  return `${a ?? ''} ${relation} ${rest.toSorted().join(' ')}`;
}

/** Which object of the reading is which of the truth, by name first, then by all that is said of it. */
function pairUp(truth: Truth, asked: ReturnType<typeof askedOf>): Map<string, string> {
  const worth = (a: Truth['objects'][number], b: Truth['objects'][number]): number =>
    (basic(a.colour) === basic(b.colour) ? 4 : 0) +
    (a.count === b.count ? 2 : 0) +
    (a.size === b.size ? 1 : 0);
  const pairs = truth.objects
    .flatMap((a) =>
      asked.objects
        .filter((b) => isNamed(b.noun, a))
        .map((b) => ({ a: a.ref, b: b.ref, worth: worth(a, b) + (plain(a.noun) === plain(b.noun) ? 3 : 0) })),
    )
    .sort((x, y) => y.worth - x.worth);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { a, b } of pairs) {
    if (found.has(b) || taken.has(a)) continue;
    found.set(b, a);
    taken.add(a);
  }
  return improved(found, truth, asked);
}

/** Swaps two of one name where more relations and places agree so. */
function improved(
  found: Map<string, string>,
  truth: Truth,
  asked: ReturnType<typeof askedOf>,
): Map<string, string> {
  const told = new Set([
    ...truth.relations.map((each) => relationKey(each, (ref) => ref)),
    ...truth.places.map((each) => each.join(' ')),
  ]);
  const agreed = (names: Map<string, string>): number => {
    const own = (ref: string): string => names.get(ref) ?? '?';
    const facts = [
      ...asked.relations.map((each) => relationKey(each, own)),
      ...asked.places.map(([ref = '', where = '']) => `${own(ref)} ${where}`),
    ];
    return facts.filter((fact) => told.has(fact)).length;
  };
  const look = (ref: string): string => {
    const { noun = '', colour = null, count = null } = asked.objects.find((each) => each.ref === ref) ?? {};
    return `${noun} ${colour} ${count}`;
  };
  let best = found;
  for (const a of found.keys()) {
    for (const b of found.keys()) {
      if (a >= b || look(a) !== look(b)) continue;
      const swapped = new Map([...best, [a, best.get(b) ?? ''], [b, best.get(a) ?? '']]);
      if (agreed(swapped) > agreed(best)) best = swapped;
    }
  }
  return best;
}

/** What is asked, for people and scripts: objects by name, relations and places by name of object. */
export function askedInWords(reading: PromptReading): {
  readonly objects: readonly {
    readonly ref: string;
    readonly name: string;
    readonly count: number | null;
    readonly colour: string | null;
    readonly size: string | null;
  }[];
  readonly relations: readonly (readonly string[])[];
  readonly places: readonly (readonly string[])[];
  readonly setting: string | null;
  readonly avoided: readonly string[];
} {
  const { objects, relations, places, settings, avoid } = askedOf(reading);
  return {
    objects: objects.map(({ ref, noun, count, colour, size }) => ({
      ref,
      name: noun,
      count,
      colour: colour === null ? null : basic(colour),
      size,
    })),
    relations,
    places,
    setting: settings[0] ?? null,
    avoided: avoid,
  };
}
