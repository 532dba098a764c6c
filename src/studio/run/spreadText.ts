import { inspectorWords } from '../../words/parts/panels/inspector';
import type { BoxSpread } from './uncertainty';

/** How sure the model is of a box, in words: where it would have put each edge, from the 10th to the 90th percentile. */
export function spreadText(edges: BoxSpread): string {
  const [left = '', top = '', right = '', bottom = ''] = edges.map(({ low, high }) =>
    low === high ? `${low}` : `${low}–${high}`,
  );
  return inspectorWords('spread', { left, top, right, bottom });
}
