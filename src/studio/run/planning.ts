import { runWords as say } from '../../words/parts/studio/run';
import { objectsOf } from '../../plan/plan';
import { announcePins, type PlanStart } from './planStart';
import type { PlanOutcome, RunSession } from './types';
import { readEnd, streamPlan, type PlanEnd } from './streamPlan';

/**
 * One planning run, streamed into the document as one undo step. An edit of the plan by the person stops it
 * there: the edited plan is what the model can go on from.
 */
export async function runPlanning(session: RunSession, start: PlanStart): Promise<PlanOutcome> {
  const { notices, document, view, seed, stop } = session;
  const { prompt } = document.getState();
  announcePins(start, notices);
  document.getState().beginStream(start);
  view.getState().showPainting(null);
  const unsubscribe = document.subscribe((s, old) => {
    if (old.streaming && !s.streaming) stop();
  });
  let end: PlanEnd | null = null;
  try {
    end = await streamPlan(session, start, { prompt, seed });
  } finally {
    unsubscribe();
    if (end === null) document.getState().endStream();
  }
  return finishPlanning(session, end, start);
}

/** Ends the stream with what one run wrote, and says how it ended. */
export function finishPlanning(
  { notices, document }: RunSession,
  end: PlanEnd,
  start: PlanStart,
): PlanOutcome {
  const { stream, endStream, plan: streamed } = document.getState();
  if (end.reason !== 'complete') {
    endStream();
    notices.notify({
      tone: 'problem',
      text: say('longest', { count: objectsOf(streamed).length }),
      advice: say('longestAdvice'),
    });
    return 'length';
  }
  const { plan, problems } = readEnd(end, start);
  stream({ ...plan, complete: true }, '');
  endStream();
  const count = objectsOf(plan).length;
  if (problems.length === 0) notices.announce(say('planned', { count }));
  else {
    notices.notify({
      tone: 'problem',
      text: say('plannedWith', { count, problems: problems.length }),
      advice: say('asProse'),
    });
  }
  return 'complete';
}
