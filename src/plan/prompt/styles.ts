import { DOINGS } from './doings';

const TECHNIQUE =
  '(?:hand|pencil|ink|pen|chalk|charcoal|crayon)[-\\s]+(?:drawn|drawing|drawings|sketch|sketched|painted)|hand[-\\s]?made|' +
  'pixel\\s+art|line\\s*art|line\\s+drawing|vector\\s+(?:art|graphic|style)|(?:digital|concept|street|folk|clip)\\s+art|' +
  'oil\\s+(?:paint|on\\s+canvas)|pen\\s+and\\s+ink|ink\\s+wash|(?:storybook\\s+)?water\\s?colou?rs?(?:\\s+(?:painting|wash))?|gouache|acrylics?|' +
  '(?:paper|card)[-\\s]+cut(?:[-\\s]*out)?|papercut|cut[-\\s]*out|lino\\s?cut|wood\\s?cut|risograph|screen\\s?print|etching|engraving|' +
  '(?:unreal|unity)\\s+engine(?:\\s+\\d+)?|octane(?:\\s+render(?:ing)?)?|blender\\s+render|ray[-\\s]?tracing|' +
  '(?:3|2)[-\\s]?d(?:\\s+(?:render(?:ing|ed)?|icons?|illustration|art|style))?|low[-\\s]poly|voxels?(?:\\s+art)?|clay(?:mation|\\s+render)|' +
  'pictograms?|infographics?|isometric|flat\\s+(?:colou?rs?|design|vector|icons?)|simple\\s+shapes|' +
  '(?:product|studio|macro|stock|film)\\s+photo(?:graphy|s)?|depth\\s+of\\s+field|trending\\s+on\\s+[a-z]+|award[-\\s]winning|' +
  '(?:wide|low|high)[-\\s]angle(?:\\s+(?:lens|shot|view))?|(?:fish[-\\s]?eye|macro|telephoto)\\s+lens|' +
  'art\\s+(?:deco|nouveau)|pop\\s+art|comic\\s+book|manga|anime|impressionis(?:m|tic)|(?:kid|child|family)s?[-\\s]friendly|(?:the\\s+)?(?:19|20)?\\d0s(?:\\s+and\\s+[a-z]+)?';
const ROOM =
  '(?:leave|leaving|keep|with|and)?\\s*(?:(?:a\\s+)?(?:lots|plenty|lot|bit)\\s+of\\s+|some\\s+|enough\\s+|a\\s+bit\\s+of\\s+)?(?:free\\s+|empty\\s+|blank\\s+|white\\s+|negative\\s+|copy\\s+)?(?:room|space)\\s+(?:(?:at|on|in)\\s+the\\s+[a-z]+\\s+)?' +
  '(?:for\\s+(?:the\\s+|a\\s+|some\\s+|my\\s+)?[a-z]+|(?:all\\s+)?around)';
const ENDED = '(?=\\s*(?:$|[^a-z0-9à-ž\\s]))';
const STYLE = new RegExp(
  `(?:(?:in|as)\\s+(?:an?\\s+|the\\s+)?(?:[a-z-]+\\s+){0,2}?)?(?:${TECHNIQUE})(?:\\s+(?:style|look|feel|art|aesthetic|colou?rs))?${ENDED}|${ROOM}(?![a-z])`,
  'y',
);
/** "pixel art sword": before a noun it is a manner too, where no thing has that name. */
const BEFORE_NOUN = /(?:pixel|line|clip|vector|voxel|low[-\s]poly)\s+art(?=\s+[a-z])/y;
/** "in the style of van Gogh": whose, up to the next stop. */
const OF_SOMEONE = /(?:in\s+the\s+|in\s+a\s+)?(?:style|manner|spirit)\s+of\s+[^,.;:!?()\n]+/y;
/** The words of a technique, a manner or a doing at `at`, which name nothing and place nothing; '' for none. */
export function styleAt(text: string, at: number): string {
  for (const pattern of [STYLE, BEFORE_NOUN, OF_SOMEONE, ...DOINGS]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return '';
}
