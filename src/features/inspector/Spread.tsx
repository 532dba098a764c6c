import type { ObjectId } from '../../plan/plan';
import { useUncertainty } from '../../studio/hooks';
import { spreadText } from '../../studio/run/spreadText';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

/** The halo of an object in words: where the model would have put each edge, from the 10th to the 90th percentile. */
export function Spread({ id }: { readonly id: ObjectId }) {
  const spread = useUncertainty((s) => s.spreads[id]);
  if (!spread) return null;
  return (
    <p className={styles.spread} title={inspectorWords('spreadHint')}>
      {spreadText(spread)}
    </p>
  );
}
