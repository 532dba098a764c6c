/** Colour words that a name may hold. */
const COLOURS =
  /\b(red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|gold(?:en)?|silver|beige|teal|turquoise|cyan|magenta|maroon|navy|olive|cream|tan)\b/i;

/** The first colour word of a name; an orange in "a ripe orange" is a fruit, so the last word never counts. */
export function colourIn(name: string): string | null {
  const words = name.trim().split(/\s+/);
  return COLOURS.exec(words.slice(0, -1).join(' '))?.[0]?.toLowerCase() ?? null;
}
