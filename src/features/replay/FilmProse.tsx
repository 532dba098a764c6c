import { objectsOf } from '../../plan/plan';
import type { ReelFrame } from '../../studio/replay/frame';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import { hueOf } from './Film';
import styles from './Replay.module.css';

/** What the model has written at a frame. */
export function FilmProse({ frame }: { readonly frame: ReelFrame }) {
  const { plan, pending } = frame;
  return (
    <p className={styles.prose} lang={MODEL_LANGUAGE} dir="auto" aria-hidden>
      {plan.segments.map((segment, index) =>
        segment.kind === 'prose' ? (
          <span key={`prose-${index}`}>{segment.text}</span>
        ) : (
          <span key={segment.id} className={styles.pill} style={hueOf(segment.id)}>
            {segment.name}
          </span>
        ),
      )}
      {pending && !objectsOf(plan).some(({ id }) => id === pending.id) && (
        <span className={styles.pending}>{pending.name}</span>
      )}
    </p>
  );
}
