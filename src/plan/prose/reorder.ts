import type { ObjectSegment, Segment } from '../plan';
import { closeSentence } from './close';
import { invertRelation } from './invert';
import { isListJoint } from './list';
import { takesNoArticle } from './noun';
import { fitArticle } from './fit';
import { removeObjects } from './remove';
import { holds, objectsIn } from './sentence';
import type { Sentence } from './sentence';
import { nounPhrases, simpleSentence } from './simple';

/**
 * Swaps the objects at `index` and `index + 1` in the order of mention. Whole
 * sentences change places where they can, a relation is turned round ("to the
 * left of" becomes "to the right of") so that it stays true, and in doubt plain
 * sentences take the place of what cannot be kept.
 */
export function swapWithNext(sentences: readonly Sentence[], index: number): Sentence[] {
  const order = sentences.flatMap(objectsIn);
  const lower = order[index];
  const upper = order[index + 1];
  if (!lower || !upper) return [...sentences];
  const from = sentences.findIndex((sentence) => holds(sentence, lower.id));
  const to = sentences.findIndex((sentence) => holds(sentence, upper.id));
  const first = sentences[from];
  const second = sentences[to];
  if (!first || !second) return [...sentences];
  if (from === to) return sentences.with(from, swapWithin(first, lower, upper));

  const isAlone = (sentence: Sentence): boolean => objectsIn(sentence).length === 1;
  const rest = isAlone(first) ? null : removeObjects(first, new Set([lower.id]));
  const remainder = isAlone(second) ? null : removeObjects(second, new Set([upper.id]));
  return [
    ...sentences.slice(0, from),
    ...(rest ? [closeSentence(rest)] : []),
    ...sentences.slice(from + 1, to),
    follow(isAlone(second) ? closeSentence(second) : plain(second, upper)),
    follow(isAlone(first) ? closeSentence(first) : plain(first, lower)),
    ...(remainder ? [follow(remainder)] : []),
    ...sentences.slice(to + 1),
  ];
}

/** A sentence that was the first of the plan needs a space before it elsewhere. */
const follow = (sentence: Sentence): Sentence => ({ ...sentence, lead: sentence.lead || ' ' });

/** "There is a [x]." for one object of a sentence. */
function plain(sentence: Sentence, object: ObjectSegment): Sentence {
  return simpleSentence(nounPhrases(sentence.items).filter((phrase) => phrase.object.id === object.id));
}

function swapWithin(sentence: Sentence, lower: ObjectSegment, upper: ObjectSegment): Sentence {
  const items = [...sentence.items];
  const at = items.indexOf(lower);
  const next = items.indexOf(upper);
  const joint = items[at + 1];
  const sameArticle = takesNoArticle(lower.name) === takesNoArticle(upper.name);
  if (sameArticle && next === at + 2 && joint?.kind === 'prose') {
    const turned = isListJoint(joint.text) ? joint : invertRelation(items, at);
    if (turned) return { ...sentence, items: exchange(items, at, turned) };
  }
  const phrases = nounPhrases(items);
  const place = phrases.findIndex(({ object }) => object.id === lower.id);
  const [a, b] = [phrases[place], phrases[place + 1]];
  if (!a || !b) return sentence;
  return simpleSentence(phrases.with(place, b).with(place + 1, a), sentence.lead);
}

/** The objects around `joint` change places and the articles follow. */
function exchange(items: Segment[], at: number, joint: Segment): Segment[] {
  const [lower, upper] = [items[at], items[at + 2]];
  if (lower?.kind !== 'object' || upper?.kind !== 'object') return items;
  items.splice(at, 3, upper, joint, lower);
  fitArticle(items, at, lower.name);
  fitArticle(items, at + 2, upper.name);
  return items;
}
