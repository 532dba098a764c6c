const TECHNIQUE =
  '(?:hand|pencil|ink|pen|chalk|charcoal|crayon)[-\\s]+(?:drawn|drawing|drawings|sketch|sketched|painted)|hand[-\\s]?made|' +
  'pixel\\s+art|line\\s*art|line\\s+drawing|vector\\s+(?:art|graphic|style)|(?:digital|concept|street|folk|clip)\\s+art|' +
  'oil\\s+(?:paint|on\\s+canvas)|pen\\s+and\\s+ink|ink\\s+wash|(?:storybook\\s+)?water\\s?colou?rs?(?:\\s+(?:painting|wash))?|gouache|acrylics?|' +
  '(?:paper|card)[-\\s]+cut(?:[-\\s]*out)?|papercut|cut[-\\s]*out|lino\\s?cut|wood\\s?cut|risograph|screen\\s?print|etching|engraving|' +
  '(?:unreal|unity)\\s+engine(?:\\s+\\d+)?|octane(?:\\s+render(?:ing)?)?|blender\\s+render|ray[-\\s]?tracing|' +
  '(?:3|2)[-\\s]?d(?:\\s+(?:render(?:ing|ed)?|icons?|illustration|art|style))?|low[-\\s]poly|voxels?(?:\\s+art)?|clay(?:mation|\\s+render)|' +
  'pictograms?|infographics?|isometric|flat\\s+(?:colou?rs?|design|vector|icons?)|simple\\s+shapes|' +
  '(?:product|studio|macro|stock|film)\\s+photo(?:graphy|s)?|depth\\s+of\\s+field|trending\\s+on\\s+[a-z]+|award[-\\s]winning|' +
  'art\\s+(?:deco|nouveau)|pop\\s+art|comic\\s+book|manga|anime|impressionis(?:m|tic)|(?:kid|child|family)s?[-\\s]friendly|(?:the\\s+)?(?:19|20)?\\d0s(?:\\s+and\\s+[a-z]+)?';
const ROOM =
  '(?:leave|leaving|keep|with|and)?\\s*(?:(?:a\\s+)?(?:lots|plenty|lot|bit)\\s+of\\s+|some\\s+|enough\\s+|a\\s+bit\\s+of\\s+)?(?:free\\s+|empty\\s+|blank\\s+|white\\s+|negative\\s+|copy\\s+)?(?:room|space)\\s+(?:(?:at|on|in)\\s+the\\s+[a-z]+\\s+)?' +
  '(?:for\\s+(?:the\\s+|a\\s+|some\\s+|my\\s+)?[a-z]+|(?:all\\s+)?around)';
const ENDED = '(?=\\s*(?:$|[^a-z0-9à-ž\\s]))';
const STYLE = new RegExp(
  `(?:(?:in|as)\\s+(?:an?\\s+|the\\s+)?(?:[a-z-]+\\s+){0,2}?)?(?:${TECHNIQUE})(?:\\s+(?:style|look|feel|art|aesthetic|colou?rs))?${ENDED}|${ROOM}(?![a-z])`,
  'y',
);
/** "in the style of van Gogh": whose, up to the next stop. */
const OF_SOMEONE = /(?:in\s+the\s+|in\s+a\s+)?(?:style|manner|spirit)\s+of\s+[^,.;:!?()\n]+/y;
/** "singing into a microphone", "watching from above", "facing left": what it does, and no place of it. */
const DOINGS =
  /(?:doubled|bent|knocked|tipped|hunched|stooped|keeled|turned)\s+(?:over|down|up)(?![a-z])|(?:sings?|singing|shouts?|shouting|talks?|talking|speaks?|speaking|screams?|screaming|yells?|yelling)\s+(?:in)?to(?=\s)|(?:looks?|looking|watch(?:es|ing)?|staring|stares?)\s+on(?=\s+(?:from|while|,|\.|$))|(?:looks?|looking|watch(?:es|ing)?)(?:\s+on)?\s+from\s+(?:above|below|behind|afar)|(?:facing|faces|looking|looks|pointing|points|turned|turning|heading|gazing|gazes|glancing|glances)\s+(?:(?:in)?to(?:wards?)?\s+)?(?:the\s+)?(?:left|right|front|back|up|down)(?:wards?)?(?![a-z]|\s+(?:of|from)(?![a-z]))|(?:looks?|looking|stares?|staring|gaz(?:es|ing)|points?|pointing|wav(?:es|ing)|smil(?:es|ing)|bark(?:s|ing)|glanc(?:es|ing)|peer(?:s|ing))\s+(?:up\s+|down\s+|over\s+|out\s+)?at(?=\s)|on\s+(?:one|two|all|both|its|his|her|their)\s+(?:own\s+|hind\s+|back\s+|front\s+)*(?:legs?|feet|foot|toes|fours|knees)(?![a-z])|on\s+tip\s?-?toes?(?![a-z])/y;

/** The words of a technique, a manner or a doing at `at`, which name nothing and place nothing; '' for none. */
export function styleAt(text: string, at: number): string {
  for (const pattern of [STYLE, OF_SOMEONE, DOINGS]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return '';
}
