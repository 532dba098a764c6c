import type { ObjectId } from '../../plan/plan';
import { useUncertainty } from '../../studio/hooks';
import styles from './ObjectsPanel.module.css';

const EDGES = ['left', 'top', 'right', 'bottom'] as const;

/** The halo of an object in words: where the model would have put each edge, from the 10th to the 90th percentile. */
export function Spread({ id }: { readonly id: ObjectId }) {
  const spread = useUncertainty((s) => s.spreads[id]);
  if (!spread) return null;
  const words = spread.map(
    ({ low, high }, edge) => `${EDGES[edge]} ${low === high ? low : `${low}–${high}`}`,
  );
  return (
    <p className={styles.spread} title="Where the model would have put each edge, eight times out of ten">
      The model’s own: {words.join(', ')}
    </p>
  );
}
