import type { CSSProperties } from 'react';
import { GRID, type Box } from '../../plan/box';
import { objectsOf } from '../../plan/plan';
import { colourOf } from '../../studio/document/colours';
import type { ReelFrame } from '../../studio/replay/frame';
import styles from './Replay.module.css';

/**
 * One frame of the first film: the finished picture, faint behind a plan that is being written, then row by row as it
 * is painted. Without a frame the picture alone.
 */
export function Film(props: {
  readonly frame: ReelFrame | null;
  readonly picture: string;
  /** The picture can't be had. */
  readonly onMissing: () => void;
}) {
  const { frame, picture, onMissing } = props;
  const { plan, pending = null, painted = null } = frame ?? {};
  const objects = plan ? objectsOf(plan) : [];
  const { x1, y1 } = pending?.corner ?? {};
  const fraction = painted ? painted.decidedRows / painted.rows : 1;
  return (
    <div className={styles.paper}>
      <img
        src={picture}
        alt=""
        width={512}
        height={512}
        fetchPriority="high"
        onError={onMissing}
        className={styles.picture}
        data-faint={frame !== null && !painted}
        style={{ clipPath: `inset(0 0 ${100 * (1 - fraction)}% 0)` }}
      />
      {objects.map(
        ({ id, name, box }) =>
          box && (
            <span key={id} className={styles.box} style={{ ...placeOf(box), ...hueOf(id) }}>
              <span className={styles.name}>{name}</span>
            </span>
          ),
      )}
      {pending && x1 !== undefined && y1 !== undefined && (
        <span
          className={styles.ghost}
          style={{ left: percent(x1), top: percent(y1), ...hueOf(pending.id) }}
        />
      )}
    </div>
  );
}

const percent = (units: number) => `${(100 * units) / GRID}%`;
export const hueOf = (id: string) => ({ '--hue': colourOf(id) }) as CSSProperties;
const placeOf = ({ x1, y1, x2, y2 }: Box) => ({
  left: percent(x1),
  top: percent(y1),
  width: percent(x2 - x1),
  height: percent(y2 - y1),
});
