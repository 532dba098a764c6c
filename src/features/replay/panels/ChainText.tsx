import type { CSSProperties } from 'react';
import { objectsOf } from '../../../plan/plan';
import { useView } from '../../../studio/hooks';
import { useStudio } from '../../../studio/StudioContext';
import { colourOf } from '../../../studio/document/colours';
import type { ReelFrame } from '../../../studio/replay/frame';
import { classes } from '../../../ui/classes';
import { MODEL_LANGUAGE } from '../../../words/modelLanguage';
import { replayWords } from '../../../words/parts/panels/replay';
import styles from './ChainText.module.css';

/** The chain of a frame, to be read only: prose with a coloured word for each object. */
export function ChainText({ frame, large }: { readonly frame: ReelFrame; readonly large?: boolean }) {
  const studio = useStudio();
  const { plan, pending } = frame;
  const hover = useView((s) => s.hover);
  const { setHover } = studio.stores.view.getState();
  const named = pending && objectsOf(plan).some(({ id }) => id === pending.id);
  const { x1, y1, x2 } = pending?.corner ?? {};
  const known = [x1, y1, x2].filter((n) => n !== undefined);
  if (plan.segments.length === 0 && !pending)
    return <p className={styles.empty}>{replayWords('nothingWritten')}</p>;
  return (
    <p className={classes(styles.chain, large && styles.large)} lang={MODEL_LANGUAGE} dir="auto">
      {plan.segments.map((segment, index) =>
        segment.kind === 'prose' ? (
          <span key={`prose-${index}`}>{segment.text}</span>
        ) : (
          <span
            key={segment.id}
            className={classes(styles.pill, hover === segment.id && styles.lit)}
            style={{ '--hue': colourOf(segment.id) } as CSSProperties}
            onPointerEnter={() => setHover(segment.id)}
            onPointerLeave={() => setHover(null)}
          >
            {segment.name}
          </span>
        ),
      )}
      {pending && (
        <span className={styles.pending}>
          {named ? '' : pending.name || '…'}
          {known.length > 0 && <span className={styles.numbers}> {known.join(', ')}…</span>}
        </span>
      )}
    </p>
  );
}
