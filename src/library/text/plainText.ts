/** Controls that say nothing, and those that turn the reading order of what stands around them. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text of outside that can stand in one line beside ours: no control characters, line and paragraph separators as
 * spaces. Letters of any script, accents, joiners and emoji stay.
 */
export function plainLine(text: string): string {
  return text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
}

/** At most so many UTF-16 units, and no half of a character at the end. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

/** Bytes of a name that leave room for an ending: file systems take 255. */
const LONGEST_STEM = 200;
/** Marks and joiners that have no letter before them, as those of emoji. */
const LONE = /(?<![\p{L}\p{N}\p{M}\u200C\u200D])[\p{M}\u200C\u200D]+/gu;
/** Joiners that have nothing behind them to join. */
const OPEN_JOINERS = /[\u200C\u200D]+(?![\p{L}\p{N}\p{M}])/gu;
/** Windows keeps these for itself, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Words as a part of a file name that every file system takes: letters of any script with their marks, and dashes. */
export function fileStem(words: string): string {
  // Marks belong to their letters: without them Indic words and decomposed accents fall apart.
  const plain = words
    .normalize('NFC')
    .replace(LONE, '-')
    .replace(OPEN_JOINERS, '-')
    .replace(/[^\p{L}\p{N}\p{M}\u200C\u200D]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const letters = [...plain].slice(0, 60);
  for (const bytes = new TextEncoder(); bytes.encode(letters.join('')).length > LONGEST_STEM;) letters.pop();
  const stem = letters.join('').replace(/[-\u200C\u200D]+$/, '');
  return RESERVED.test(stem) ? `${stem}-` : stem;
}

/** A file name made of words of any script that every file system takes: "red-apple-blue-car-seed-3.png". */
export function fileName(words: string, ending: string): string {
  const stem = fileStem(words.normalize('NFC').toLowerCase()) || 'scenograph';
  return `${stem}${ending.startsWith('.') ? '' : '-'}${ending}`;
}
