import { runWords as say } from '../../words/parts/studio/run';
import { createChainParser } from '../../plan/chain/parser';
import type { Notices } from '../notices/notices';
import { serialiseChain } from '../../plan/chain/serialiser';
import { pinnedPlan } from '../../plan/pins';
import { objectsOf } from '../../plan/plan';
import type { TraceOrigin } from '../../library/trace';
import { objectIds, tailOf } from '../document/reading';
import type { StreamStart } from '../document/documentTypes';
import { nextNumber, type Snapshot } from '../document/snapshot';

/** What a planning run begins with: nothing, the objects that are pinned, or what is to be gone on from. */
export interface PlanStart extends StreamStart {
  readonly way: 'plan' | 'goOn' | 'fork';
  /** The chain that the model goes on from; '' when it plans anew. */
  readonly prefix: string;
}

/** A choice of another token: the run of `chain` is left at it, and the model goes on from `prefix`. */
export interface Fork {
  /** The whole chain that the token was shown in. */
  readonly chain: string;
  /** What is kept of it, with the other token at its end. */
  readonly prefix: string;
  /** The run that wrote the chain, and how many of its tokens are kept. */
  readonly origin?: TraceOrigin;
}

type Scene = Pick<Snapshot, 'plan' | 'objects' | 'tail' | 'nextObject'>;

/** The objects that a new plan is made around: locked, with a box. In order of mention. */
export function pinnedObjects({ plan, objects }: Pick<Scene, 'plan' | 'objects'>) {
  return objectsOf(plan).filter(({ id, box }) => box && objects[id]?.locked);
}

/** Plans anew, around what is locked. */
export function freshStart(scene: Scene): PlanStart {
  const ids = pinnedObjects(scene).map(({ id }) => id);
  const plan = pinnedPlan(scene.plan, new Set(ids));
  return {
    way: 'plan',
    label: say('plan'),
    prefix: serialiseChain(plan),
    plan,
    tail: '',
    ids,
    nextObject: nextNumber(plan),
  };
}

/** Says what a new plan is made around. */
export function announcePins({ way, plan }: PlanStart, notices: Notices): void {
  const names = objectsOf(plan).map(({ name }) => name);
  if (way === 'plan' && names.length > 0) notices.announce(say('around', { names }));
}

/** The same run begun farther on, where a chain goes on from this beginning; itself where that would lose a pin. */
export function furtherStart(start: PlanStart, prefix: string): PlanStart {
  if (!prefix.startsWith(start.prefix) || prefix === start.prefix) return start;
  const parser = createChainParser({ newId: objectIds(start.ids, start.nextObject) });
  parser.push(prefix);
  const { plan } = parser;
  const ids = objectsOf(plan).map(({ id }) => id);
  return { ...start, prefix, plan, tail: tailOf(prefix, plan), ids, nextObject: nextNumber(plan) };
}

/** Goes on from the plan as it stands. */
export function resumeStart({ plan, tail, nextObject }: Scene): PlanStart {
  const ids = objectsOf(plan).map(({ id }) => id);
  return {
    way: 'goOn',
    label: say('goOn'),
    prefix: serialiseChain(plan) + tail,
    plan,
    tail,
    ids,
    nextObject,
  };
}

/** Goes on from another token; the objects before it stay the same objects. */
export function forkStart(scene: Scene, { prefix }: Fork): PlanStart {
  const known = objectsOf(scene.plan).map(({ id }) => id);
  const parser = createChainParser({ newId: objectIds(known, scene.nextObject) });
  parser.push(prefix);
  const { plan } = parser;
  const ids = objectsOf(plan).map(({ id }) => id);
  return {
    way: 'fork',
    label: say('fork'),
    prefix,
    plan,
    tail: tailOf(prefix, plan),
    ids,
    nextObject: scene.nextObject,
  };
}

/** Why a fork can't be had of the plan as it stands, in two sentences; null where it can. */
export function forkProblem(scene: Scene, fork: Fork): { text: string; advice: string } | null {
  if (serialiseChain(scene.plan) + scene.tail !== fork.chain) {
    return {
      text: say('planChanged'),
      advice: say('planChangedAdvice'),
    };
  }
  const kept = new Map(objectsOf(forkStart(scene, fork).plan).map(({ id, box }) => [id, box]));
  const lost = pinnedObjects(scene).find(({ id }) => !kept.get(id));
  return lost
    ? {
        text: say('lockedAfter', { name: lost.name }),
        advice: say('lockedAfterAdvice'),
      }
    : null;
}
