import { wordSet } from './lists/sets';

/** Words of place that are worth mending: a wrong letter in them turns a scene around. */
const MENDED =
  'above below beneath underneath between behind beside inside around against under front corner bottom middle center ' +
  'centre background foreground yellow orange green purple brown black white';
const SWAPPED = 'left right next the with and';
/** Words of their own that a slip would make of one of those. */
const OWN = wordSet(
  'blow bellow font enter corer tomb ride settee fright bright wright net thew lack back slack brow crown town grown mellow while gree seen geen range wight whit with brawn',
);

const OTHERS = new Map<string, string>([
  ['w/', 'with'],
  ['infront', 'in front'],
  ['ontop', 'on top'],
  ['nextto', 'next to'],
  ['inbetween', 'in between'],
  ['nex', 'next'],
]);

/** One letter missing, one twice or one too many, or two swapped. */
function slips(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    found.push(word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2));
    if (at > 0) found.push(word.slice(0, at) + word.slice(at + 1));
    found.push(word.slice(0, at + 1) + (word[at] ?? '') + word.slice(at + 1));
  }
  return found;
}

const MENDS = new Map<string, string>(
  [
    ...MENDED.split(' ').flatMap((word) => slips(word).map((slip) => [slip, word] as const)),
    ...SWAPPED.split(' ').flatMap((word) =>
      slips(word)
        .filter((slip) => slip.length === word.length)
        .map((slip) => [slip, word] as const),
    ),
    ...OTHERS,
  ].filter(([slip, word]) => slip !== word && !OWN.has(slip)),
);
for (const word of [...MENDED.split(' '), ...SWAPPED.split(' ')]) MENDS.delete(word);

const SUSPECT = /w\/(?=\s)|\p{L}+/giu;

/** "heart shaped box", "rainbow coloured": one word, as long as two. */
const COMPOUND =
  /(\p{L}) (?=(?:colou?red|shaped|flavou?red|themed|patterned)\s+\p{L})(?!\S+\s+(?:like|as|in|with|by|and|to|on|from|after)\b)/giu;

/** The prompt with slips in words of place and colour mended, so that "letf" and "betwen" are read. */
export const mended = (prompt: string): string =>
  prompt.replace(SUSPECT, (word) => MENDS.get(word.toLowerCase()) ?? word).replace(COMPOUND, '$1-');
