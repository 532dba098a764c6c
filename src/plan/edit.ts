import { clampBox, sameBox, translateBox } from './box';
import type { Box } from './box';
import { cleanName, normalisePlan } from './chain/normalise';
import { objectsOf } from './plan';
import type { ObjectId, ObjectSegment, Plan, Segment } from './plan';
import { fitArticle, renameInSentence } from './prose/fit';
import { mentionTest, renameMentions } from './prose/mentions';
import { withoutArticle } from './prose/noun';
import { removeObjects } from './prose/remove';
import { closeSentence } from './prose/close';
import { swapWithNext } from './prose/reorder';
import { joinSentences, objectsIn, prose, proseOf, splitSentences } from './prose/sentence';
import type { Sentence } from './prose/sentence';
import { nounPhrases, simpleSentence } from './prose/simple';
import { tidyProse } from './prose/tidy';

/*
 * Edits of a plan. Each returns a new plan in normal form (see `normalisePlan`)
 * and keeps prose and boxes one document: the prose stays grammatical, and the
 * serialised plan parses back to the same plan. An edit of an id that is not
 * there changes nothing.
 */

/** How far a copy is moved from its original, in grid units. */
const COPY_OFFSET = 30;

/** Sets the box of an object. */
export function setBox(plan: Plan, id: ObjectId, box: Box): Plan {
  return setBoxes(plan, new Map([[id, box]]));
}

/** Sets the boxes of many objects at once; one that is as it was stays the same object. */
export function setBoxes(plan: Plan, boxes: ReadonlyMap<ObjectId, Box>): Plan {
  const segments = plan.segments.map((segment) => {
    const box = segment.kind === 'object' && boxes.get(segment.id);
    if (!box || (segment.box && sameBox(segment.box, box))) return segment;
    return { ...segment, box: clampBox(box) };
  });
  return normalisePlan({ ...plan, segments });
}

/**
 * Renames an object. Articles and verbs beside it agree with the new name, and
 * later mentions in the prose follow where it is clear that they mean it. Marks
 * and a leading article are taken off the name; a blank name changes nothing.
 */
export function renameObject(plan: Plan, id: ObjectId, name: string): Plan {
  const object = objectsOf(plan).find((candidate) => candidate.id === id);
  const newName = objectName(name);
  if (!object || name.trim() === '' || object.name === newName) return plan;
  const sentences = splitSentences(plan.segments).map((sentence) => {
    const index = sentence.items.findIndex((item) => item.kind === 'object' && item.id === id);
    return index === -1 ? sentence : renameInSentence(sentence, index, newName);
  });
  const others = objectsOf(plan).flatMap((other) => (other.id === id ? [] : other.name));
  const segments = renameMentions(joinSentences(sentences), object.name, newName, others);
  return normalisePlan({ ...plan, segments });
}

/**
 * Deletes objects. A sentence with no other object goes; one with others is
 * repaired, or replaced by a plain one. Prose that speaks of a deleted object, and
 * can mean no other, goes too.
 */
export function deleteObjects(plan: Plan, ids: readonly ObjectId[]): Plan {
  const doomed = new Set(ids);
  const deleted = objectsOf(plan).filter(({ id }) => doomed.has(id));
  if (deleted.length === 0) return plan;
  const names = objectsOf(plan).flatMap(({ id, name }) => (doomed.has(id) ? [] : name));
  const tests = deleted.flatMap(({ name }) => mentionTest(name, names) ?? []);
  const isStale = ({ items }: Sentence): boolean => {
    const text = proseOf(items);
    return tests.some((test) => test.test(text));
  };
  const sentences = splitSentences(plan.segments).flatMap((sentence) => {
    const kept = removeObjects(sentence, doomed);
    if (!kept || !isStale(kept)) return kept ?? [];
    const phrases = nounPhrases(kept.items);
    return phrases.length === 0 ? [] : simpleSentence(phrases, kept.lead);
  });
  return withSentences(plan, sentences);
}

/**
 * Adds an object with a sentence of its own, "There is a [blue car].", after
 * the last sentence that holds an object and before the prose that closes the
 * chain. `position` asks for a place in the order of mention (0 is deepest); the
 * object goes to the end of the sentence that reaches it.
 */
export function addObject(
  plan: Plan,
  { id, name, box }: { readonly id: ObjectId; readonly name: string; readonly box: Box | null },
  position?: number,
): Plan {
  const object: ObjectSegment = {
    kind: 'object',
    id,
    name: objectName(name),
    box: box && clampBox(box),
  };
  const sentences = splitSentences(plan.segments);
  const at = insertionPoint(sentences, position ?? objectsOf(plan).length);
  const before = sentences.slice(0, at);
  const last = before.pop();
  const added = simpleSentence([{ object, number: null }]);
  return withSentences(plan, [
    ...before,
    ...(last ? [closeSentence(last)] : []),
    added,
    ...sentences.slice(at),
  ]);
}

/** The index of the sentence before which the object at `position` begins. */
function insertionPoint(sentences: readonly Sentence[], position: number): number {
  let count = 0;
  let at = 0;
  sentences.forEach((sentence, index) => {
    const held = objectsIn(sentence).length;
    if (held > 0 && count < position) at = index + 1;
    count += held;
  });
  return at;
}

/** Copies objects, each to the sentence after its original, a little to the right and down. */
export function duplicateObjects(plan: Plan, ids: readonly ObjectId[], newIds: readonly ObjectId[]): Plan {
  return ids.reduce((result, id, index) => {
    const order = objectsOf(result);
    const at = order.findIndex((object) => object.id === id);
    const original = order[at];
    const newId = newIds[index];
    if (!original || newId === undefined) return result;
    const box = original.box && translateBox(original.box, COPY_OFFSET, COPY_OFFSET);
    return addObject(result, { id: newId, name: original.name, box }, at + 1);
  }, plan);
}

/**
 * Moves an object by `delta` places in the order of mention, which is depth:
 * +1 brings it one nearer to the viewer. It stops at the ends.
 */
export function moveObject(plan: Plan, id: ObjectId, delta: number): Plan {
  const order = objectsOf(plan);
  const from = order.findIndex((object) => object.id === id);
  if (from === -1) return plan;
  const to = Math.min(order.length - 1, Math.max(0, from + Math.trunc(delta)));
  if (from === to) return plan;
  let sentences = splitSentences(plan.segments);
  const step = from < to ? 1 : -1;
  for (let at = from; at !== to; at += step) {
    sentences = swapWithNext(sentences, step === 1 ? at : at - 1);
  }
  return withSentences(plan, sentences);
}

/** Replaces the prose segment at `segmentIndex` of `plan.segments`; other indices change nothing. */
export function editProse(plan: Plan, segmentIndex: number, text: string): Plan {
  const segment = plan.segments[segmentIndex];
  if (segment?.kind !== 'prose') return plan;
  const segments: Segment[] = [...plan.segments];
  const next = segments[segmentIndex + 1];
  segments[segmentIndex] = prose(tidyProse(text, segments[segmentIndex - 1], next));
  if (next?.kind === 'object') fitArticle(segments, segmentIndex + 1, next.name);
  return normalisePlan({ ...plan, segments });
}

/** A name as an object may carry it: no marks, no article in front, no odd white space. */
export function objectName(name: string): string {
  return withoutArticle(cleanName(name));
}

function withSentences(plan: Plan, sentences: readonly Sentence[]): Plan {
  return normalisePlan({ ...plan, segments: joinSentences(sentences) });
}
