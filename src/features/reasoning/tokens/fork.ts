import type { TokenAlternative } from '../../../contract/events';
import { createChainParser } from '../../../plan/chain/parser';
import { BEGIN_OF_IMAGE, MARKS } from '../../../plan/chain/marks';
import type { Fork } from '../../../studio/run/planStart';
import { textOf, type TokenisedChain } from '../../../studio/run/chainTokens';
import { reasoningWords } from '../../../words/parts/panels/reasoning';

/** What choosing another token comes to: a fork, or why it can't be had, in a sentence. */
export type Choice = { readonly fork: Fork } | { readonly problem: string };

/** Chooses `alternative` in place of token `index`: everything before it is kept, the model goes on after it. */
export function chooseToken(chain: TokenisedChain, index: number, alternative: TokenAlternative): Choice {
  const token = chain.tokens[index];
  if (!token || alternative.id === token.id) return { problem: reasoningWords('sameToken') };
  const kept = textOf({ prefix: chain.prefix, tokens: chain.tokens.slice(0, index) });
  const { text } = alternative;
  if (text === '' || text.includes('\uFFFD')) return { problem: reasoningWords('halfCharacter') };
  if (text === BEGIN_OF_IMAGE && kept.trim() === '') return { problem: reasoningWords('endsTooSoon') };
  const strange = text.includes('<') && !(MARKS as readonly string[]).includes(text);
  if (strange || problemsOf(kept + text) > problemsOf(kept)) {
    return { problem: reasoningWords('unreadable') };
  }
  const prefix = kept + text;
  return { fork: { chain: textOf(chain), prefix, ...(token.from && { origin: token.from }) } };
}

function problemsOf(text: string): number {
  const parser = createChainParser();
  parser.push(text);
  return parser.problems.length;
}
