import type { Detection } from '../../contract/events';
import { isSpatial, scoreRelation } from '../../plan/relations';
import type { PictureRequest } from './picture-request';

const LEAST = 0.5;

/**
 * T2I-CompBench's 2D-spatial score of a picture (arXiv 2307.06350): a quarter of how sure each of the two
 * objects was found, and half of the position score of the surest two; below a half it is 0. Null where the
 * prompt asks for no such relation.
 */
export function spatialScore(
  { things, relations }: PictureRequest,
  found: readonly Detection[],
): number | null {
  for (const { subject, relation, object } of relations) {
    if (relation === 'front' || !isSpatial(relation)) continue;
    const surest = (index: number, but?: Detection) =>
      found
        .filter((thing) => thing.name === things[index]?.name && thing !== but)
        .reduce<Detection | undefined>(
          (best, thing) => (best && best.score >= thing.score ? best : thing),
          undefined,
        );
    const a = surest(subject);
    const b = surest(object, a);
    const position = a && b ? scoreRelation(a.box, relation, b.box).score : 0;
    const score = 0.25 * (a?.score ?? 0) + 0.25 * (b?.score ?? 0) + 0.5 * position;
    return score < LEAST ? 0 : score;
  }
  return null;
}
