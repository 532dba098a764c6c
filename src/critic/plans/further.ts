import { checkPlan } from '../../plan/check/check-plan';
import { matchPlan } from '../../plan/check/match';
import { serialiseChain } from '../../plan/chain/serialiser';
import { OBJECT_END, OBJECT_START } from '../../plan/chain/marks';
import { deleteObjects } from '../../plan/edit';
import { objectsOf, type Plan, type Segment } from '../../plan/plan';
import { indefiniteArticle, wordsOf } from '../../plan/prose/noun';
import type { Lexicon } from '../../plan/prompt/lexicon';
import type { PromptObject } from '../../plan/prompt/read';
import { bestStanding, type PlanStanding } from './best-plan';

/** How much freer each try is than the one before: what the likeliest words broke, they would break again. */
const FREER = 0.3;

/** How a try is asked for; without a prefix it is made anew. */
export interface Further {
  readonly temperature: number;
  readonly prefix?: string;
}

/** A plan that was made, and how it stands. */
export interface Tried {
  readonly plan: Plan;
  readonly standing: PlanStanding;
}

/**
 * What the next try differs in, given those before: it goes on from the beginning of the best of them, a little freer.
 * The first is asked for as the model has it. Null where only such things are missing as the model has no word for.
 */
export function furtherTry(
  prompt: string,
  before: readonly Tried[],
  temperature: number,
  lexicon?: Lexicon,
): Further | null {
  const best = bestStanding(before.map(({ standing }) => standing));
  const from = before[best];
  if (!from) return { temperature };
  const prefix = furtherBeginning(prompt, from.plan, before.length - 1 - best, lexicon);
  if (prefix === null) return null;
  const freer = temperature * (1 + FREER * before.length);
  return { temperature: Math.max(temperature, Math.min(1, freer)), ...(prefix && { prefix }) };
}

/**
 * The beginning of a chain that a further try goes on from, given the best plan so far; '' where all is to be made
 * anew, null where that would be in vain. Most of a long plan is right, and the model drops the same thing again and again, so what is right is kept up
 * to the first fault, and a name that is missing is written there for the model to give it a box.
 *
 * @param failures tries since the best: each begins elsewhere.
 */
function furtherBeginning(prompt: string, plan: Plan, failures: number, lexicon?: Lexicon): string | null {
  const { reading, book, things, matched } = matchPlan(prompt, plan, lexicon);
  const { objects: asked } = reading;
  const planned = objectsOf(plan);
  const answers = new Set(
    matched.flatMap((found, index) => found.slice(0, asked[index]?.count ?? found.length)),
  );
  const extra = things.flatMap((thing, place) => (answers.has(thing) ? [] : place));
  // A model of few words can't draw what it has no word for: asking it to would only spoil the plan.
  const canSay = ({ name }: PromptObject): boolean => !lexicon || book.known(wordsOf(name)) !== null;
  const lacking = asked.find(
    (object, index) => (matched[index]?.length ?? 0) < (object.count ?? 2) && canSay(object),
  );
  if (lacking) {
    const name = nameOf(lacking);
    if (failures % 3 === 1) return beginningAt(plan, 0, name);
    if (failures % 3 === 2) return '';
    return beginningAt(plan, extra[0] ?? planned.length, name);
  }
  if (extra.length > 0 && failures === 0) {
    const ids = extra.flatMap((place) => planned[place]?.id ?? []);
    // To its last word, so that the model has nothing left to say but its end.
    return text(deleteObjects(plan, ids).segments);
  }
  const place = firstAtFault(prompt, plan, lexicon);
  if (place === null) return null;
  if (failures % 3 === 2) return '';
  const wrong = matched.findIndex((found) => found.some(({ object }) => object === planned[place]));
  const own = asked[wrong];
  return beginningAt(plan, place, failures % 3 === 0 && own ? nameOf(own) : null);
}

const nameOf = ({ name, colour }: PromptObject): string =>
  colour === undefined ? name : `${colour} ${name}`;

/** The chain before the object at this place, and with a name the words up to where its box begins. */
function beginningAt({ segments }: Plan, place: number, name: string | null): string {
  let seen = -1;
  const at = segments.findIndex(({ kind }) => kind === 'object' && (seen += 1) === place);
  const last = segments.findLastIndex(({ kind }) => kind === 'object');
  const end = at === -1 ? last + 1 : at;
  const kept: readonly Segment[] = segments.slice(0, end);
  const before = kept.at(-1);
  if (name === null) {
    // Cut behind the box before, so that the words between are the model's too.
    return text(before?.kind === 'prose' ? kept.slice(0, -1) : kept);
  }
  const article = indefiniteArticle(name);
  const lead =
    before?.kind === 'prose'
      ? text(kept).replace(/\b([Aa])n? $/, (_, a: string) => `${a}${article.slice(1)} `)
      : `${text(kept)}${kept.length > 0 ? '. ' : ''}There is ${article} `;
  return `${lead}${OBJECT_START}${name}${OBJECT_END}`;
}

const text = (segments: readonly Segment[]): string => serialiseChain({ segments, complete: false });

/** A relation is settled by the last of those it is between, all else by the first; null where no object is at fault. */
function firstAtFault(prompt: string, plan: Plan, lexicon?: Lexicon): number | null {
  const places = new Map(objectsOf(plan).map(({ id }, index) => [id, index]));
  const found = checkPlan(prompt, { ...plan, complete: true }, lexicon).flatMap(
    ({ kind, state, objectIds }) => {
      const concerned = objectIds.flatMap((id) => places.get(id) ?? []);
      if (state !== 'broken' || concerned.length === 0) return [];
      return kind === 'relation' ? Math.max(...concerned) : Math.min(...concerned);
    },
  );
  return found.length > 0 ? Math.min(...found) : null;
}
