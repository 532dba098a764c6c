const OWNER = '(?:one|two|all|both|its|his|her|their|my)';
const BACK = '(?:back|backs|side|sides|belly|bellies|stomach|tummy|tummies)';
const HOLD =
  '(?:mouths?|hands?|arms?|paws?|beaks?|claws?|teeth|trunk|jaws?|fists?|fingers|grip|grasp|hair|eyes|face)';
const LINE = '(?:paint|chalk|ink|pen|pencil|crayon|marker|lipstick|letters|lettering|writing)';

/** What a thing does, how it lies or is seen: no place of it, though the words could be one. */
const SOURCES: readonly string[] = [
  // "bent over"
  '(?:doubled|bent|knocked|tipped|hunched|stooped|keeled|turned)\\s+(?:over|down|up)(?![a-z])',
  // "singing into a microphone"
  '(?:sings?|singing|shouts?|shouting|talks?|talking|speaks?|speaking|screams?|screaming|yells?|yelling)\\s+(?:in)?to(?=\\s)',
  // "looks on"
  '(?:looks?|looking|watch(?:es|ing)?|staring|stares?)\\s+on(?=\\s+(?:from|while|,|\\.|$))',
  // "watching from above", "seen from behind"
  '(?:(?:looks?|looking|watch(?:es|ing)?)(?:\\s+on)?|(?:viewed|seen|shown|shot|taken|photographed|pictured|drawn))\\s+from\\s+(?:above|below|behind|afar|(?:the\\s+)?(?:side|front|back|top|air))',
  // "facing left"
  '(?:facing|faces|looking|looks|pointing|points|turned|turning|heading|gazing|gazes|glancing|glances)\\s+(?:(?:in)?to(?:wards?)?\\s+)?(?:the\\s+)?(?:left|right|front|back|up|down)(?:wards?)?(?![a-z]|\\s+(?:of|from|at)(?![a-z]))',
  // "looking at", but not "waves at the bottom"
  '(?:looks?|looking|stares?|staring|gaz(?:es|ing)|points?|pointing|wav(?:es|ing)|smil(?:es|ing)|bark(?:s|ing)|glanc(?:es|ing)|peer(?:s|ing))\\s+(?:up\\s+|down\\s+|over\\s+|out\\s+)?at(?=\\s)(?!\\s+the\\s+(?:very\\s+)?(?:top|bottom|left|right|side|back|front|edge|foot))',
  // "on its hind legs", "on tiptoe"
  `on\\s+${OWNER}\\s+(?:own\\s+|hind\\s+|back\\s+|front\\s+)*(?:legs?|feet|foot|toes|fours|knees)(?![a-z])`,
  'on\\s+tip\\s?-?toes?(?![a-z])',
  // "lying on its back"
  `(?:lying|lies|lay|laying|lays|laid|roll(?:s|ing|ed)|asleep|sleeping|sleeps|floating|floats|curled\\s+up)\\s+(?:down\\s+)?on\\s+${OWNER}\\s+${BACK}(?![a-z])`,
  // "under his arm", "in its mouth"
  `(?:in|with|under|between|by)\\s+${OWNER}(?:\\s+(?:own|two|left|right|bare))*\\s+${HOLD}(?![a-z]|\\s+(?:on|above|over|under)(?![a-z]))`,
  // "cut into eight slices"
  '(?:cut|sliced|divided|split|chopped|torn|broken)\\s+(?:up\\s+)?(?:in)?to\\s+(?:[a-z0-9-]+\\s+){0,2}(?:slices|pieces|halves|half|parts|quarters|cubes|chunks|wedges|strips)(?![a-z])',
  // "written in chalk"
  `(?:written|painted|drawn|printed|scrawled|lettered)\\s+(?:in|with)\\s+(?:[a-z]+\\s+){0,2}?${LINE}(?![a-z])`,
  // "on the other side", of what nobody says
  '(?:on|to|at)\\s+the\\s+(?:other|opposite)\\s+side(?![a-z]|\\s+of(?![a-z]))',
];

export const DOINGS: readonly RegExp[] = SOURCES.map((source) => new RegExp(source, 'y'));

const QUOTED = `["“'‘][^"”’'\\n]{1,60}["”’']`;
const CAPITALS = '[A-Z0-9][^\\s,.;:!?]*(?:\\s+[A-Z0-9&][^\\s,.;:!?]*){0,6}';
const WRITTEN = new RegExp(
  `(?:(?:(?:that|which)\\s+)?(?:(?:with\\s+)?(?:the\\s+)?(?:words?|text|letters|title|message|slogan|inscription)|(?:reading|reads?|saying|says?|spelling|spells?|labell?ed|titled)(?:\\s+the\\s+words?)?)\\s+(?:${QUOTED}|${CAPITALS})|(?:with|called|named)\\s+${QUOTED})(?:\\s+(?:written|painted|printed)(?=\\s))?`,
  'y',
);

/** "that reads Main St", "with the word STOP on it": what is written there, in capitals or quoted; '' for none. */
export function writingAt(text: string, at: number): string {
  WRITTEN.lastIndex = at;
  return WRITTEN.exec(text)?.[0] ?? '';
}
