import type { ObjectId } from '../../plan/plan';
import { useUncertainty } from '../../studio/hooks';
import { inspectorWords } from '../../words/parts/panels/inspector';
import styles from './Inspector.module.css';

/** The halo of an object in words: where the model would have put each edge, from the 10th to the 90th percentile. */
export function Spread({ id }: { readonly id: ObjectId }) {
  const spread = useUncertainty((s) => s.spreads[id]);
  if (!spread) return null;
  const [left = '', top = '', right = '', bottom = ''] = spread.map(({ low, high }) =>
    low === high ? `${low}` : `${low}–${high}`,
  );
  return (
    <p className={styles.spread} title={inspectorWords('spreadHint')}>
      {inspectorWords('spread', { left, top, right, bottom })}
    </p>
  );
}
