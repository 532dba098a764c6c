import { runWords as say } from '../../words/parts/studio/run';
import { bestStanding } from '../../critic/plans/best-plan';
import { standingInWords, type Candidate } from './candidates';
import { announcePins, type PlanStart } from './planStart';
import type { PlanOutcome, RunSession } from './types';
import { MAX_SEED } from '../../library/limits';
import { readEnd, streamPlan } from './streamPlan';

/**
 * Samples `count` plans one after the other, each from a seed of its own and with its own trace, and leaves the
 * one that holds most of what the prompt asks in the document: one undo step in all. Stopped, or failed, it keeps
 * the best of those that were finished.
 */
export async function runBest(session: RunSession, start: PlanStart, count: number): Promise<PlanOutcome> {
  const { notices, document, view, seed, by, candidates, stop } = session;
  const { id: sceneId, prompt } = document.getState();
  const lexicon = by.describe().vocabulary;
  const found: Candidate[] = [];
  // Fetched behind the first paint, and long here by the end of a plan.
  const judging = import('../../critic/plans/plan-standing');
  judging.catch(() => undefined);
  announcePins(start, notices);
  document.getState().beginStream(start);
  view.getState().showPainting(null);
  const unsubscribe = document.subscribe((s, old) => {
    if (old.streaming && !s.streaming) stop();
  });
  /** The longest plan reached, where none came to its end. */
  let reason: PlanOutcome = 'length';
  try {
    for (let number = 1; number <= count; number += 1) {
      candidates.setState({ sceneId, candidates: [...found], sampling: { number, count } });
      const own = (seed + number - 1) % (MAX_SEED + 1);
      const end = await streamPlan(session, start, { prompt, seed: own, quiet: true });
      if (end.reason === 'complete') {
        reason = 'complete';
        const plan = { ...readEnd(end, start).plan, complete: true };
        const { planStanding } = await judging;
        const standing = planStanding(prompt, plan, lexicon);
        found.push({ number, plan, chain: end.text, seed: own, standing });
        notices.announce(say('candidate', { number, count, standing: standingInWords(standing) }));
      }
      if (number < count) session.nextTrace(end.reason);
    }
  } finally {
    unsubscribe();
    keepBest(session, found, count);
    candidates.setState({ sceneId, candidates: found, sampling: null });
  }
  return reason;
}

function keepBest({ notices, document }: RunSession, found: readonly Candidate[], count: number): void {
  const { streaming, stream, endStream } = document.getState();
  // An edit by the person ended the run: the plan is theirs.
  if (!streaming) return;
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  if (best) stream(best.plan, '');
  endStream();
  if (best) {
    const facts = { number: best.number, count: found.length, standing: standingInWords(best.standing) };
    const text = say(found.length < count ? 'bestFinished' : 'best', facts);
    notices.notify({ tone: 'info', text });
  } else if (count > 0) {
    notices.notify({
      tone: 'problem',
      text: say('noneFinished'),
      advice: say('noneFinishedAdvice'),
    });
  }
}
