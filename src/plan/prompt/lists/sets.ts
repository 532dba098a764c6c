/** The words of a list; look-ups by what a person typed go through sets and maps, never through plain objects. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "gray: grey silver; blue: navy teal" as a map from each word after a colon to the one before it. */
export function wordMap(lines: string): ReadonlyMap<string, string> {
  const pairs = lines.split(';').flatMap((line): [string, string][] => {
    const [name = '', words = ''] = line.split(':').map((part) => part.trim());
    return words
      .split(/,\s*|\s+/)
      .flatMap((word) => (word === '' ? [] : [[word.replaceAll('_', ' '), name]]));
  });
  return new Map(pairs);
}
