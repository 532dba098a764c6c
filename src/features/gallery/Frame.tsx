import { Trash2 } from 'lucide-react';
import { useDocument } from '../../studio/document';
import type { PaintingEntry } from '../../studio/paintings';
import { useStudio } from '../../studio/StudioContext';
import { useView } from '../../studio/view';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import styles from './Filmstrip.module.css';

/** What a painting shows, for those who can't see it. */
export function altText({ prompt, seed, unfinished }: PaintingEntry): string {
  const what = `${prompt.trim() || 'no prompt'}, seed ${seed}`;
  if (!unfinished) return `Painted image: ${what}`;
  return `Unfinished picture: ${what}, row ${unfinished.decidedRows} of ${unfinished.rows}`;
}

/** One painting of the strip. The picture stands beside its button, not in it, so that it is announced as a picture. */
export function Frame({ entry }: { readonly entry: PaintingEntry }) {
  const shown = useView((s) => s.shownPainting === entry.id);
  const older = useDocument((s) => s.revision !== entry.planRevision);
  const { paintings } = useStudio();
  const show = () => useView.getState().showPainting(shown ? null : entry.id);
  return (
    <li className={classes(styles.frame, shown && styles.shown)}>
      <img
        src={entry.url}
        alt={altText(entry)}
        width={entry.width}
        height={entry.height}
        className={styles.image}
      />
      <button
        type="button"
        className={styles.show}
        aria-pressed={shown}
        aria-label={`Show seed ${entry.seed} on the stage${older ? ', painted from another version of the plan' : ''}`}
        onClick={show}
      />
      <span className={styles.caption} aria-hidden>
        {entry.unfinished ? `row ${entry.unfinished.decidedRows}/${entry.unfinished.rows}` : entry.seed}
        {older && <span className={styles.older} title="Painted from another version of the plan" />}
      </span>
      <IconButton
        small
        className={styles.remove}
        label={`Delete seed ${entry.seed}`}
        icon={Trash2}
        onClick={() => void paintings.remove(entry.id)}
      />
    </li>
  );
}
