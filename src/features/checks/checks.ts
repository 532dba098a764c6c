import type { Check } from '../../plan/check/check';
import { checkPlan } from '../../plan/check/check-plan';
import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { checksWords } from '../../words/parts/panels/checks';
import { uiWords } from '../../words/parts/ui';

/** Longest prompt that is checked, in UTF-16 units: as long as one that can be planned. */
export const LONGEST = 2000;

/** The checks of a plan, or why there are none, in a sentence. */
export type Checked = { readonly checks: readonly Check[] } | { readonly none: string };

/** Checks a plan against its prompt, as the panel shows it. */
export function checksOf(prompt: string, plan: Plan, lexicon?: Lexicon): Checked {
  if (prompt.trim() === '') return { none: checksWords('empty') };
  if (prompt.length > LONGEST) return { none: checksWords('promptTooLong') };
  const checks = checkPlan(prompt, plan, lexicon);
  if (checks.every(({ kind }) => kind === 'unread')) {
    return { none: checksWords('nothingRead') };
  }
  return { checks };
}

/** "4 of 6 held": what is not held is for the list to say. */
export function tallyOf(checks: readonly Check[]): string {
  return checksWords('tally', {
    held: checks.filter(({ state }) => state === 'held').length,
    of: checks.filter(({ kind }) => kind !== 'unasked').length,
  });
}

/** The line of a check: what is asked, as a sentence begins, or the prompt's own words in quotes. */
export function lineOf({ kind, text }: Check): string {
  return kind === 'unread' ? uiWords('quoted', { text }) : text.charAt(0).toUpperCase() + text.slice(1);
}
