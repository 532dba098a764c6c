import { usePainterWithoutBoxes } from './usePainterWithoutBoxes';
import styles from './SuggestedBoxes.module.css';

/** Says so where the model reads no boxes; nothing where it was trained on them. */
export function SuggestedBoxes() {
  const name = usePainterWithoutBoxes();
  if (name === null) return null;
  return (
    <p className={styles.note}>
      {name} reads no boxes: it is told the layout in words, so boxes are a suggestion.
    </p>
  );
}
