import type { ObjectId, Segment } from '../plan';
import { removeFromList } from './list';
import { wordsOf } from './noun';
import { proseOf } from './sentence';
import type { Sentence } from './sentence';
import { nounPhrases, simpleSentence } from './simple';
import { PHRASE_STARTERS, RELATIVES, SUBORDINATORS, isVerb } from './words';

/**
 * Takes objects out of a sentence. The rest stays a grammatical sentence: lists
 * are repaired and closing phrases cut off where that is safe; where it is not,
 * a plain "There is a [blue car]." takes its place. Null when it loses its last
 * object; a sentence that holds none of them comes back as it is.
 */
export function removeObjects(sentence: Sentence, ids: ReadonlySet<ObjectId>): Sentence | null {
  if (!sentence.items.some((item) => item.kind === 'object' && ids.has(item.id))) return sentence;
  const kept = nounPhrases(sentence.items).filter(({ object }) => !ids.has(object.id));
  if (kept.length === 0) return null;
  let items: readonly Segment[] | null = sentence.items;
  for (let index = sentence.items.length - 1; index >= 0 && items; index -= 1) {
    const item = sentence.items[index];
    if (item?.kind !== 'object' || !ids.has(item.id)) continue;
    items = removeFromList(items, index) ?? cutOff(items, index);
  }
  return items ? { ...sentence, items } : simpleSentence(kept, sentence.lead);
}

const END = /^\s*[.!?]+["'”’)\]]*\s*$/;

/**
 * Drops the last phrase of a sentence, when what is left has a main verb:
 * "A [x] sits in a [y], which rests on a [z]." without [z].
 */
function cutOff(items: readonly Segment[], index: number): readonly Segment[] | null {
  const end = items[index + 1];
  const connector = items[index - 1];
  const before = items[index - 2];
  if (items.length !== index + 2 || end?.kind !== 'prose' || !END.test(end.text)) return null;
  if (connector?.kind !== 'prose' || before?.kind !== 'object') return null;
  const rest = items.slice(0, index - 1);
  return isDroppable(connector.text) && hasMainVerb(rest) ? [...rest, end] : null;
}

/** True for phrases that hang on what comes before: prepositions, participles, relative clauses. */
function isDroppable(connector: string): boolean {
  if (/[;:—–]/.test(connector)) return false;
  const [first = '', second = ''] = wordsOf(connector);
  if (PHRASE_STARTERS.has(first) || /(?:ing|ed)$/.test(first)) return true;
  return (RELATIVES.has(first) || first === 'and') && isVerb(second);
}

/** True when the main clause has its verb, and no clause is left without one. */
function hasMainVerb(items: readonly Segment[]): boolean {
  const words = wordsOf(proseOf(items));
  if (words.some((word) => SUBORDINATORS.has(word))) return false;
  const relative = words.findIndex((word) => RELATIVES.has(word));
  const main = relative === -1 ? words : words.slice(0, relative);
  // A comma-framed insertion ("A [x], on a [y], holds") may hide a missing verb.
  return main.some(isVerb) && !words.includes('between') && !words.includes('both');
}
