import { runWords as say } from '../../words/parts/studio/run';
import { bestStanding } from '../../critic/plans/best-plan';
import { MAX_SEED } from '../../library/limits';
import { parseChain } from '../../plan/chain/parser';
import { objectsOf } from '../../plan/plan';
import { standingInWords, type Candidate } from './candidates';
import { announcePins, type PlanStart } from './planStart';
import { finishPlanning } from './planning';
import { readEnd, streamPlan, type PlanEnd } from './streamPlan';
import type { PlanOutcome, RunSession } from './types';

/** How long all tries together may take, in milliseconds: a person who pressed Plan once waits for one plan. */
const PATIENCE = 1000;

/**
 * Plans anew, and again with the next seeds while a check of the prompt is broken: up to `tries` plans, or as many as
 * a second holds by the time that the first one took. The best by the checks is left in the document, one undo step
 * in all; the others are the candidates to choose from, and each try has its trace. A model that is too slow for a
 * second try makes one plan, and more are offered with what they cost.
 */
export async function runUntilHeld(
  session: RunSession,
  start: PlanStart,
  tries: number,
): Promise<PlanOutcome> {
  const { notices, document, view, candidates, seed, by, now, stop } = session;
  const { id: sceneId, prompt } = document.getState();
  const lexicon = by.describe().vocabulary;
  const found: Candidate[] = [];
  // Fetched behind the first paint, and long here by the end of a plan. Where it can't be had, one plan is made.
  const judging = import('../../critic/plans/plan-standing').catch(() => null);
  const keep = async (number: number, own: number, end: PlanEnd): Promise<void> => {
    const judge = await judging;
    if (!judge) return;
    const plan = { ...readEnd(end, start).plan, complete: true };
    const standing = judge.planStanding(prompt, plan, lexicon);
    found.push({ number, plan, chain: end.text, seed: own, standing });
  };
  announcePins(start, notices);
  document.getState().beginStream(start);
  view.getState().showPainting(null);
  const unsubscribe = document.subscribe((s, old) => {
    if (old.streaming && !s.streaming) stop();
  });
  const begun = now();
  let first: PlanEnd | null = null;
  let took = 0;
  try {
    first = await streamPlan(session, start, { prompt, seed });
    took = Math.max(1, now() - begun);
    if (first.reason === 'complete') await keep(1, seed, first);
    const most = found.length === 0 ? 1 : Math.min(tries, Math.floor(PATIENCE / took));
    for (let number = 2; number <= most && isBroken(found) && now() - begun < PATIENCE; number += 1) {
      candidates.setState({ sceneId, candidates: [...found], sampling: { number, count: most } });
      session.nextTrace('complete');
      const own = (seed + number - 1) % (MAX_SEED + 1);
      const end = await streamPlan(session, start, { prompt, seed: own, quiet: true });
      if (end.reason === 'complete') await keep(number, own, end);
    }
  } finally {
    unsubscribe();
    candidates.setState({ sceneId, candidates: found.length > 1 ? found : [], sampling: null });
    if (first === null) document.getState().endStream();
    else if (found.length > 1) keepBest(session, found);
    else finishPlanning(session, first, start);
  }
  if (first.reason !== 'complete') return 'length';
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  const mended = session.tidy.mend({ atOnce: session.settings.getState().tidyAfter });
  if (best && best.standing.broken > 0 && found.length === 1 && tries > 1 && !mended)
    offerMore(session, best.standing.broken, tries, took);
  return 'complete';
}

const isBroken = (found: readonly Candidate[]): boolean => found.every(({ standing }) => standing.broken > 0);

/** Leaves the best of several in the document, unless an edit by the person ended the run: then the plan is theirs. */
function keepBest({ notices, document }: RunSession, found: readonly Candidate[]): void {
  const { streaming, stream, endStream } = document.getState();
  const best = found[bestStanding(found.map(({ standing }) => standing))];
  if (!streaming || !best) return;
  stream(best.plan, '');
  endStream();
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
function offerMore(session: RunSession, broken: number, tries: number, took: number): void {
  const { notices, document } = session;
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
