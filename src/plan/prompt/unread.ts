import {
  ADVERBS,
  DEFINITE,
  JOINERS,
  LINKS,
  MANY_PRONOUNS,
  ONE_PRONOUNS,
  PREPOSITIONS,
} from './lists/grammar';
import { NO_THINGS } from './lists/nouns';
import { countOf } from './lists/numbers';
import { isManner } from './nouns/words';
import { ORDERS } from './lists/verbs';
import type { PromptToken } from './tokens';

/** What nothing has read, as phrases. */
export function unreadOf(tokens: readonly PromptToken[], read: readonly boolean[]): string[] {
  const unread: string[] = [];
  let run: PromptToken[] = [];
  const close = (): void => {
    if (run.some(isTelling)) unread.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  tokens.forEach((token, at) => {
    if (read[at] || token.kind === 'stop' || (token.kind === 'manner' && !/^["“'‘]/.test(token.text)))
      close();
    else run.push(token);
  });
  close();
  return unread;
}

/** Words that ask for nothing by themselves are not told as unread. */
function isTelling(token: PromptToken): boolean {
  if (token.kind !== 'word') return token.kind !== 'row';
  const { word } = token;
  return !(
    ADVERBS.has(word) ||
    DEFINITE.has(word) ||
    JOINERS.has(word) ||
    LINKS.has(word) ||
    ONE_PRONOUNS.has(word) ||
    MANY_PRONOUNS.has(word) ||
    PREPOSITIONS.has(word) ||
    NO_THINGS.has(word) ||
    ORDERS.has(word) ||
    isManner(word) ||
    (countOf(word) !== undefined && !/\d/.test(word)) ||
    word === 'but'
  );
}
