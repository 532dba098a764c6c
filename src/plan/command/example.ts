import { objectsOf } from '../plan';
import type { Plan } from '../plan';

/** A command that makes sense of the plan as it is. */
export function exampleCommand(plan: Plan): string {
  const names = [...new Set(objectsOf(plan).map(({ name }) => name))];
  const [one, other] = names;
  if (one === undefined) return 'a red kite';
  return other === undefined
    ? `make the ${one} twice as big`
    : `move the ${one} to the right of the ${other}`;
}
