import {
  excessOf,
  excessOfChange,
  LIMITS,
  type Excess,
  type Limit,
  type Measured,
} from '../../library/limits';
import { clipped } from '../../library/text/plainText';
import { serialiseChain } from '../../plan/chain/serialiser';
import { objectsOf } from '../../plan/plan';
import { documentWords as say } from '../../words/parts/studio/document';
import type { Snapshot } from './snapshot';

type Made = Pick<Snapshot, 'prompt' | 'name' | 'plan' | 'tail'>;

const measured = ({ prompt, name, plan, tail }: Made): Measured => ({
  prompt,
  sceneName: name,
  objectNames: objectsOf(plan).map((object) => object.name),
  chain: serialiseChain(plan) + tail,
});

/** What a change would bring past a limit of the library; null when it may be made. */
export function pastLimit(before: Made, after: Made): Excess | null {
  const now = measured(after);
  return excessOf(now).length === 0 ? null : (excessOfChange(measured(before), now)[0] ?? null);
}

/**
 * `after`, with as much of what was put into `before` as there is room for: what stood behind it stays. Text that was
 * over the limit before may stay as long as it was, and no longer. Lengths are UTF-16 units.
 */
export function fitted(before: string, after: string, limit: Limit): string {
  const most = Math.max(LIMITS[limit], before.length);
  if (after.length <= most) return after;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const put = after.slice(start, after.length - end);
  return after.slice(0, start) + clipped(put, most - start - end) + after.slice(after.length - end);
}

/** What was not made, or not whole, and why, in a sentence. */
export function refusalText({ limit, most, found }: Excess): string {
  switch (limit) {
    case 'prompt':
      return say('promptFull', { most });
    case 'sceneName':
      return say('sceneNameFull', { most });
    case 'objectName':
      return say('objectNameFull', { most });
    case 'objects':
      return say('tooManyObjects', { most, found });
    case 'chain':
      return say('chainTooLong', { most, found });
  }
}
