import { wordSet } from './sets';

/** Before a noun that was, or could have been, named before. */
export const DEFINITE = wordSet('the this that these those our your my its his her their whose said same');

/** Belonging to somebody: what follows is a thing that is named for the first time as often as not. */
export const OWNERS = wordSet('our your my its his her their');

export const ONE_PRONOUNS = wordSet('it he she him this its his her');
export const MANY_PRONOUNS = wordSet('they them these those their both');

/** Forms of "be" and helpers: they join a thing with what is said of it. */
export const LINKS = wordSet(
  "am is are was were be been being it's its' there's that's theres they're he's she's stays seems appears looks " +
    "has have had can could will would may might must should shall does do did isn't aren't",
);

/** Words that say how, when or how much, and nothing of a picture. */
export const ADVERBS = wordSet(
  "i'd i'm i'll we're you're let's we've what's here's thx pls plz thanks please cheers " +
    'everybody everyone somebody someone nobody anybody ' +
    'very really just quite rather so too also then now still again here there maybe perhaps only even all right ' +
    'directly immediately exactly slightly straight somewhere softly gently quietly happily together apart ' +
    'please thanks thank kindly otherwise instead well simply nearly almost alone asleep awake once upon never ' +
    'always often soon today yesterday tomorrow tonight etc etcetera plus including included i we you me us ' +
    'looking high low far close half halfway upside overall mostly clearly visible not no none any anywhere ' +
    'everywhere nowhere nothing everything something anything else ok okay hello hi hey dear first second third ' +
    'next last finally again loudly carefully peacefully proudly neatly evenly tightly loosely sideways upright ' +
    'each other itself himself herself themselves who which that where when while as if because since until though although whereas than what how ' +
    'why own such much more most less least towards toward onward ahead away down up out off along across ' +
    'highly extremely incredibly super ultra ' +
    'through over past during after before against per via like upwards downwards anymore side',
);

/** Joins two of a list. */
export const JOINERS = wordSet('and or plus & + n vs versus');

/** Prepositions that may come before a noun and stand for no relation that is read. */
export const PREPOSITIONS = wordSet(
  'with in on at near by of from to for about into onto through like as during without against among amid along ' +
    'across over off out up down towards toward after before than per via within off except',
);
