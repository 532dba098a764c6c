import { prose, isFinished, objectsIn } from './sentence';
import type { Sentence } from './sentence';
import { wordsOf } from './noun';
import { nounPhrases, simpleSentence } from './simple';
import { isVerb } from './words';

/**
 * A sentence that another can follow. One that breaks off (a chain that was
 * stopped midway) gets its full stop where it can end, or becomes a plain
 * sentence about the objects it holds.
 */
export function closeSentence(sentence: Sentence): Sentence {
  if (isFinished(sentence) || objectsIn(sentence).length === 0) return sentence;
  const items = [...sentence.items];
  const last = items.at(-1);
  if (last?.kind === 'prose' && last.text.trim() === '') items.pop();
  const verb = items.some((item) => item.kind === 'prose' && wordsOf(item.text).some(isVerb));
  if (items.at(-1)?.kind === 'object' && verb) return { ...sentence, items: [...items, prose('.')] };
  return simpleSentence(nounPhrases(items), sentence.lead);
}
