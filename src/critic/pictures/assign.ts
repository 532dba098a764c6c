import type { Detection } from '../../contract/events';
import { hasColour } from './found';
import type { WantedThing } from './picture-request';

/**
 * For each thing asked for the indices of those found that may be it, at most its count. Those of the right
 * colour are taken first, coloured wishes before any-coloured ones.
 */
export function assignFound(wanted: readonly WantedThing[], found: readonly Detection[]): number[][] {
  const left = new Set(found.keys());
  const members: number[][] = wanted.map(() => []);
  const order = [...wanted.entries()].sort(
    ([, a], [, b]) => Number(a.colour === null) - Number(b.colour === null),
  );
  for (const mustFit of [true, false]) {
    for (const [index, { name, colour, count }] of order) {
      const own = members[index] ?? [];
      for (const i of [...left].sort((a, b) => a - b)) {
        const thing = found[i];
        if (!thing || own.length === (count ?? Infinity)) break;
        if (thing.name !== name) continue;
        if (mustFit && colour !== null && !hasColour(thing, colour)) continue;
        own.push(i);
        left.delete(i);
      }
    }
  }
  return members;
}
