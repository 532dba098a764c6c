import { runWords as say } from '../../../words/parts/studio/run';
import { bestStanding } from '../../../critic/plans/best-plan';
import { standingInWords, type Candidate } from './candidates';
import type { PlanStart } from '../planStart';
import { judge, planSeveral, settleOn } from './several';
import type { PlanOutcome, RunSession } from '../types';

/**
 * Samples `count` plans and leaves the one that holds most of what the prompt asks in the document. Stopped, or
 * failed, it keeps the best of those that were finished.
 */
export async function runBest(session: RunSession, start: PlanStart, count: number): Promise<PlanOutcome> {
  const { notices } = session;
  const { found } = await planSeveral(session, start, {
    count: () => count,
    judging: judge(),
    aloud: false,
    onFound: ({ number, standing }) =>
      notices.announce(say('candidate', { number, count, standing: standingInWords(standing) })),
    keep(made) {
      keepBest(session, made.found, count);
      return made.found;
    },
  });
  // The longest plan was reached, where none came to its end.
  return found.length > 0 ? 'complete' : 'length';
}

function keepBest(session: RunSession, found: readonly Candidate[], count: number): void {
  const { notices } = session;
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  if (!settleOn(session, best)) return;
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
