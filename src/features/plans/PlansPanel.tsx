import { useMemo } from 'react';
import { bestStanding } from '../../critic/plans/best-plan';
import { serialiseChain } from '../../plan/chain/serialiser';
import { useCandidates, useDocument } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { chooseCandidate, standingInWords, type Candidate } from '../../studio/run/tries/candidates';
import { classes } from '../../ui/classes';
import { CommandButton } from '../../ui/command';
import { Section } from '../../ui/Section';
import { plansWords } from '../../words/parts/panels/plans';
import { PlanCount } from './PlanCount';
import { PlanTries } from './PlanTries';
import styles from './PlansPanel.module.css';
import { Thumbnail } from './Thumbnail';

/** The plans that were sampled for the prompt, to choose from. `always`: with the way to sample some. */
export function PlansPanel({ always = false }: { readonly always?: boolean }) {
  const { candidates, sampling } = useCandidates();
  const plan = useDocument((s) => s.plan);
  const chain = useMemo(() => serialiseChain(plan), [plan]);
  const best = bestStanding(candidates.map(({ standing }) => standing));
  if (!always && candidates.length === 0 && !sampling) return null;
  return (
    <Section
      title={plansWords('plans')}
      actions={sampling && <span className={styles.sampling}>{plansWords('sampling', sampling)}</span>}
    >
      {always && (
        <div className={styles.ask}>
          <PlanCount short />
          <CommandButton id="plan-best" small />
        </div>
      )}
      {always && <PlanTries />}
      {(candidates.length > 0 || sampling) && (
        <ul aria-label={plansWords('plans')} className={styles.list}>
          {candidates.map((candidate, index) => (
            <Choice
              key={candidate.number}
              candidate={candidate}
              chosen={candidate.chain === chain}
              best={index === best && !sampling}
            />
          ))}
          {sampling && <li className={classes(styles.choice, styles.waiting)} aria-hidden />}
        </ul>
      )}
    </Section>
  );
}

function Choice(props: { readonly candidate: Candidate; readonly chosen: boolean; readonly best: boolean }) {
  const { candidate, chosen, best } = props;
  const { number, plan, standing } = candidate;
  const { stores, notices } = useStudio();
  const words = standingInWords(standing);
  return (
    <li className={styles.choice}>
      <button
        type="button"
        className={classes(styles.take, chosen && styles.chosen)}
        aria-pressed={chosen}
        aria-label={plansWords(best ? 'bestPlan' : 'plan', { number, words })}
        title={plansWords('planTitle', { number, words })}
        onClick={() => !chosen && chooseCandidate(candidate, stores.document, notices)}
      >
        <Thumbnail plan={plan} />
        <span className={styles.standing} data-broken={standing.broken > 0}>
          {standing.judged === 0 ? '–' : `${standing.held}/${standing.judged}`}
          {best && <span className={styles.best}>{plansWords('best')}</span>}
        </span>
      </button>
    </li>
  );
}
