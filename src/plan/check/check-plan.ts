import type { Plan } from '../plan';
import type { Lexicon } from '../prompt/lexicon';
import type { Check } from './check';
import { matchPlan } from './match';
import { checkAttribute, checkAvoided, checkColour, checkCount, checkSize } from './objects';
import { unaskedOf } from './unasked';
import { checkPlace } from './place';
import { readProse } from './prose';
import { checkRelation } from './relation';

/**
 * Checks a plan against its prompt by rules: the objects, their number and
 * colour, and T2I-CompBench's spatial relations between boxes. While the plan is
 * not complete, what is not there yet is unknown, not broken. What the rules
 * cannot read is listed as not checked, and what a finished plan has besides is told.
 */
export function checkPlan(prompt: string, plan: Plan, lexicon?: Lexicon): Check[] {
  const { reading, things, matched } = matchPlan(prompt, plan, lexicon);
  const prose = readProse(plan);
  const done = plan.complete;
  const checks: Check[] = [];
  const add = (id: string, check: Omit<Check, 'id'>): void => {
    checks.push({ id, ...check });
  };
  reading.objects.forEach((asked, index) => {
    const found = matched[index] ?? [];
    add(`object-${index}`, checkCount(asked, found, done));
    if (asked.colour) add(`colour-${index}`, checkColour(asked, asked.colour, found, prose, done));
    if (asked.size) add(`size-${index}`, checkSize(asked, asked.size, found, done));
    asked.attributes.forEach((attribute, place) => {
      add(`attribute-${index}-${place}`, checkAttribute(asked, attribute, found, prose, done));
    });
  });
  reading.relations.forEach((request, index) => {
    add(`relation-${index}`, checkRelation(request, reading, matched, done));
  });
  reading.places.forEach((request, index) => {
    add(`place-${index}`, checkPlace(request, reading, matched[request.object] ?? [], things, done));
  });
  reading.avoided.forEach((noun, index) => {
    add(`avoid-${index}`, checkAvoided(noun, things, done));
  });
  reading.settings.forEach((setting, index) => {
    const isThere = prose.mentions(setting);
    add(`setting-${index}`, {
      kind: 'setting',
      text: setting,
      // Other words can say it too ("Sand fills the background"), so it is never broken.
      state: isThere ? 'held' : 'unknown',
      reason: { code: isThere ? 'prose-says' : 'prose-says-not', text: setting },
      objectIds: [],
      score: isThere ? 1 : null,
    });
  });
  const unasked = done ? unaskedOf(prompt, reading, things, matched) : null;
  if (unasked) add('unasked', unasked);
  reading.unread.forEach((text, index) => {
    add(`unread-${index}`, {
      kind: 'unread',
      text,
      state: 'not-checked',
      reason: { code: 'unread' },
      objectIds: [],
      score: null,
    });
  });
  return checks;
}
