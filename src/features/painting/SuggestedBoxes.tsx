import { usePainterWithoutBoxes } from './usePainterWithoutBoxes';
import { paintingWords } from '../../words/parts/panels/painting';
import styles from './SuggestedBoxes.module.css';

/** Says so where the model reads no boxes; nothing where it was trained on them. */
export function SuggestedBoxes() {
  const name = usePainterWithoutBoxes();
  if (name === null) return null;
  return <p className={styles.note}>{paintingWords('suggestedBoxes', { name })}</p>;
}
