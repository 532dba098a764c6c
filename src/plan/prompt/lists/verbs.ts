import { wordMap, wordSet } from './sets';

/** Verbs of scenes in their plain form; forms are made below. */
const VERBS =
  'sit stand lie lay rest hang float fly lean wait grow sleep look face hold carry wear ride fill cover contain show ' +
  'feature depict occupy hover swim run walk display dominate stretch glow sail drive pass park hide crouch nap ' +
  'doze peek peep perch balance lounge snooze pose live lurk jump leap dance play gather glide circle soar land ' +
  'flutter crawl climb buzz rise bloom shine burn erupt fall drop roll bounce sing eat drink chase follow watch ' +
  'stare gaze smile laugh cry talk read write paint cook bake hug kiss hunt fish dig swing slide spin twirl march ' +
  'race skate ski surf snowboard juggle knit sew point wave push pull throw catch kick hit bark meow roar chirp ' +
  'howl steal blow bask strut emerge shelter roost graze feed nibble munch chew lick bite sniff guard protect ' +
  'surround flank frame top border drift wander stroll hop skip tumble scatter arrange place put add draw make ' +
  'create generate design include set position insert render illustrate imagine see want need like love give ' +
  'keep leave help go goes come get let take bring turn stay stuff fold tie wrap light lit melt freeze ' +
  'snow rain pour shimmer sparkle twinkle dangle droop sprout sway loom tower curl snuggle cuddle huddle squat ' +
  'kneel bow bend wear wave meet visit explore travel cross enter exit reach touch overlook approach orbit ' +
  'cast spill drip squeeze wedge sandwich tuck nestle stack pile line seat park lock open close break crack celebrate ' +
  'dream think wonder wish hope say tell whisper shout happen fit flow rush plunge dive splash drown sink spout ' +
  'gallop trot prowl creep sneak pounce snore yawn wake hatch nest purr spread adorn decorate depart arrive dock moor ' +
  'dash breach crush imitate anchor drag tow haul load unload deliver sell buy ask answer enjoy relax settle do use begin start end finish moor';

const IRREGULAR =
  'written chained tied attached stuck sat stood lain laid hung flew flown slept held wore worn rode ridden ran swam sang ate eaten drank grew grown ' +
  'did done doing found woke ' +
  'leapt shone swung slid spun threw thrown caught hid hidden stole stolen blew blown fell fallen dug built made drawn ' +
  'drew put seen went came got took gave kept left leaned leant rang bit fed lying dying tying sitting running swimming ' +
  'napping hopping digging hugging spinning skipping chopping stopping putting setting getting cutting knitting ' +
  'swinging riding hiding driving dancing lurking skating skiing standing wrapped stopped hugged topped';

const form = (verb: string): string[] => {
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const stem = verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : verb;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, third, `${stem}ing`, past];
};

/** Every form of a verb that scenes are told with. */
export const VERB_FORMS: ReadonlySet<string> = new Set([
  ...VERBS.split(' ').flatMap(form),
  ...IRREGULAR.split(' '),
]);

/** Plain, third-person and participle forms that are nouns as often: read as verbs only where a sentence needs one. */
export const ALSO_NOUNS = wordSet(
  'stand stands rest rests hang float floats fly flies look looks face faces hold cover covers show shows feature ' +
    'swim run walk display glow sail sails drive park parks parking perch balance lounge jump leap dance play circle circles land lands ' +
    'climb rise bloom fall falls drop drops roll rolls bounce drink drinks watch watches smile laugh cry talk read ' +
    'paint paints cook cooks hug kiss hunt fish swing swings slide slides spin march race races skate skates ski ' +
    'skis surf point points wave waves wake catch kick hit bark roar pass graze feed bite bites guard guards frame frames ' +
    'top tops border borders stroll hop set sets design designs like love help turn light lights lit snow rain ' +
    'sparkle bow bows cross crosses touch cast spill drip squeeze wedge wedges sandwich sandwiches stack stacks pile ' +
    'piles line lines seat seats lock locks break crack cracks dream dreams wish hope nest nests dock docks anchor ' +
    'anchors load end ends start building painting paintings fishing drawing drawings ring rings bat bats duck ducks ' +
    'rock rocks bear bears plant plants saw saws stamp stamps nail nails leaves left spring springs tie ties wrap ' +
    'fold open close live lay visit travel shelter skip bend dive splash sink sinks spout tower towers place places ' +
    'fill pose tow spread arrange celebrating ride rides blow need flow rush reach exit hatch puddle clear sitting writing ' +
    'cooking baking knitting sewing clothing wedding pudding ceiling earring bedding king wing string railing dressing',
);

/** What the verbs that relate two things say of them; "!" where it is the second that stands so to the first. */
export const RELATING = wordMap(`
  on: riding rides ride rode straddling driving drives;
  !on: wearing wears wear wore sporting;
  near: touching hugging playing plays kissing;
  !inside: containing contains;
  !around: encircled
`);

/** Words of orders and wishes: "put", "I'd like". They ask for what comes after them. */
export const ORDERS = wordSet(
  "put place add draw include show paint have position set stick insert make create generate design render give arrange i'd i want need " +
    "like love would we've let's lets depict illustrate imagine see we need i'm looking do can could you see",
);
