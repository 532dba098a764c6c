import { clampBox, sameBox } from '../box';
import type { Plan, Segment } from '../plan';
import { withoutMarks } from './marks';

const FALLBACK_NAME = 'object';

/**
 * Makes a name that a chain can hold: whole marks are taken out, white space
 * becomes single spaces. Any other character, `<|` included, stays as it is.
 */
export function cleanName(name: string): string {
  return withoutMarks(name).replace(/\s+/g, ' ').trim() || FALLBACK_NAME;
}

/**
 * The normal form of a plan: no empty and no two adjacent prose segments, no
 * whole marks in prose or names, no blank names, valid boxes. For such a plan
 * `parseChain(serialiseChain(plan))` is the same plan, ids aside. Every edit
 * returns this form. (A parsed plan may hold marks in its prose, where the
 * chain was malformed; it round-trips too, and loses them at the first edit.)
 */
export function normalisePlan(plan: Plan): Plan {
  const segments: Segment[] = [];
  for (const segment of plan.segments) {
    const last = segments.at(-1);
    if (segment.kind === 'object') segments.push(normaliseObject(segment));
    else if (last?.kind === 'prose') {
      segments[segments.length - 1] = { kind: 'prose', text: last.text + segment.text };
    } else if (segment.text !== '') segments.push(segment);
  }
  return { segments: segments.map(withoutMarksInProse), complete: plan.complete };
}

function normaliseObject(object: Extract<Segment, { kind: 'object' }>): Segment {
  const name = isCleanName(object.name) ? object.name : cleanName(object.name);
  const box = object.box && clampBox(object.box);
  return name === object.name && sameBox(box, object.box) ? object : { ...object, name, box };
}

/** A name as parsed may have odd white space; only what breaks the grammar is changed. */
function isCleanName(name: string): boolean {
  return name.trim() !== '' && withoutMarks(name) === name;
}

function withoutMarksInProse(segment: Segment): Segment {
  if (segment.kind === 'object') return segment;
  const text = withoutMarks(segment.text);
  return text === segment.text ? segment : { kind: 'prose', text };
}
