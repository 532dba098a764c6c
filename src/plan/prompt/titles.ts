import type { PromptToken } from './tokens';
import { NO_THINGS } from './lists/nouns';
import { countOf } from './lists/numbers';
import { DEFINITE } from './lists/grammar';
import { settingNoun } from './lists/settings';

const isEnd = ({ kind, text }: PromptToken): boolean => kind === 'stop' && /[.!?;\n]/.test(text);
const isLabelEnd = ({ kind, text }: PromptToken): boolean => kind === 'stop' && /[:–—|]/.test(text);

/** A stretch of tokens from full stop to full stop, `title` where it only says what the picture is for. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly title: boolean;
}

/** Cuts tokens into sentences, and labels such as "Birthday card:" off them. */
export function stretchesOf(tokens: readonly PromptToken[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const close = (to: number, title: boolean): void => {
    if (to > from) found.push({ from, to, title });
    from = to;
  };
  tokens.forEach((token, at) => {
    if (token.kind !== 'stop') return;
    const rest = tokens.slice(from, Math.min(at, from + 20));
    const hasMore = tokens.slice(at + 1, at + 4).some(({ kind }) => kind !== 'stop');
    const isDash = token.kind === 'stop' && /^[-–—]$/.test(token.text);
    if (isDash && hasMore && rest.length <= 7 && !rest.some(isComma) && isTitle(rest, false))
      close(at + 1, true);
    else if (
      isLabelEnd(token) &&
      hasMore &&
      isTitle(rest, true) &&
      // "coffee cup | notebook | pen" is a list.
      (token.text !== '|' || speaksOfPicture(rest, ''))
    )
      close(at + 1, true);
    else if (isEnd(token)) {
      const title =
        hasMore &&
        found.every((each) => each.title) &&
        (isTitle(rest, false) || isFor(rest)) &&
        speaksOfPicture(rest, token.text);
      close(at + 1, title);
    }
  });
  close(tokens.length, false);
  return found;
}

const isComma = ({ text }: PromptToken): boolean => text === ',';

/** True for words before a colon, a dash or a full stop that place nothing and count nothing. */
function isTitle(tokens: readonly PromptToken[], mayCount: boolean): boolean {
  if (tokens.length === 0 || tokens.length > 14) return false;
  if (tokens.some(({ kind }) => kind !== 'word' && kind !== 'stop' && kind !== 'setting')) {
    return (
      mayCount &&
      speaksOfPicture(tokens, '') &&
      tokens.some(
        (token) =>
          token.kind === 'word' &&
          /^(?:card|poster|invitation|for|about|lesson|worksheet|exercise|quiz|page|game|chapter|story|unit)$/.test(
            token.word,
          ),
      ) &&
      !tokens.some(({ kind }) => kind === 'place' || kind === 'row')
    );
  }
  const counts = tokens.some(
    (token, at) =>
      token.kind === 'word' &&
      !tokens.slice(at + 1, at + 3).some((next) => next.kind === 'word' && settingNoun(next.word)) &&
      (countOf(token.word) !== undefined || DEFINITE.has(token.word) || token.word === 'with'),
  );
  return !counts || (mayCount && speaksOfPicture(tokens, ''));
}

/** "Poster for the village show", "a card for a keen fisherman" */
function isFor(tokens: readonly PromptToken[]): boolean {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  if (tokens.some(isComma)) return false;
  const at = words.findIndex((word) => word === 'for' || word === 'about');
  return (
    (at > 0 &&
      tokens.every(({ kind }) => kind === 'word' || kind === 'stop') &&
      /^map$/.test(words[at - 1] ?? '')) ||
    (at > 0 &&
      tokens.every(({ kind }) => kind === 'word' || kind === 'stop') &&
      NO_THINGS.has(words[at - 1] ?? '') &&
      isTitle(tokens, true))
  );
}

/** "Kids menu.", "Harvest festival!": its last noun is nothing that is drawn, or it is an exclamation. */
function speaksOfPicture(tokens: readonly PromptToken[], end: string): boolean {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  return end === '!' || words.some((word) => NO_THINGS.has(word) || word === 'vs');
}
