import { useMemo } from 'react';
import { checkPlan } from '../../plan/check/check-plan';
import { objectsOf } from '../../plan/plan';
import { useModel, useReplayFrame } from '../../studio/hooks';
import { colourOf } from '../../studio/document/colours';
import type { ReelFrame } from '../../studio/replay/frame';
import { Section } from '../../ui/Section';
import { replayWords } from '../../words/parts/panels/replay';
import { checkStateWords } from '../../words/parts/panels/checkStates';
import { reasonText } from '../../words/parts/reasons';
import styles from './ReplayPanels.module.css';

/** In place of objects and checks while something is replayed: both as they were, to be read only. */
export function ReplayAside() {
  const frame = useReplayFrame();
  if (!frame) return null;
  return (
    <>
      <ObjectsThen frame={frame} />
      <ChecksThen frame={frame} />
    </>
  );
}

function ObjectsThen({ frame }: { readonly frame: ReelFrame }) {
  const objects = objectsOf(frame.plan);
  return (
    <Section
      title={replayWords('objects')}
      actions={<span className={styles.tag}>{replayWords('asTheyWere')}</span>}
    >
      {objects.length === 0 ? (
        <p className={styles.none}>{replayWords('noObjects')}</p>
      ) : (
        <ul className={styles.list} aria-label={replayWords('objectsInReplay')}>
          {objects.map(({ id, name, box }) => (
            <li key={id} className={styles.row}>
              <span className={styles.dot} style={{ background: colourOf(id) }} aria-hidden />
              <span className={styles.name}>{name}</span>
              <span className={styles.numbers}>
                {box ? `${box.x1}, ${box.y1} – ${box.x2}, ${box.y2}` : replayWords('noBoxYet')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ChecksThen({ frame }: { readonly frame: ReelFrame }) {
  const { prompt, plan } = frame;
  const lexicon = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const checks = useMemo(() => checkPlan(prompt.slice(0, 2000), plan, lexicon), [prompt, plan, lexicon]);
  if (checks.length === 0) return null;
  return (
    <Section
      title={replayWords('checks')}
      actions={<span className={styles.tag}>{replayWords('asTheyWere')}</span>}
    >
      <ul className={styles.list} aria-label={replayWords('checksInReplay')}>
        {checks.map((check) => (
          <li key={check.id} className={styles.row} title={reasonText(check)}>
            <span className={styles.name}>{check.text}</span>
            <span className={styles.state} data-state={check.state}>
              {checkStateWords(check.state)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
