import { runWords as say } from '../../../words/parts/studio/run';
import { createStore, type StoreApi } from 'zustand';
import type { Notices } from '../../notices/notices';
import type { PlanStanding } from '../../../critic/plans/best-plan';
import { findObject, objectsOf, type Plan } from '../../../plan/plan';
import type { DocumentStore } from '../../document/documentTypes';
import { pinnedObjects } from '../planStart';
import { sameBox } from '../../document/snapshot';

/** One of several plans sampled for the same prompt. */
export interface Candidate {
  /** From 1, in the order of sampling. */
  readonly number: number;
  readonly plan: Plan;
  readonly chain: string;
  readonly seed: number;
  readonly standing: PlanStanding;
}

export interface CandidatesState {
  readonly sceneId: string | null;
  /** In the order of sampling. */
  readonly candidates: readonly Candidate[];
  /** The plan that is being sampled, from 1, of `count`; null when none is. */
  readonly sampling: { readonly number: number; readonly count: number } | null;
}

const none: CandidatesState = { sceneId: null, candidates: [], sampling: null };

/** The plans to choose from; the run controller writes it. They last until other plans are made. */
export const createCandidatesStore = () => createStore<CandidatesState>(() => none);

/** Forgets the plans to choose from. */
export function clearCandidates(store: StoreApi<CandidatesState>): void {
  store.setState(none);
}

/** "all 5 held", "4 of 5 held"; a prompt of which rules can read nothing has no figures. */
export function standingInWords({ held, judged }: PlanStanding): string {
  if (judged === 0) return say('notChecked');
  return held === judged ? say('allHeld', { count: judged }) : say('someHeld', { held, count: judged });
}

/** Puts one of the plans in place of the present one, as one undo step, unless that would move what is locked. */
export function chooseCandidate(
  candidate: Candidate,
  document: StoreApi<DocumentStore>,
  notices: Notices,
): void {
  const { plan, number, standing } = candidate;
  const scene = document.getState();
  const moved = pinnedObjects(scene).find(({ id, name, box }) => {
    const other = findObject(plan, id);
    return !other || other.name !== name || !sameBox(other.box, box);
  });
  if (moved) {
    notices.notify({
      tone: 'problem',
      text: say('lockedElsewhere', { number, name: moved.name }),
      advice: say('lockedElsewhereAdvice'),
    });
    return;
  }
  if (!scene.replacePlan(plan, { fromModel: true, label: say('choose', { number }) })) return;
  notices.announce(
    say('chosen', { number, count: objectsOf(plan).length, standing: standingInWords(standing) }),
  );
}
