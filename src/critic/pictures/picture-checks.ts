import type { Detection } from '../../contract/events';
import { GRID, area, centre, intersection, type Box } from '../../plan/box';
import type { CheckState } from '../../plan/check/check';
import { countedName } from '../../plan/check/objects';
import { relationReason } from '../../plan/check/relation-reason';
import { plural } from '../../plan/prose/noun';
import type { Place } from '../../plan/prompt/tokens';
import { RELATION_RULES, RELATION_WORDS } from '../../plan/relations';
import { assignFound } from './assign';
import { mean } from '../numbers/bootstrap';
import { foundName, hasColour } from './found';
import type { PictureRelation, PictureRequest } from './picture-request';
import type { PictureReason } from './reason';

export type PictureCheckKind = 'object' | 'colour' | 'relation' | 'place' | 'nothing-else' | 'unread';

/** One thing that the prompt asks, against what was found in the picture. */
export interface PictureCheck {
  readonly id: string;
  readonly kind: PictureCheckKind;
  readonly text: string;
  /** Never `unknown`: the picture is finished. */
  readonly state: CheckState;
  readonly reason: PictureReason;
  /** Indices of the findings concerned. */
  readonly found: readonly number[];
  /** How far it is held, 0..1; null where the picture can't be asked. */
  readonly score: number | null;
  /** Of a kind of object: found of what was asked, at most all. */
  readonly recall?: number;
}

/** Overlap, as a share of the smaller box, from which one thing may be in front of another. */
const DEPTH_OVERLAP = 0.05;

/**
 * Holds what was found against what is asked, line by line, as `models/learn/reinforce/rewards/rules.py` does: the
 * mean of the scores is R_PI. Counts are exact: one too many costs what one too few does.
 */
export function checkPicture(request: PictureRequest, found: readonly Detection[]): PictureCheck[] {
  const members = assignFound(request.things, found);
  const groupOf = (index: number) => members[index] ?? [];
  const nameOf = (index: number) => request.things[index]?.name ?? '';
  const checks: PictureCheck[] = [];
  const add = (id: string, check: Omit<PictureCheck, 'id'>) => void checks.push({ id, ...check });

  for (const name of new Set(request.things.map((thing) => thing.name))) {
    add(`object-${name}`, checkNumber(name, request, found));
  }
  request.things.forEach((wanted, index) => {
    const { colour } = wanted;
    if (colour === null) return;
    add(`colour-${index}`, checkColour({ ...wanted, colour }, groupOf(index), found));
  });
  request.relations.forEach(({ subject, relation, object }, index) => {
    const names = [nameOf(subject), nameOf(object)] as const;
    add(`relation-${index}`, checkRelation(names, relation, groupOf(subject), groupOf(object), found));
  });
  request.places.forEach(({ thing, place, text }, index) => {
    add(`place-${index}`, checkPlace(nameOf(thing), place, text, groupOf(thing), found));
  });
  for (const noun of request.avoided ?? []) {
    const there = [...found.keys()].filter((i) => found[i]?.name === noun);
    const score = there.length === 0 ? 1 : 0;
    add(`avoid-${noun}`, {
      kind: 'object',
      text: `no ${plural(noun)}`,
      state: stateOf(score),
      reason: finds(noun, there.length),
      found: there,
      score,
    });
  }
  if (request.things.length > 0) add('nothing-else', checkNothingElse(members.flat(), found));
  request.unchecked.forEach((text, index) => {
    const reason = { code: 'tells-objects-and-colours' } as const;
    add(`unread-${index}`, { kind: 'unread', text, state: 'not-checked', reason, found: [], score: null });
  });
  return checks;
}

/** R_PI: the mean over all that can be checked; null where nothing is asked that can be. */
export function promptImage(checks: readonly PictureCheck[]): number | null {
  const scores = checks.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : mean(scores);
}

type Line = Omit<PictureCheck, 'id'>;

const stateOf = (score: number): CheckState => (score === 1 ? 'held' : 'broken');

const finds = (name: string, count: number): PictureReason =>
  count === 0 ? { code: 'finds-none', names: [name] } : { code: 'finds', what: countedName(name, count) };

function checkNumber(name: string, { things }: PictureRequest, found: readonly Detection[]): Line {
  const there = [...found.keys()].filter((i) => found[i]?.name === name);
  const asked = things.filter((thing) => thing.name === name);
  const least = asked.reduce((sum, { count }) => sum + (count ?? 1), 0);
  const isOpen = asked.some(({ count }) => count === null);
  const wanted = isOpen ? Math.max(least, there.length) : least;
  const score = Math.max(0, 1 - Math.abs(there.length - wanted) / Math.max(1, wanted));
  return {
    kind: 'object',
    text: countedName(name, isOpen ? null : least),
    state: stateOf(score),
    reason: finds(name, there.length),
    found: there,
    score,
    recall: Math.min(1, there.length / Math.max(1, wanted)),
  };
}

