import { list } from '../../words/numbers';
import { objectsOf, type Plan } from '../../plan/plan';

/** What a plan without a prompt asks for, in words that a model reads: "a red apple, an owl and a blue car". */
export function promptOf(plan: Plan): string {
  return list(objectsOf(plan).map(({ name }) => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`));
}
