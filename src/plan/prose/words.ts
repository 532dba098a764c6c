/** Word lists for keeping prose grammatical. All lower case. */

/** Third-person verbs of scene descriptions: singular -> plural. */
const VERBS: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  sits: 'sit',
  stands: 'stand',
  lies: 'lie',
  rests: 'rest',
  hangs: 'hang',
  floats: 'float',
  flies: 'fly',
  leans: 'lean',
  appears: 'appear',
  waits: 'wait',
  grows: 'grow',
  sleeps: 'sleep',
  looks: 'look',
  faces: 'face',
  holds: 'hold',
  carries: 'carry',
  wears: 'wear',
  rides: 'ride',
  fills: 'fill',
  covers: 'cover',
  contains: 'contain',
  shows: 'show',
  features: 'feature',
  depicts: 'depict',
  occupies: 'occupy',
  adds: 'add',
  contrasts: 'contrast',
  hovers: 'hover',
  swims: 'swim',
  runs: 'run',
  walks: 'walk',
  displays: 'display',
  dominates: 'dominate',
  stretches: 'stretch',
  provides: 'provide',
  creates: 'create',
  completes: 'complete',
  glows: 'glow',
};

const SINGULAR = new Map(Object.entries(VERBS));
const PLURAL = new Map(Object.entries(VERBS).map(([one, many]) => [many, one]));

export const isVerb = (word: string): boolean => SINGULAR.has(word) || PLURAL.has(word);
export const isPluralVerb = (word: string): boolean => PLURAL.has(word);

/** The verb for one or for several; other words come back as they are. */
export function agree(verb: string, plural: boolean): string {
  return (plural ? SINGULAR.get(verb) : PLURAL.get(verb)) ?? verb;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may stand before a noun instead of an article, for more than one. */
export const NUMBERS = words(
  'two three four five six seven eight nine ten eleven twelve several many some few both',
);

/** Words after which a shortened sentence is not safe to keep. */
export const SUBORDINATORS = words(
  'while as when where whereas because since whose whom if although though until before after than',
);

export const RELATIVES = words('which that who');

/** Prepositions and other words that begin a phrase which a sentence can do without. */
export const PHRASE_STARTERS = words(
  'with in on at near by next beside behind above below under beneath over inside within against ' +
    'atop along across around among between to of from beyond opposite without past toward towards onto into through for about off up down out away',
);

/** Nouns of scenes that take no article and no plural. */
export const MASS_NOUNS = words(
  'water grass sand snow ice rain smoke fog mist food bread rice milk coffee tea juice wine hair ' +
    'sunlight moonlight light fire wood metal glass foliage greenery scenery furniture clothing shrimp',
);

/** Nouns that end in s and are still one thing. */
export const SINGULAR_IN_S = words(
  'bus gas lens canvas cactus octopus walrus iris atlas compass abacus minibus trolleybus tennis christmas paris chess ' +
    'glass grass dress cross cutlass mattress trellis hibiscus platypus hippopotamus crocus thermos tapas bass always',
);

/** Plurals that do not end in s. */
export const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  chillies: 'chilli',
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  oxen: 'ox',
  leaves: 'leaf',
  knives: 'knife',
  shelves: 'shelf',
  wolves: 'wolf',
  loaves: 'loaf',
  scarves: 'scarf',
  calves: 'calf',
  cacti: 'cactus',
  taxis: 'taxi',
  kiwis: 'kiwi',
  emus: 'emu',
  menus: 'menu',
  bikinis: 'bikini',
  saris: 'sari',
  dice: 'die',
  elves: 'elf',
  thieves: 'thief',
  hooves: 'hoof',
  dwarves: 'dwarf',
  wives: 'wife',
  octopi: 'octopus',
  fungi: 'fungus',
  lice: 'louse',
};

/** Nouns whose plural is the same word. */
export const SAME_PLURAL = words(
  'sheep deer fish shrimp swine aircraft bison moose scissors squid sushi jellyfish starfish goldfish clownfish salmon ' +
    'trout reindeer elk spacecraft corn popcorn',
);
