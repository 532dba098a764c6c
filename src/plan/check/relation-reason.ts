import { centre, iou } from '../box';
import { plural } from '../prose/noun';
import type { Box } from '../box';
import { RELATION_RULES, isSpatial } from '../relations';
import type { Relation, RelationResult, SpatialRelation } from '../relations';
import type { FurtherRelation, RelationReason } from './reason';

/** A box under the name by which it is spoken of. */
interface Named {
  readonly name: string;
  readonly box: Box;
}

/** What the boxes say about "a relation b"; for "between" there may be a third. */
export function relationReason(a: Named, relation: Relation, b: Named, c: Named = b): RelationReason {
  if (isSpatial(relation)) return spatialReason(a, relation, b);
  // Between two that are called alike: both are told.
  const isPair = b !== c && b.name === c.name;
  const names = isPair ? [`two ${plural(b.name)}`] : [...new Set([b.name, c.name])];
  return furtherReason(a.name, relation, names, RELATION_RULES[relation].score(a.box, b.box, c.box).finding);
}

function spatialReason(a: Named, relation: SpatialRelation, b: Named): RelationReason {
  const { finding } = RELATION_RULES[relation].score(a.box, b.box);
  const two = { a: a.name, b: b.name };
  const dx = centre(b.box).x - centre(a.box).x;
  const dy = centre(b.box).y - centre(a.box).y;
  const sideways = relation === 'left' || relation === 'right' || relation === 'near';
  switch (finding) {
    case 'overlap':
      return { code: 'overlap', ...two, share: iou(a.box, b.box) };
    case 'too-far':
      return { code: 'centre-far', ...two, share: Math.max(Math.abs(dx), Math.abs(dy)) / 1000 };
    case 'wrong-side':
      return { code: sideways ? side(dx, 'left', 'right') : side(dy, 'above', 'below'), ...two };
    case 'other-axis':
      if (sideways) return { code: dy > 0 ? 'more-above-than-beside' : 'more-below-than-beside', ...two };
      return { code: relation === 'above' ? 'more-beside-than-above' : 'more-beside-than-below', ...two };
    default:
      return { code: relation === 'near' ? 'centre-close' : `centre-${relation}`, ...two };
  }
}

const side = <B extends string, A extends string>(offset: number, before: B, after: A) =>
  `centre-${offset > 0 ? before : offset < 0 ? after : ('level' as const)}` as const;

function furtherReason(
  a: string,
  relation: FurtherRelation,
  names: readonly string[],
  finding: RelationResult['finding'],
): RelationReason {
  const two = { a, b: names[0] ?? '' };
  switch (finding) {
    case 'held':
      return { code: `is:${relation}`, a, names };
    case 'not-touching':
      return { code: 'not-touching', ...two };
    case 'apart':
      return { code: 'beside', ...two };
    case 'wrong-side':
      if (relation === 'in front of') return { code: 'farther-back', ...two };
      if (relation === 'behind') return { code: 'nearer', ...two };
      return { code: relation === 'under' ? 'not-lower' : 'lower', ...two };
    default:
      return { code: `is-not:${relation}`, a, names };
  }
}
