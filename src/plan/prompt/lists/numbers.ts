import { wordSet } from './sets';

const NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ');

const COUNTS = new Map<string, number | null>([
  ...NUMBERS.map((word, value) => [word, value] as const),
  ...['a', 'an', 'another', 'single', 'each', 'every'].map((word) => [word, 1] as const),
  ...['both', 'twin'].map((word) => [word, 2] as const),
  ['dozen', 12],
  ...['several', 'some', 'many', 'few', 'various', 'multiple', 'numerous'].map(
    (word) => [word, null] as const,
  ),
]);

/** How many things a determiner or number stands for, null for several; undefined for other words. */
export function countOf(word: string): number | null | undefined {
  const digits = /^x?(\d{1,4})$|^(\d{1,3})x$/.exec(word);
  return digits ? Number(digits[1] ?? digits[2]) : COUNTS.get(word);
}

/** Before "of": the number is theirs, or they mean several. */
export const GROUPS = new Map<string, number | null>([
  ['pair', 2],
  ['couple', 2],
  ['trio', 3],
  ['dozen', 12],
  ...(
    'several lots loads plenty bunch group row line stack pile heap herd flock school swarm pack crowd cluster ' +
    'collection handful set circle ring lot array bundle mound team army queue column number range variety batch border ring scattering tower'
  )
    .split(' ')
    .map((word) => [word, null] as const),
]);

/** Before "of" they measure what follows, which is what is drawn: "a slice of bread". */
export const MEASURES = wordSet(
  'piece slice wedge ear rasher loaf head clove sheet bar stick bit lump chunk block blob drop grain blade sprig ' +
    'pot-full portion serving helping kind sort type spot splash dollop scoop bulb cob hunk pat rack strip pod',
);

/** Plurals that are one thing to the eye. */
export const ONE_THING = wordSet(
  'scissors glasses sunglasses goggles binoculars jeans trousers pants shorts pyjamas pajamas pliers tweezers ' +
    'shears skis chopsticks headphones underpants bagpipes maracas flippers bellows tights leggings handcuffs ' +
    'earphones earbuds clothes fries grapes overalls dungarees stairs spectacles braces socks noodles',
);
