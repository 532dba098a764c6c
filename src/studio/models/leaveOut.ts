import { createWordBook, type Lexicon } from '../../plan/prompt/lexicon';
import { readNounPhrase } from '../../plan/prompt/nouns/phrase';
import { tokenisePrompt, type PromptToken } from '../../plan/prompt/tokens';

interface Placed {
  readonly token: PromptToken;
  readonly start: number;
  readonly end: number;
}

/**
 * The prompt without the thing that lies at `start` to `end`: with what describes it and, where it hung on another
 * thing, the word that joined them. "a huge zebra beside a cat" becomes "a cat".
 */
export function leaveOut(prompt: string, start: number, end: number, lexicon?: Lexicon): string {
  const plain = (prompt.slice(0, start) + prompt.slice(end)).replaceAll(/ {2,}/g, ' ').trim();
  const placed = placesOf(prompt);
  if (!placed) return plain;
  const book = createWordBook(lexicon);
  const tokens = placed.map(({ token }) => token);
  // The phrase that begins first of those which hold the word.
  let first = placed.findIndex((each) => each.start >= start);
  if (first === -1) return plain;
  let last = first;
  for (let at = first; at >= Math.max(0, first - 6); at -= 1) {
    const phrase = readNounPhrase(tokens, at, book);
    if (!phrase) continue;
    const to = at + phrase.length - 1;
    if (to < first || (placed[to]?.end ?? 0) < end) continue;
    [first, last] = [at, to];
  }
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (before && joins(before)) first -= 1;
  else if (after && joins(after)) last += 1;
  const [from, to] = [placed[first]?.start ?? start, placed[last]?.end ?? end];
  return (prompt.slice(0, from) + prompt.slice(to))
    .replaceAll(/\s+([,.;!?])/g, '$1')
    .replaceAll(/ {2,}/g, ' ')
    .replace(/^[\s,;]+/, '')
    .trim();
}

const joins = (token: PromptToken): boolean =>
  token.kind === 'relation' ||
  token.kind === 'taken' ||
  (token.kind === 'stop' && token.text === ',') ||
  (token.kind === 'word' && /^(?:and|with|or|plus|in|at|by)$/.test(token.word));

/** Where each token stands; null where the reader mended a word, so that places can't be told. */
function placesOf(prompt: string): Placed[] | null {
  let at = 0;
  const placed: Placed[] = [];
  for (const token of tokenisePrompt(prompt)) {
    const start = prompt.indexOf(token.text, at);
    if (start === -1) return null;
    at = start + token.text.length;
    placed.push({ token, start, end: at });
  }
  return placed;
}
