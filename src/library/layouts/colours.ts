/** Colour words that a name may hold. */
const WORDS =
  'red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|gold(?:en)?|silver|beige|teal|turquoise|' +
  'cyan|magenta|maroon|navy|olive|cream|tan|bronze|copper|crimson|scarlet|indigo|lavender|peach|coral|khaki|ivory|' +
  'amber|burgundy|mint|mustard|rust|transparent|clear|multi-?colou?red|colou?rful|striped|spotted|checkered|rainbow|wooden|metallic';
const SHADES =
  'light|dark|deep|pale|bright|vivid|soft|warm|cool|dull|muted|very|mostly|with|and|or|royal|sky|forest|off';

const COLOURS = new RegExp(`\\b(${WORDS.slice(0, WORDS.indexOf('|bronze'))})\\b`, 'i');
const ONLY_COLOURS = new RegExp(
  `^(?:(?:${SHADES})[\\s,/-]+)*(?:${WORDS})(?:(?:[\\s,/-]+(?:${SHADES}))*[\\s,/-]+(?:${WORDS}))*$`,
  'i',
);

/** The first colour word of a name; an orange in "a ripe orange" is a fruit, so the last word never counts. */
export function colourIn(name: string): string | null {
  const words = name.trim().split(/\s+/);
  return COLOURS.exec(words.slice(0, -1).join(' '))?.[0]?.toLowerCase() ?? null;
}

/** True for text that names a colour and says nothing else: "red", "dark blue", "black and white". */
export function isColour(text: string): boolean {
  return text.length <= 60 && ONLY_COLOURS.test(text.trim());
}