function checkColour(
  { name, colour, count }: { readonly name: string; readonly colour: string; readonly count: number | null },
  group: readonly number[],
  found: readonly Detection[],
): Line {
  const things = group.flatMap((i) => found[i] ?? []);
  const wrong = things.filter((thing) => !hasColour(thing, colour));
  const score = (things.length - wrong.length) / (count ?? Math.max(1, things.length));
  const seen = wrong.map((thing) => ({ what: countedName(foundName(thing), 1), own: thing.colour === null }));
  const reason: PictureReason =
    things.length === 0
      ? finds(name, 0)
      : wrong.length > 0
        ? { code: 'sees', things: seen }
        : score === 1
          ? { code: 'sees-colour', colour }
          : { code: 'only-some', found: things.length, of: count ?? things.length };
  const text = `the ${name} is ${colour}`;
  return { kind: 'colour', text, state: stateOf(score), reason, found: group, score };
}

function checkRelation(
  [a, b]: readonly [string, string],
  relation: PictureRelation,
  subjects: readonly number[],
  others: readonly number[],
  found: readonly Detection[],
): Line {
  const isDepth = relation === 'front' || relation === 'behind';
  const words = isDepth ? (relation === 'front' ? 'in front of' : 'behind') : RELATION_WORDS[relation];
  const head = {
    kind: 'relation' as const,
    text: `the ${a} is ${words} the ${b}`,
    found: [...subjects, ...others],
  };
  const absent = [...(subjects.length === 0 ? [a] : []), ...(others.length === 0 ? [b] : [])];
  if (absent.length > 0) {
    return { ...head, state: 'broken', reason: { code: 'finds-none', names: absent }, score: 0 };
  }
  const pairs = subjects.flatMap((i) =>
    others.flatMap((j) => {
      const [one, other] = [found[i], found[j]];
      return one && other ? [{ one, other, score: relationScore(one.box, relation, other.box) }] : [];
    }),
  );
  const score = mean(pairs.map((pair) => pair.score));
  if (isDepth) {
    return { ...head, state: 'not-checked', reason: { code: 'front-unseen' }, score };
  }
  const worst = pairs.reduce((low, pair) => (pair.score < low.score ? pair : low));
  const named = ({ box, ...thing }: Detection) => ({ name: foundName({ box, ...thing }), box });
  const reason = relationReason(named(worst.one), relation, named(worst.other));
  return { ...head, state: stateOf(score), reason, score };
}

function relationScore(a: Box, relation: PictureRelation, b: Box): number {
  if (relation !== 'front' && relation !== 'behind') return RELATION_RULES[relation].score(a, b).score;
  const shared = intersection(a, b);
  return shared && area(shared) / Math.min(area(a), area(b)) > DEPTH_OVERLAP ? 1 : 0.5;
}

function checkPlace(
  name: string,
  place: Place,
  text: string,
  group: readonly number[],
  found: readonly Detection[],
): Line {
  const boxes = group.flatMap((i) => found[i]?.box ?? []);
  const scores = boxes.map((box) => placeScore(box, place));
  const score = scores.length === 0 ? 0 : mean(scores);
  const first = boxes[scores.indexOf(Math.min(...scores))];
  const at = first && centre(first);
  const reason: PictureReason = at
    ? { code: 'centre-at', name, across: at.x / GRID, down: at.y / GRID }
    : finds(name, 0);
  const asked = `the ${name} is ${text.toLowerCase()}`;
  return { kind: 'place', text: asked, state: stateOf(score), reason, found: group, score };
}

/** 1 where the centre is in the third of the picture that is meant, each way; falls to 0 a sixth outside it. */
function placeScore(box: Box, { column, row }: Place): number {
  const { x, y } = centre(box);
  const thirds = { left: 0, top: 0, centre: 1, right: 2, bottom: 2 } as const;
  const off = (value: number, part: keyof typeof thirds | undefined): number => {
    if (part === undefined) return 0;
    const third = thirds[part];
    return Math.max(third / 3 - value, value - (third + 1) / 3, 0);
  };
  return Math.max(0, 1 - 6 * Math.max(off(x / GRID, column), off(y / GRID, row)));
}

function checkNothingElse(used: readonly number[], found: readonly Detection[]): Line {
  const rest = [...found.keys()].filter((i) => !used.includes(i));
  const score = found.length === 0 ? 0 : 1 - rest.length / found.length;
  const names = rest.flatMap((i) => (found[i] ? [foundName(found[i])] : []));
  const counted = [...new Set(names)].map((name) =>
    countedName(name, names.filter((other) => other === name).length),
  );
  const reason: PictureReason =
    found.length === 0
      ? { code: 'finds-nothing' }
      : rest.length === 0
        ? { code: 'finds-only-asked' }
        : { code: 'finds-also', names: counted };
  return { kind: 'nothing-else', text: 'nothing else', state: stateOf(score), reason, found: rest, score };
}
