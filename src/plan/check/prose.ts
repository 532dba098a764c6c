import type { Plan } from '../plan';
import { plural, wordsOf } from '../prose/noun';
import { splitSentences } from '../prose/sentence';

/** What the sentences of a plan say, as words. */
export interface PlanProse {
  /** True when one sentence holds both the noun and the word. */
  says(noun: string, word: string): boolean;
  /** True when any sentence holds the word. */
  mentions(word: string): boolean;
}

export function readProse(plan: Plan): PlanProse {
  const sentences = splitSentences(plan.segments).map(
    ({ items }) => new Set(items.flatMap((item) => wordsOf(item.kind === 'prose' ? item.text : item.name))),
  );
  const hasNoun = (words: ReadonlySet<string>, noun: string): boolean =>
    [noun, plural(noun)].some((form) => wordsOf(form).every((word) => words.has(word)));
  return {
    says: (noun, word) => sentences.some((words) => words.has(word) && hasNoun(words, noun)),
    mentions: (word) => sentences.some((words) => words.has(word)),
  };
}

export function holdsWord(text: string, word: string): boolean {
  return wordsOf(text).includes(word);
}
