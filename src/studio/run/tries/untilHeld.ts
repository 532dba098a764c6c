import { runWords as say } from '../../../words/parts/studio/run';
import { bestStanding } from '../../../critic/plans/best-plan';
import { parseChain } from '../../../plan/chain/parser';
import { objectsOf } from '../../../plan/plan';
import { standingInWords, type Candidate } from './candidates';
import type { Further, furtherTry } from '../../../critic/plans/further';
import { furtherStart, type PlanStart } from '../planStart';
import { samplingOf } from '../streamPlan';
import { finishPlanning } from '../planning';
import { judge, planSeveral, settleOn } from './several';
import type { PlanOutcome, RunSession } from '../types';

/** How long behind the first plan further ones may be begun, in milliseconds: who pressed Plan once waits for one plan. */
const PATIENCE = 1000;
/** A model whose first plan takes longer is asked for no other unasked. */
const SLOW = 5000;
/** Plans of a slow model that are offered at most. */
const OFFERED = 4;

/**
 * Plans anew, and again while a check of the prompt is broken, each time from the beginning of the best so far and with
 * the next seed (`furtherTry`): up to `tries` plans, or as many as are begun within a second of the first. The best by
 * the checks is left in the document, one undo step in all; the others are the candidates to choose from, and each try
 * has its trace. A model that is too slow for a second try makes one plan, and more are offered with what they cost.
 */
export async function runUntilHeld(
  session: RunSession,
  start: PlanStart,
  tries: number,
): Promise<PlanOutcome> {
  const { document, by, now } = session;
  const { prompt } = document.getState();
  const lexicon = by.describe().vocabulary;
  const begun = now();
  let further: typeof furtherTry | null = null;
  let next: Further | null | undefined = null;
  const rules = Promise.all([judge(), import('../../../critic/plans/further')]).then(
    ([judging, tried]) => {
      further = tried.furtherTry;
      return judging;
    },
    () => null,
  );
  const { found, first, took } = await planSeveral(session, start, {
    count(made) {
      if (made.ends === 0) return 1;
      const inTime = made.took <= SLOW && now() - begun - made.took < PATIENCE;
      const goesOn = made.found.length > 0 && isBroken(made.found) && inTime;
      next = goesOn ? further?.(prompt, made.found, samplingOf(session).temperature, lexicon) : null;
      return next ? tries : made.ends;
    },
    next: () => next && { start: furtherStart(start, next.prefix ?? ''), temperature: next.temperature },
    // Where they can't be had, one plan is made.
    judging: rules,
    aloud: true,
    keep(made) {
      const several = made.found.length > 1;
      if (made.first === null) document.getState().endStream();
      else if (several) keepBest(session, made.found);
      else finishPlanning(session, made.first, start);
      return several ? made.found : [];
    },
  });
  if (first?.reason !== 'complete') return 'length';
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  const mended = session.tidy.mend({ atOnce: session.settings.getState().tidyAfter });
  if (best && best.standing.broken > 0 && found.length === 1 && tries > 1 && !mended)
    offerMore(session, best.standing.broken, tries, took);
  return 'complete';
}

const isBroken = (found: readonly Candidate[]): boolean => found.every(({ standing }) => standing.broken > 0);

/** Leaves the best of several in the document. */
function keepBest(session: RunSession, found: readonly Candidate[]): void {
  const { notices } = session;
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  if (!settleOn(session, best) || !best) return;
  const { problems } = parseChain(best.chain);
  notices.announce(
    say('plannedInTries', {
      count: objectsOf(best.plan).length,
      tries: found.length,
      standing: standingInWords(best.standing),
      problems: problems.length,
    }),
  );
}

/** Says what more plans would cost, of a model that is slow. */
function offerMore(session: RunSession, broken: number, most: number, took: number): void {
  const { notices, document } = session;
  const tries = Math.min(most, OFFERED);
  const seconds = Math.max(1, Math.round((took * tries) / 1000));
  const notice = notices.notify(
    {
      tone: 'info',
      text: say('stillBroken', { count: broken }),
      action: { label: say('moreTries', { count: tries, seconds }), perform: () => session.planBest(tries) },
    },
    { behind: true },
  );
  const unsubscribe = document.subscribe((s, before) => {
    if (s.plan === before.plan && s.prompt === before.prompt) return;
    unsubscribe();
    notices.dismiss(notice);
  });
}
