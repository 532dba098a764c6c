import type { PlanSampling } from '../generator/contract';
import { parseChain } from '../plan/chain/parser';
import { serialiseChain } from '../plan/chain/serialiser';
import { objectsOf, type ObjectId, type Plan } from '../plan/plan';
import { announce, notify } from './announce';
import { drive } from './drive';
import { objectIds } from './machine';
import type { PlanOutcome, RunSession } from './runTypes';
import type { SettingsStore } from './settings';
import { placeOf, plural } from './words';

/**
 * One planning run, streamed into the document as one undo step. An edit of the plan by the person stops it
 * there: the edited plan is what the model can go on from.
 */
export async function runPlanning(session: RunSession, goesOn: boolean): Promise<PlanOutcome> {
  const { document, settings, view, store, by, signal, seed, apply, stop } = session;
  const before = document.getState();
  const prefix = goesOn ? serialiseChain(before.plan) + before.tail : '';
  const ids = goesOn ? objectsOf(before.plan).map(({ id }) => id) : [];
  const nextObject = goesOn ? before.nextObject : 1;
  const { prompt } = before;
  const sampling = planSampling(by.describe().defaults.plan, settings.getState());

  before.beginStream({ fresh: !goesOn });
  view.getState().showPainting(null);
  const unsubscribe = document.subscribe((s, old) => {
    if (old.streaming && !s.streaming) stop();
  });
  const { temperature, constrained, maxTokens } = sampling;
  apply({ kind: 'plan-started', prompt, prefix, ids, nextObject, seed, temperature, constrained, maxTokens });

  const spoken = new Set<ObjectId>(ids);
  const speak = (plan: Plan) => {
    for (const { id, name, box } of objectsOf(plan)) {
      if (!box || spoken.has(id)) continue;
      spoken.add(id);
      announce(`${name}: ${placeOf(box)}.`);
    }
  };
  let end: { readonly reason: PlanOutcome; readonly text: string } | null = null;
  try {
    const events = by.plan({ ...sampling, prompt, seed, ...(prefix && { prefix }) }, signal);
    const { done, settled } = drive(events, signal, (event) => {
      if (event.kind === 'finish') {
        end = event;
        return;
      }
      apply(event);
      const state = store.getState();
      if (state.kind !== 'planning') return;
      if (document.getState().stream(state.plan, state.tail)) speak(state.plan);
    });
    session.holdUntil(settled);
    await done;
  } finally {
    unsubscribe();
    if (end === null) document.getState().endStream();
  }
  return finish(session, end, { ids, nextObject });
}

function finish(
  { document }: RunSession,
  end: { readonly reason: PlanOutcome; readonly text: string } | null,
  known: { readonly ids: readonly ObjectId[]; readonly nextObject: number },
): PlanOutcome {
  const { stream, endStream, plan: streamed } = document.getState();
  if (end?.reason !== 'complete') {
    endStream();
    notify({
      tone: 'problem',
      text: `The plan reached its longest length with ${plural(objectsOf(streamed).length, 'object')}.`,
      advice: 'Let the model go on from here, or paint the plan as it is.',
    });
    return 'length';
  }
  const { plan, problems } = parseChain(end.text, { newId: objectIds(known.ids, known.nextObject) });
  stream({ ...plan, complete: true }, '');
  endStream();
  const summary = `The plan is finished: ${plural(objectsOf(plan).length, 'object')}.`;
  if (problems.length === 0) announce(summary);
  else {
    notify({
      tone: 'problem',
      text: `${summary} The model wrote ${plural(problems.length, 'place')} that could not be read.`,
      advice: 'Such places stay as prose in the reasoning, where you can mend them.',
    });
  }
  return 'complete';
}

/** The sampling of a planning run: the person's choices over the model's defaults. */
function planSampling(defaults: PlanSampling, chosen: SettingsStore): PlanSampling {
  return {
    ...defaults,
    temperature: chosen.planTemperature ?? defaults.temperature,
    constrained: chosen.constrained,
  };
}
