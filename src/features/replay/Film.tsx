import { useEffect, useRef, type CSSProperties } from 'react';
import { GRID, type Box } from '../../plan/box';
import { objectsOf } from '../../plan/plan';
import type { PixelImage } from '../../contract/events';
import { colourOf } from '../../studio/document/colours';
import type { Frame } from './play';
import styles from './Replay.module.css';

/** One frame of a replay: the picture so far, the boxes so far, the text so far. */
export function Film(props: {
  readonly frame: Frame;
  readonly image: { readonly width: number; readonly height: number };
}) {
  const { planned, painted } = props.frame;
  const { width, height } = props.image;
  const objects = planned ? objectsOf(planned.plan) : [];
  const pending = painted ? null : planned?.pending;
  const { x1, y1 } = pending?.corner ?? {};
  const fraction = painted ? painted.decidedRows / painted.rows : 0;
  return (
    <>
      <div className={styles.paper} style={{ aspectRatio: `${width} / ${height}` }}>
        <Picture pixels={painted?.preview ?? null} fraction={fraction} />
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
      <p className={styles.prose} aria-hidden>
        {planned?.plan.segments.map((segment, index) =>
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

function Picture({ pixels, fraction }: { readonly pixels: PixelImage | null; readonly fraction: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!pixels || !context) return;
    context.canvas.width = pixels.width;
    context.canvas.height = pixels.height;
    context.putImageData(new ImageData(pixels.data, pixels.width, pixels.height), 0, 0);
  }, [pixels]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      className={styles.picture}
      style={{ clipPath: `inset(0 0 ${100 * (1 - fraction)}% 0)` }}
    />
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
