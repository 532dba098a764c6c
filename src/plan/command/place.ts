import { MAX, area, centre, height, width } from '../box';
import type { Box } from '../box';
import { objectsOf } from '../plan';
import type { ObjectId, Plan } from '../plan';
import type { PlannedThing } from '../check/match';
import { createWordBook } from '../prompt/lexicon';
import { readNounPhrase } from '../prompt/nouns/phrase';
import { tokenisePrompt } from '../prompt/tokens';
import type { Place } from '../prompt/tokens';
import type { Relation } from '../relations';
import { tidyPlan } from '../tidy/tidy';
import type { RelationGoal } from '../tidy/tidy';
import type { CommandEdit } from './command';
import { boxAt } from './look';
import { type CommandScene, type Rule, boxesOf, find, namesOf, placed, setBoxes, unclear } from './things';

/** A new thing is as wide as this share of the picture. */
const NEW = 200;
/** Between things side by side. */
const GAP = 20;
/** Nor smaller than this, however little room there is. */
const LEAST = 60;
/** Steps of the solver for one try: it answers while somebody types. */
const BUDGET = 200_000;

/** A relation between words: where it stands, and what is before and after it. */
function relationIn(
  text: string,
): { readonly before: string; readonly relation: Relation; readonly after: string } | null {
  const tokens = tokenisePrompt(text);
  const at = tokens.findIndex(({ kind, text: own }) => kind === 'relation' || own.toLowerCase() === 'in');
  const token = tokens[at];
  if (!token || at < 1) return null;
  const join = (part: typeof tokens): string => part.map((each) => each.text).join(' ');
  return {
    before: join(tokens.slice(0, at)),
    relation: token.kind === 'relation' ? token.relation : 'inside',
    after: join(tokens.slice(at + 1)),
  };
}

/** "move the cat to the left of the dog" */
export const relate: Rule = (text, scene) => {
  const words = /^(?:move|put|place|set|bring|have)\s+(.+)$/i.exec(text)?.[1];
  const parts = words === undefined ? null : relationIn(words);
  if (!parts || parts.relation === 'around') return null;
  const things = find(parts.before, scene);
  // "put a kite above the tree" adds one.
  if ((!things && /^(?:an?|one)\b/i.test(parts.before)) || /^(?:another|one\s+more)\b/i.test(parts.before))
    return null;
  const [, one = parts.after, other] =
    parts.relation === 'between' ? (/^(.+?)\s+and\s+(.+)$/i.exec(parts.after) ?? []) : [];
  const [near, others] = [find(one, scene), other === undefined ? null : find(other, scene)];
  const [mark] = near ?? [];
  const second = others?.[0] ?? near?.[1];
  if (!things || !mark || (parts.relation === 'between' && !second)) {
    return unclear(
      scene,
      ...[things ? '' : parts.before, mark ? '' : one, other !== undefined && !others ? other : ''].filter(
        (word) => word !== '',
      ),
    );
  }
  const landmarks = [mark, ...(parts.relation === 'between' && second ? [second] : [])];
  const moving = things.filter((thing) => !landmarks.includes(thing));
  if (moving.length === 0) return unclear(scene, one);
  const goals = moving.map(({ object: { id } }) => ({
    subject: id,
    relation: parts.relation,
    object: mark.object.id,
    ...(landmarks.length > 1 && second ? { other: second.object.id } : {}),
  }));
  const beside = parts.relation === 'near' ? besides(moving, mark) : null;
  const boxes = beside ?? roomMade(goals, scene, [moving, landmarks]);
  const made = objectsOf(scene.plan).filter(
    ({ id }) => boxes.has(id) && !moving.some(({ object }) => object.id === id),
  );
  return {
    // Where nothing can move, the things that were to: who reads on tells why.
    edits: setBoxes(boxes.size > 0 ? [...boxes].map(([id, box]) => ({ id, box })) : boxesOf(moving)),
    done: {
      kind: 'relate',
      names: namesOf(moving),
      relation: parts.relation,
      marks: namesOf(landmarks),
      room: made.map(({ name }) => name),
    },
  };
};

/** "next to" in a command means close by: on the side where it is, its foot on the same line. */
function besides(moving: readonly PlannedThing[], mark: PlannedThing): ReadonlyMap<ObjectId, Box> | null {
  const [one, ...others] = moving;
  const [box, at] = [one?.object.box, mark.object.box];
  if (!one || !box || !at || others.length > 0) return null;
  const [left, right] = [at.x1 - GAP - width(box), at.x2 + GAP];
  const isLeft = (centre(box).x < centre(at).x && left >= 0) || right + width(box) > MAX;
  if (isLeft && left < 0) return null;
  return new Map([
    [one.object.id, placed(isLeft ? left : right, at.y2 - height(box), width(box), height(box))],
  ]);
}

/** Moves the first of the groups, all else staying; where that has no room the next ones too, and then all. */
function roomMade(
  goals: readonly RelationGoal[],
  { plan, locked: kept }: CommandScene,
  groups: readonly (readonly PlannedThing[])[],
): ReadonlyMap<ObjectId, Box> {
  // What is locked does not make others move in its place.
  if (goals.some(({ subject }) => kept?.has(subject))) return new Map();
  const all = objectsOf(plan).map(({ id }) => id);
  const free = new Set<ObjectId>();
  for (const group of [...groups, null]) {
    for (const id of group?.map(({ object }) => object.id) ?? all) free.add(id);
    const locked = new Set([...all.filter((id) => !free.has(id)), ...(kept ?? [])]);
    const { boxes } = tidyPlan(plan, goals, { locked, budget: BUDGET });
    if (boxes.size > 0) return boxes;
  }
  return new Map();
}

