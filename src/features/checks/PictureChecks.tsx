import { ScanSearch } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useLexicon, useLooks, useModel, useRun } from '../../studio/hooks';
import { reportOf } from '../../studio/looks/findings';
import type { PaintingEntry } from '../../studio/scenes/paintings';
import { useStudio } from '../../studio/StudioContext';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { useCommand } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { Progress } from '../../ui/Progress';
import { Section } from '../../ui/Section';
import { checksWords } from '../../words/parts/panels/checks';
import styles from './ChecksPanel.module.css';
import { PictureReportView } from './PictureReportView';
import { pictureTally } from './pictureWords';
import type { SideProps } from './PlanChecks';

/** What a detector finds in the painting on the stage, or the model itself answers about it, against its prompt and its plan. */
export function PictureChecks({ entry, className, sides }: SideProps & { readonly entry: PaintingEntry }) {
  const studio = useStudio();
  const look = useLooks((s) => s.looks.get(entry.id));
  const report = reportOf(entry, look, useLexicon());
  useEffect(() => () => studio.looker.light([]), [studio, entry.id]);
  return (
    <Section
      title={checksWords('checks')}
      className={classes(styles.panel, className)}
      actions={
        <>
          {report && (
            <>
              <span className={styles.tally}>{pictureTally(report)}</span>
              {look?.kind === 'found' && <OverlayButton />}
            </>
          )}
          {sides && <span className={styles.sides}>{sides}</span>}
        </>
      }
    >
      {report ? (
        <PictureReportView
          entry={entry}
          report={report}
          found={look?.kind === 'found' ? look.detections : null}
        />
      ) : (
        <Unchecked entry={entry} />
      )}
    </Section>
  );
}

function OverlayButton() {
  const { label, keys, perform } = useCommand('found');
  const on = useLooks((s) => s.overlay);
  return <IconButton small label={label} keys={keys} icon={ScanSearch} aria-pressed={on} onClick={perform} />;
}

/** Why there is nothing to say yet, or ever, and what can be done. */
function Unchecked({ entry }: { readonly entry: PaintingEntry }) {
  const look = useLooks((s) => s.looks.get(entry.id));
  const model = useModel((s) => (s.kind === 'ready' ? s.description : null));
  const running = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  const { looker } = useStudio();
  const again = <Button onClick={() => looker.look(entry.id)}>{checksWords('checkIt')}</Button>;

  if (look?.kind === 'looking') {
    return (
      <Said text={checksWords('lookingAtPicture')}>
        <Progress
          name={checksWords('checking')}
          value={null}
          max={1}
          text={model?.capabilities.detect ? checksWords('lookingForObjects') : checksWords('askingModel')}
        />
        <Button onClick={() => looker.stop()}>{checksWords('stopChecking')}</Button>
      </Said>
    );
  }
  if (entry.unfinished) return <Said text={checksWords('unfinished')} />;
  if (!model) return <Said text={checksWords('modelNotReady')} />;
  if (!model.capabilities.detect && !model.capabilities.understand) {
    return <Said text={checksWords('noEyes', { name: model.name })} />;
  }
  if (look?.kind === 'failed')
    return <Said text={checksWords('failed', { reason: look.reason })}>{again}</Said>;
  if (look?.kind === 'stopped') return <Said text={checksWords('stopped')}>{again}</Said>;
  return <Said text={running ? checksWords('checkedAfterRun') : checksWords('notCheckedYet')} />;
}

function Said({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.unchecked}>
      <p>{text}</p>
      {children}
    </div>
  );
}
