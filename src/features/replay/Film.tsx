import type { CSSProperties } from 'react';
import { GRID, type Box } from '../../plan/box';
import { objectsOf } from '../../plan/plan';
import { colourOf } from '../../studio/document/colours';
import type { ReelFrame } from '../../studio/replay/frame';
import { MODEL_LANGUAGE } from '../../words/modelLanguage';
import type { Shown } from './play';
import styles from './Replay.module.css';

/** One frame of a replay: the picture so far, the boxes so far, the text so far. */
export function Film(props: { readonly frame: ReelFrame | null; readonly picture: Shown['picture'] }) {
  const { frame, picture } = props;
  const { plan, pending = null, painted = null } = frame ?? {};
  const objects = plan ? objectsOf(plan) : [];
  const { x1, y1 } = pending?.corner ?? {};
  const fraction = painted ? painted.decidedRows / painted.rows : 0;
  return (
    <>
      <div className={styles.paper} style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
        <img
          src={picture.url}
          alt=""
          className={styles.picture}
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
      <p className={styles.prose} lang={MODEL_LANGUAGE} dir="auto" aria-hidden>
        {plan?.segments.map((segment, index) =>
          segment.kind === 'prose' ? (
            <span key={`prose-${index}`}>{segment.text}</span>
          ) : (
            <span key={segment.id} className={styles.pill} style={hueOf(segment.id)}>
              {segment.name}
            </span>
          ),
        )}
        {pending && !objects.some(({ id }) => id === pending.id) && (
          <span className={styles.pending}>{pending.name}</span>
        )}
      </p>
    </>
  );
}

const percent = (units: number) => `${(100 * units) / GRID}%`;
const hueOf = (id: string) => ({ '--hue': colourOf(id) }) as CSSProperties;
const placeOf = ({ x1, y1, x2, y2 }: Box) => ({
  left: percent(x1),
  top: percent(y1),
  width: percent(x2 - x1),
  height: percent(y2 - y1),
});
