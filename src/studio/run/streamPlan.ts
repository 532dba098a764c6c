import { runWords as say } from '../../words/parts/studio/run';
import type { PlanSampling } from '../../contract/generator';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf, type ObjectId, type Plan } from '../../plan/plan';
import { placeOf } from '../document/place';
import { objectIds } from '../document/reading';
import type { PlanStart } from './planStart';
import type { PlanOutcome, RunSession } from './types';

/** How a chain ended, with its whole text. */
export interface PlanEnd {
  readonly reason: PlanOutcome;
  readonly text: string;
}

export interface PlanStream {
  readonly prompt: string;
  readonly seed: number;
  /** Says no objects. */
  readonly quiet?: boolean;
  /** The document keeps what it shows meanwhile. */
  readonly unseen?: boolean;
  /** Another than the person's or the model's. */
  readonly temperature?: number;
}

/**
 * Streams one chain into the document, whose stream is open; each object is announced as its box arrives. Rejects
 * when the run is stopped or fails.
 */
export async function streamPlan(
  session: RunSession,
  start: PlanStart,
  { prompt, seed, quiet = false, unseen = false, temperature = samplingOf(session).temperature }: PlanStream,
): Promise<PlanEnd> {
  const { notices, document, store, by, signal, apply } = session;
  const { prefix, ids, nextObject } = start;
  const sampling = { ...samplingOf(session), temperature };
  const { constrained, maxTokens } = sampling;
  apply({
    kind: 'plan-started',
    prompt,
    prefix,
    ids: [...ids],
    nextObject,
    seed,
    temperature,
    constrained,
    maxTokens,
  });

  const spoken = new Set<ObjectId>(ids);
  const speak = (plan: Plan) => {
    for (const { id, name, box } of objectsOf(plan)) {
      if (!box || spoken.has(id)) continue;
      spoken.add(id);
      notices.announce(say('objectPlaced', { name, place: placeOf(box) }));
    }
  };
  let end: PlanEnd | null = null;
  const events = by.plan({ ...sampling, prompt, seed, ...(prefix && { prefix }) }, signal);
  await session.follow(events, (event) => {
    if (event.kind === 'finish') {
      end = event;
      return;
    }
    apply(event);
    const state = store.getState();
    if (state.kind !== 'planning' || unseen) return;
    if (document.getState().stream(state.plan, state.tail) && !quiet) speak(state.plan);
  });
  return end ?? { reason: 'length', text: prefix };
}

/** The plan of a chain, its objects numbered as the run that wrote it numbers them. */
export function readEnd({ text }: PlanEnd, { ids, nextObject }: PlanStart) {
  return parseChain(text, { newId: objectIds(ids, nextObject) });
}

/** The sampling of a planning run: the person's choices over the model's defaults. */
export function samplingOf({ by, settings }: Pick<RunSession, 'by' | 'settings'>): PlanSampling {
  const defaults = by.describe().defaults.plan;
  const { planTemperature, constrained } = settings.getState();
  return { ...defaults, temperature: planTemperature ?? defaults.temperature, constrained };
}
