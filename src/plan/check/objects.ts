import { holdsWord } from './prose';
import type { PlanProse } from './prose';
import { GRID, area } from '../box';
import { indefiniteArticle, plural, singular } from '../prose/noun';
import type { Size } from '../prompt/lists/sizes';
import { sameColour } from '../prompt/lexicon';
import type { PromptObject } from '../prompt/read';
import { listWords } from './check';
import type { Check, CheckState } from './check';
import type { PlannedThing } from './match';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "an apple", "three apples", "apples" */
export function countedName(name: string, count: number | null): string {
  if (count === null) return plural(name);
  if (count === 1) return `${indefiniteArticle(name)} ${name}`;
  return `${NUMBERS[count] ?? count} ${plural(name)}`;
}

/** Is it there, and as many as asked for? */
export function checkCount(
  asked: PromptObject,
  found: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const count = found.reduce((sum, thing) => sum + thing.count, 0);
  // "cats" asks for two at least.
  const wanted = asked.count ?? Math.max(2, count);
  const state: CheckState = count === wanted ? 'held' : count > wanted || done ? 'broken' : 'unknown';
  const has = count === 0 ? `no ${asked.name}` : countedName(asked.name, count);
  return {
    kind: 'object',
    text: countedName(asked.name, asked.count),
    state,
    reason: `The plan has ${has}${done || state !== 'unknown' ? '' : ' so far'}.`,
    objectIds: found.map(({ object }) => object.id),
    score: state === 'unknown' ? null : Math.min(count, wanted) / Math.max(count, wanted, 1),
  };
}

/** Is every one of them of the colour asked for, in its name or in the prose? */
export function checkColour(
  asked: PromptObject,
  colour: string,
  found: readonly PlannedThing[],
  prose: PlanProse,
  done: boolean,
): Omit<Check, 'id'> {
  const isRight = (thing: PlannedThing): boolean => thing.colours.some((other) => sameColour(other, colour));
  const wrong = found.filter((thing) => thing.colours.length > 0 && !isRight(thing));
  const silent = found.filter((thing) => thing.colours.length === 0);
  const told = silent.length === 0 || prose.says(asked.name, colour);
  const head = {
    kind: 'colour' as const,
    text: `the ${asked.name} is ${colour}`,
    objectIds: found.map(({ object }) => object.id),
  };
  const say = (state: CheckState, reason: string, score: number | null): Omit<Check, 'id'> => ({
    ...head,
    state,
    reason,
    score,
  });
  const right = found.filter(isRight).length + (told ? silent.length : 0);
  if (found.length === 0) return missing(head, [asked.name], done);
  if (wrong.length > 0) {
    const names = listWords(wrong.map(({ object }) => `“${object.name}”`));
    return say('broken', `The plan has ${names}.`, right / found.length);
  }
  if (!told) {
    const reason = `The plan does not say that the ${asked.name} is ${colour}.`;
    return done ? say('broken', reason, right / found.length) : say('unknown', reason, null);
  }
  return say('held', silent.length === 0 ? `Its name says ${colour}.` : `The prose says ${colour}.`, 1);
}

/** Does the plan mention this word of it? Words can be said in other words, so it is never broken. */
export function checkAttribute(
  asked: PromptObject,
  attribute: string,
  found: readonly PlannedThing[],
  prose: PlanProse,
  done: boolean,
): Omit<Check, 'id'> {
  const head = {
    kind: 'attribute' as const,
    text: `the ${asked.name}: ${attribute}`,
    objectIds: found.map(({ object }) => object.id),
  };
  if (found.length === 0) return missing(head, [asked.name], done);
  const named = found.every(({ object }) => holdsWord(object.name, attribute));
  if (named || prose.says(asked.name, attribute)) {
    return { ...head, state: 'held', reason: `The plan says “${attribute}”.`, score: 1 };
  }
  return { ...head, state: 'unknown', reason: `The plan does not say “${attribute}” of it.`, score: null };
}

/** What depends on an object that is not in the plan. */
export function missing(
  head: Pick<Check, 'kind' | 'text' | 'objectIds'>,
  names: readonly string[],
  done: boolean,
): Omit<Check, 'id'> {
  const what = listWords(names.map((name) => `no ${name}`));
  return done
    ? { ...head, state: 'broken', reason: `The plan has ${what}.`, score: 0 }
    : { ...head, state: 'unknown', reason: `The plan has ${what} so far.`, score: null };
}

/** Is nothing of what must not be there in the plan? */
export function checkAvoided(
  noun: string,
  things: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const found = things.filter(
    (thing) =>
      thing.noun === noun || thing.words.slice(-noun.split(' ').length).map(singular).join(' ') === noun,
  );
  const head = {
    kind: 'avoid' as const,
    text: `no ${plural(noun)}`,
    objectIds: found.map(({ object }) => object.id),
  };
  if (found.length > 0) {
    const names = listWords(found.map(({ object }) => `“${object.name}”`));
    return { ...head, state: 'broken', reason: `The plan has ${names}.`, score: 0 };
  }
  return done
    ? { ...head, state: 'held', reason: `The plan has no ${noun}.`, score: 1 }
    : { ...head, state: 'unknown', reason: `The plan has no ${noun} so far.`, score: null };
}

/** The share of the picture from which a box is big, and up to which it is small. */
const BIG = 0.12;
const SMALL = 0.1;

/** Is it as large as asked: in its name, or by its box? */
export function checkSize(
  asked: PromptObject,
  size: Size,
  found: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const objectIds = found.map(({ object }) => object.id);
  const head = { kind: 'size' as const, text: `the ${asked.name} is ${size}`, objectIds };
  if (found.length === 0) return missing(head, [asked.name], done);
  const boxes = found.flatMap(({ object }) => object.box ?? []);
  if (boxes.length < found.length) {
    return { ...head, state: 'unknown', reason: 'Not every box is there yet.', score: null };
  }
  const shares = boxes.map((box) => area(box) / GRID ** 2);
  const isRight = (share: number): boolean => (size === 'big' ? share >= BIG : share <= SMALL);
  const right = shares.filter(isRight).length;
  const off = shares.find((share) => !isRight(share)) ?? shares[0] ?? 0;
  return {
    ...head,
    state: right === shares.length ? 'held' : 'broken',
    reason: `The ${asked.name} fills ${Math.round(off * 100)}% of the picture.`,
    score: right / shares.length,
  };
}
