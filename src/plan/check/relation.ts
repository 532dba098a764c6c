import type { Box } from '../box';
import type { PromptReading, PromptRelationRequest } from '../prompt/read';
import { RELATION_RULES, RELATION_WORDS } from '../relations';
import { isAround } from '../rules';
import type { Relation } from '../relations';
import type { Check } from './check';
import type { PlannedThing } from './match';
import { missing } from './objects';
import type { RelationReason } from './reason';
import { relationReason } from './relation-reason';
import { askedIs, bothAsked } from './says';

interface Pair {
  readonly one: PlannedThing;
  readonly others: readonly PlannedThing[];
  readonly score: number;
  readonly reason: RelationReason;
}

/**
 * Checks a relation between all planned objects that answer to it. The worst of them decides, and where only
 * some break it those are named: the objects concerned are they.
 */
export function checkRelation(
  { subject, relation, object, other }: PromptRelationRequest,
  { objects }: PromptReading,
  matched: readonly (readonly PlannedThing[])[],
  done: boolean,
): Omit<Check, 'id'> {
  const subjects = matched[subject] ?? [];
  const landmarks = [object, ...(other === undefined ? [] : [other])].map((index) => matched[index] ?? []);
  const nameOf = (index: number): string => objects[index]?.name ?? '';
  const asked = objects[subject];
  const marks = [object, ...(other === undefined || other === object ? [] : [other])].flatMap(
    (index) => objects[index] ?? [],
  );
  const all = [...subjects, ...landmarks.flat()];
  const head = {
    kind: 'relation' as const,
    text: `${asked ? askedIs(asked) : ''} ${RELATION_WORDS[relation]} ${bothAsked(marks)}`,
    objectIds: [...new Set(all.map((thing) => thing.object.id))],
  };
  const absent = [subject, object, ...(other === undefined ? [] : [other])].filter(
    (index) => (matched[index] ?? []).length === 0,
  );
  if (absent.length > 0) return missing(head, [...new Set(absent.map(nameOf))], done);
  if (all.some(({ object: { box } }) => box === null)) {
    return { ...head, state: 'unknown', reason: { code: 'boxes-missing' }, score: null };
  }
  if (relation === 'around')
    return { ...head, ...surrounds(subjects, landmarks[0] ?? [], nameOf(subject), nameOf(object)) };
  const pairs = pairsOf(subjects, relation, landmarks);
  const broken = pairs.filter(({ score }) => score < 1);
  const [first] = pairs;
  if (!first) return { ...head, state: 'unknown', reason: { code: 'boxes-missing' }, score: null };
  if (broken.length === 0) return { ...head, state: 'held', reason: first.reason, score: 1 };
  const worst = broken.reduce((low, pair) => (pair.score < low.score ? pair : low));
  const culprits = new Set(
    broken.flatMap(({ one, others }) => [one, ...others].map((thing) => thing.object.id)),
  );
  const some = { found: new Set(broken.map(({ one }) => one)).size, of: subjects.length };
  return {
    ...head,
    state: 'broken',
    reason: worst.reason,
    ...(some.found < some.of && { some }),
    score: worst.score,
    objectIds: head.objectIds.filter((id) => culprits.has(id)),
  };
}

function pairsOf(
  subjects: readonly PlannedThing[],
  relation: Relation,
  [ones = [], others]: readonly (readonly PlannedThing[])[],
): Pair[] {
  return subjects.flatMap((one) => {
    if (relation === 'between') return between(one, ones, others ?? ones);
    return ones
      .filter((b) => b !== one)
      .map((b): Pair => {
        const [from, to] = [named(one), named(b)];
        const result = RELATION_RULES[relation].score(from.box, to.box);
        return { one, others: [b], score: result.score, reason: relationReason(from, relation, to) };
      });
  });
}

/** Between any two of those that it is asked to be between. */
function between(one: PlannedThing, ones: readonly PlannedThing[], others: readonly PlannedThing[]): Pair[] {
  const tries = ones.flatMap((b) =>
    others.filter((c) => c !== b || ones.length === 1).map((c) => [b, c] as const),
  );
  const scored = tries.map(([b, c]): Pair => {
    const result = RELATION_RULES.between.score(named(one).box, named(b).box, named(c).box);
    const reason = relationReason(named(one), 'between', named(b), named(c));
    return { one, others: [b, c], score: result.score, reason };
  });
  const best = scored.find(({ score }) => score === 1) ?? scored[0];
  return best ? [best] : [];
}

/** They lie on both sides of the one that they are around. */
function surrounds(
  subjects: readonly PlannedThing[],
  landmarks: readonly PlannedThing[],
  name: string,
  centre: string,
): Pick<Check, 'state' | 'reason' | 'score'> {
  const [mark] = landmarks;
  const boxes = subjects.map((thing) => named(thing).box);
  const isHeld = mark !== undefined && isAround(boxes, named(mark).box);
  return {
    state: isHeld ? 'held' : 'broken',
    score: isHeld ? 1 : 0,
    reason: isHeld
      ? { code: 'is:around', a: name, names: [centre] }
      : { code: 'not-both-sides', a: name, b: centre },
  };
}

const NOWHERE: Box = { x1: 0, y1: 0, x2: 0, y2: 0 };
const named = ({ object }: PlannedThing): { readonly name: string; readonly box: Box } => ({
  name: object.name,
  box: object.box ?? NOWHERE,
});
