import { holdsWord } from './prose';
import type { PlanProse } from './prose';
import { GRID, area } from '../box';
import { indefiniteArticle, plural, singular } from '../prose/noun';
import type { Size } from '../prompt/lists/sizes';
import type { PromptObject } from '../prompt/read';
import { countScore, isOfSize, wantedOf } from '../rules';
import type { Check, CheckState } from './check';
import { isOfColour, type PlannedThing } from './match';
import type { Reason } from './reason';
import { askedIs, isToldAsMany, theAsked } from './says';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "an apple", "three apples", "apples" */
export function countedName(name: string, count: number | null): string {
  if (count === null) return plural(name);
  if (count === 1) return isToldAsMany(name) ? name : `${indefiniteArticle(name)} ${name}`;
  return `${NUMBERS[count] ?? count} ${plural(name)}`;
}

/** Is it there, and as many as asked for? */
export function checkCount(
  asked: PromptObject,
  found: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const count = found.reduce((sum, thing) => sum + thing.count, 0);
  const wanted = wantedOf(asked.count, count);
  const state: CheckState = count === wanted ? 'held' : count > wanted || done ? 'broken' : 'unknown';
  return {
    kind: 'object',
    text: countedName(asked.name, asked.count),
    state,
    reason: hasSo(asked.name, count, done || state !== 'unknown'),
    objectIds: found.map(({ object }) => object.id),
    score: state === 'unknown' ? null : countScore(asked.count, count),
  };
}

function hasSo(name: string, count: number, isFinal: boolean): Reason {
  if (count === 0) return { code: isFinal ? 'has-none' : 'has-none-so-far', names: [name] };
  return { code: isFinal ? 'has' : 'has-so-far', what: countedName(name, count) };
}

/** Is every one of them of the colour asked for, in its name or in the prose? */
export function checkColour(
  asked: PromptObject,
  colour: string,
  found: readonly PlannedThing[],
  prose: PlanProse,
  done: boolean,
): Omit<Check, 'id'> {
  const isRight = (thing: PlannedThing): boolean => thing.colours.some((other) => isOfColour(asked, other));
  const wrong = found.filter((thing) => thing.colours.length > 0 && !isRight(thing));
  const silent = found.filter((thing) => thing.colours.length === 0);
  const told = silent.length === 0 || prose.says(asked.name, colour);
  const head = {
    kind: 'colour' as const,
    text: `${askedIs(asked)} ${[colour, ...(asked.moreColours ?? [])].join(' and ')}`,
    objectIds: found.map(({ object }) => object.id),
  };
  const say = (state: CheckState, reason: Reason, score: number | null): Omit<Check, 'id'> => ({
    ...head,
    state,
    reason,
    score,
  });
  const right = found.filter(isRight).length + (told ? silent.length : 0);
  if (found.length === 0) return missing(head, [asked.name], done);
  if (wrong.length > 0) {
    const names = wrong.map(({ object }) => object.name);
    return say('broken', { code: 'has-others', names }, right / found.length);
  }
  if (!told) {
    const reason: Reason = { code: 'colour-unsaid', name: asked.name, colour };
    return done ? say('broken', reason, right / found.length) : say('unknown', reason, null);
  }
  return say('held', { code: silent.length === 0 ? 'colour-in-name' : 'colour-in-prose', colour }, 1);
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
    text: `${theAsked(asked)}: ${attribute}`,
    objectIds: found.map(({ object }) => object.id),
  };
  if (found.length === 0) {
    // That it is missing is told once, by the line of the object.
    const code = done ? 'has-none' : 'has-none-so-far';
    return { ...head, state: 'unknown', reason: { code, names: [asked.name] }, score: null };
  }
  const named = found.every(({ object }) => holdsWord(object.name, attribute));
  if (named || prose.says(asked.name, attribute)) {
    return { ...head, state: 'held', reason: { code: 'says-of-it', text: attribute }, score: 1 };
  }
  return { ...head, state: 'unknown', reason: { code: 'says-not-of-it', text: attribute }, score: null };
}

/** What depends on an object that is not in the plan. */
export function missing(
  head: Pick<Check, 'kind' | 'text' | 'objectIds'>,
  names: readonly string[],
  done: boolean,
): Omit<Check, 'id'> {
  return done
    ? { ...head, state: 'broken', reason: { code: 'has-none', names }, score: 0 }
    : { ...head, state: 'unknown', reason: { code: 'has-none-so-far', names }, score: null };
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
    const names = found.map(({ object }) => object.name);
    return { ...head, state: 'broken', reason: { code: 'has-others', names }, score: 0 };
  }
  return done
    ? { ...head, state: 'held', reason: { code: 'has-none', names: [noun] }, score: 1 }
    : { ...head, state: 'unknown', reason: { code: 'has-none-so-far', names: [noun] }, score: null };
}

/** Is it as large as asked: in its name, or by its box? */
export function checkSize(
  asked: PromptObject,
  size: Size,
  found: readonly PlannedThing[],
  done: boolean,
): Omit<Check, 'id'> {
  const objectIds = found.map(({ object }) => object.id);
  const head = { kind: 'size' as const, text: `${askedIs(asked)} ${size}`, objectIds };
  if (found.length === 0) return missing(head, [asked.name], done);
  const boxes = found.flatMap(({ object }) => object.box ?? []);
  if (boxes.length < found.length) {
    return { ...head, state: 'unknown', reason: { code: 'boxes-missing' }, score: null };
  }
  const astray = boxes.filter((box) => !isOfSize(box, size));
  const right = boxes.length - astray.length;
  const shown = astray[0] ?? boxes[0];
  const off = shown ? area(shown) / GRID ** 2 : 0;
  return {
    ...head,
    state: right === boxes.length ? 'held' : 'broken',
    reason: { code: 'fills', name: asked.name, share: off },
    score: right / boxes.length,
  };
}
