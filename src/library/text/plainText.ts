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

/** Words as a part of a file name that every file system takes: letters of any script with their marks, and dashes. */
export function fileStem(words: string): string {
  // Marks belong to their letters: without them Indic words and decomposed accents fall apart.
  const plain = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}\u200C\u200D]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...plain].slice(0, 60).join('').replace(/-+$/, '');
}

/** A file name made of words of any script that every file system takes: "red-apple-blue-car-seed-3.png". */
export function fileName(words: string, ending: string): string {
  const stem = fileStem(words.normalize('NFC').toLowerCase());
  const separator = ending.startsWith('.') ? '' : '-';
  return stem ? `${stem}${separator}${ending}` : `scenograph-${ending.replace(/^\./, '')}`;
}
