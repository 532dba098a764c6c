import { useMemo } from 'react';
import { useLooks, useModel, usePaintings, useRun } from '../../studio/hooks';
import { bestPainting, rewardsOf } from '../../studio/looks/findings';
import { ErrorBoundary } from '../../ui/failures/ErrorBoundary';
import { galleryWords } from '../../words/parts/panels/gallery';
import { Frame } from './Frame';
import { PaintingFrame } from './PaintingFrame';
import styles from './Filmstrip.module.css';

/** A strip of so many pictures has the buttons of all of them; a longer one those near what is seen. */
const FEW = 40;

/** The paintings of the scene, newest first, with the ones being painted in front. */
export function Filmstrip() {
  const entries = usePaintings((s) => s.entries);
  const looks = useLooks((s) => s.looks);
  const lexicon = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const startedAt = useRun((s) => (s.kind === 'painting' ? s.startedAt : null));
  // What the run has kept of its own picture so far stands in front already, live.
  const kept = entries.filter(
    (entry) => !(startedAt !== null && entry.unfinished && entry.createdAt >= startedAt),
  );
  const rewards = useMemo(() => rewardsOf(entries, looks, lexicon), [entries, looks, lexicon]);
  const best = bestPainting(entries, rewards);
  if (kept.length === 0 && startedAt === null) return null;
  return (
    <section className={styles.strip} aria-label={galleryWords('paintings')}>
      <ul className={styles.list}>
        {startedAt !== null && <PaintingFrame />}
        {kept.map((entry) => (
          <ErrorBoundary key={entry.id} what={galleryWords('thisPicture')} small item of={entry}>
            <Frame
              entry={entry}
              reward={rewards.get(entry.id)}
              best={entry.id === best}
              few={kept.length <= FEW}
            />
          </ErrorBoundary>
        ))}
      </ul>
    </section>
  );
}
