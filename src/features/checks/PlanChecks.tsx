import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useDocument, useLexicon } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import { Section } from '../../ui/Section';
import { classes } from '../../ui/classes';
import { CheckLine } from './CheckLine';
import { checksOf, tallyOf } from './checks';
import { checksWords } from '../../words/parts/panels/checks';
import styles from './ChecksPanel.module.css';
import { TidyButton } from './TidyButton';

export interface SideProps {
  readonly className?: string | undefined;
  /** The switch between plan and picture, where there is a picture. */
  readonly sides: ReactNode;
}

/** The prompt against the plan as it stands: while it is written and after each edit. */
export function PlanChecks({ className, sides }: SideProps) {
  const studio = useStudio();
  const prompt = useDeferredValue(useDocument((s) => s.prompt));
  // Writing the plan comes before checking it.
  const plan = useDeferredValue(useDocument((s) => s.plan));
  const lexicon = useLexicon();
  const checked = useMemo(() => checksOf(prompt, plan, lexicon), [prompt, plan, lexicon]);
  const [pointed, setPointed] = useState<string | null>(null);
  const checks = 'checks' in checked ? checked.checks : [];
  const concerned = checks.find(({ id }) => id === pointed)?.objectIds;

  useEffect(() => {
    if (!concerned) return;
    studio.stores.view.getState().light(concerned);
    return () => studio.stores.view.getState().light([]);
  }, [studio, concerned]);

  return (
    <Section
      title={checksWords('checks')}
      className={classes(styles.panel, className)}
      actions={
        <>
          {'checks' in checked && (
            <>
              <span className={styles.tally}>{tallyOf(checks)}</span>
              {checks.some(({ kind, state }) => kind === 'relation' && state !== 'not-checked') && (
                <TidyButton />
              )}
            </>
          )}
          {sides && <span className={styles.sides}>{sides}</span>}
        </>
      }
    >
      {'none' in checked ? (
        <p className={styles.none}>{checked.none}</p>
      ) : (
        <ul aria-label={checksWords('checks')} className={styles.list}>
          {checks.map((check) => (
            <CheckLine
              key={check.id}
              check={check}
              lit={check.id === pointed}
              onPoint={(on) => setPointed((now) => (on ? check.id : now === check.id ? null : now))}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