/** "a red kite above the tree", "add two birds" */
export const add: Rule = (text, scene) => {
  const [words, place] = placeOf(text.replace(/^(?:add|draw|put|place|insert|paint)\s+/i, ''));
  const parts = place ? null : relationIn(words);
  const book = createWordBook(scene.lexicon);
  const what = parts?.before ?? words;
  const tokens = tokenisePrompt(what);
  const phrase = readNounPhrase(tokens, 0, book);
  if (!phrase || phrase.name === '' || phrase.bare || phrase.definite || phrase.length < tokens.length)
    return null;
  const marks = parts ? (find(parts.after, scene) ?? []) : [];
  const [mark] = marks;
  const isBetween = parts?.relation === 'between';
  if (isBetween && marks.length !== 2) return unclear(scene, parts.after);
  if (parts && !mark?.object.box) return unclear(scene, parts.after);
  const count = Math.min(12, phrase.count ?? 3);
  const name = [
    ...(phrase.size ? [phrase.size] : []),
    ...(phrase.colour ? [phrase.colour] : []),
    ...phrase.attributes,
    phrase.name,
  ].join(' ');
  const size = phrase.size === 'big' ? NEW * 1.6 : phrase.size === 'small' ? NEW * 0.6 : NEW;
  const edits = Array.from({ length: count }, (_, index): CommandEdit => ({
    kind: 'add',
    name,
    box: placeFor(
      scene.plan,
      { size, aside: (index - (count - 1) / 2) * size * 1.1, half: ((count - 1) * size * 1.1) / 2 },
      place ?? parts?.relation ?? null,
      boxesOf(marks).map(({ box }) => box),
    ),
  }));
  const relation = (mark && parts?.relation) ?? null;
  return {
    edits,
    done: {
      kind: 'add',
      name,
      count,
      relation,
      marks: isBetween ? namesOf(marks) : mark ? namesOf([mark]) : [],
    },
  };
};

/** Words, and the part of the picture that they end with: "a kite in the top right corner". */
function placeOf(text: string): readonly [string, Place | null] {
  const tokens = tokenisePrompt(text);
  const last = tokens.at(-1);
  const [place, second] = last?.kind === 'place' ? last.places : [];
  if (!place || second || place.depth || tokens.length < 2) return [text, null];
  return [
    tokens
      .slice(0, -1)
      .map((token) => token.text)
      .join(' '),
    place,
  ];
}

/** A box for what is new: in a part of the picture, between two, or as `roomFor` says. */
function placeFor(
  plan: Plan,
  { size, aside, half }: { readonly size: number; readonly aside: number; readonly half: number },
  where: Relation | Place | null,
  marks: readonly Box[],
): Box {
  if (where !== null && typeof where === 'object') {
    const { x1, y1 } = boxAt({ x1: 400, y1: 400, x2: 400 + size, y2: 400 + size }, where);
    return placed(x1 + aside, y1, size, size);
  }
  const [one, other] = marks;
  if (where !== 'between' || !one || !other) return roomFor(plan, size, where, one ?? null, aside, half);
  const [a, b] = [centre(one), centre(other)];
  return placed((a.x + b.x - size) / 2 + aside, (a.y + b.y - size) / 2, size, size);
}

/** A place for a new box: beside its landmark, else where least lies under it. */
function roomFor(
  plan: Plan,
  size: number,
  relation: Relation | null,
  mark: Box | null,
  aside: number,
  half: number,
): Box {
  if (mark && relation) {
    const { x, y } = centre(mark);
    // A row of several beside it stays in the picture.
    const level = Math.min(Math.max(y, half + size / 2), MAX - half - size / 2);
    const across = Math.min(Math.max(x, half + size / 2), MAX - half - size / 2);
    // No larger than what is left beside it.
    const free = { left: mark.x1, right: MAX - mark.x2, above: mark.y1, below: MAX - mark.y2 };
    if (relation === 'near' && free.right < size + 20 && free.left > free.right)
      return roomFor(plan, size, 'left', mark, aside, half);
    const left = relation in free ? free[relation as keyof typeof free] - 20 : size;
    if (left < size && left >= LEAST) return roomFor(plan, left, relation, mark, (aside * left) / size, half);
    const [dx, dy] = [(width(mark) + size) / 2 + 20, (height(mark) + size) / 2 + 20];
    const side =
      relation === 'left'
        ? [-dx, aside]
        : relation === 'right' || relation === 'near'
          ? [dx, aside]
          : relation === 'above'
            ? [aside, -dy]
            : relation === 'on'
              ? [aside, -dy + 30]
              : relation === 'below' || relation === 'under'
                ? [aside, dy]
                : [aside, 0];
    const isBeside = relation === 'left' || relation === 'right' || relation === 'near';
    return placed(
      (isBeside || half === 0 ? x : across) + (side[0] ?? 0) - size / 2,
      (isBeside && half > 0 ? level : y) + (side[1] ?? 0) - size / 2,
      size,
      size,
    );
  }
  const boxes = objectsOf(plan).flatMap(({ box }) => box ?? []);
  const tries = [0.5, 0.2, 0.8].flatMap((row) =>
    [0.5, 0.2, 0.8].map((column) =>
      placed(column * MAX - size / 2 + aside, row * MAX - size / 2, size, size),
    ),
  );
  const covered = (box: Box): number =>
    boxes.reduce(
      (sum, other) =>
        sum +
        Math.max(0, Math.min(box.x2, other.x2) - Math.max(box.x1, other.x1)) *
          Math.max(0, Math.min(box.y2, other.y2) - Math.max(box.y1, other.y1)),
      0,
    ) / area(box);
  return tries.reduce((best, box) => (covered(box) < covered(best) ? box : best));
}
