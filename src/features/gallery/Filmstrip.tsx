import { usePaintings } from '../../studio/paintings';
import { useRun } from '../../studio/run';
import { Frame } from './Frame';
import { PaintingFrame } from './PaintingFrame';
import styles from './Filmstrip.module.css';

/** The paintings of the scene, newest first, with the ones being painted in front. */
export function Filmstrip() {
  const entries = usePaintings((s) => s.entries);
  const painting = useRun((s) => s.kind === 'painting');
  if (entries.length === 0 && !painting) return null;
  return (
    <section className={styles.strip} aria-label="Paintings">
      <ul className={styles.entries}>
        {painting && <PaintingFrame />}
        {entries.map((entry) => (
          <Frame key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
