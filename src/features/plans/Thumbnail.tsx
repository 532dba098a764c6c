import { GRID } from '../../plan/box';
import { objectsOf, type Plan } from '../../plan/plan';
import { colourOf } from '../../studio/document/colours';
import styles from './PlansPanel.module.css';

/** The boxes of a plan, small, in the hues that they would have on the stage. */
export function Thumbnail({ plan }: { readonly plan: Plan }) {
  return (
    <svg viewBox={`0 0 ${GRID} ${GRID}`} className={styles.thumbnail} aria-hidden>
      {objectsOf(plan).map(
        ({ id, box }) =>
          box && (
            <rect
              key={id}
              x={box.x1}
              y={box.y1}
              width={box.x2 - box.x1}
              height={box.y2 - box.y1}
              fill={colourOf(id)}
              fillOpacity={0.2}
              stroke={colourOf(id)}
              strokeWidth={26}
            />
          ),
      )}
    </svg>
  );
}
