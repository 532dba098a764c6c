import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { PendingObject } from '../../plan/chain/parser';
import { objectsOf, type Plan } from '../../plan/plan';
import { useView } from '../../studio/hooks';
import { placeOf } from '../../studio/document/place';
import { canvasWords } from '../../words/parts/panels/canvas';
import { Layer } from './layers/konva';
import { BoxesLayer } from './layers/BoxesLayer';
import { Ghost } from './layers/Ghost';
import { PictureLayer } from './layers/PictureLayer';
import { SharpStage } from './layers/SharpStage';
import styles from './CanvasPanel.module.css';
import { layOutLabels } from './model/labels';
import { fit, type Size } from './model/viewport';
import { visibleObjects } from './model/visible';
import { createMeasure } from './measureText';
import { usePalette } from './usePalette';
import { margins } from './useViewport';
import { useLoadedImage } from './useShownPicture';

export interface StillStageProps {
  readonly plan: Plan;
  /** The object that is half written. */
  readonly pending: PendingObject | null;
  /** A picture, and how much of it is there from the top, 0..1. */
  readonly picture: { readonly url: string; readonly fraction: number } | null;
  /** What it shows, for those who can't see it. */
  readonly label: string;
  /** The picture lies where it does on the stage that is worked on. */
  readonly aligned?: boolean;
  /** Boxes draw themselves in. */
  readonly lively?: boolean;
}

/** The stage of a plan that can only be looked at: the same layers as the one that is worked on. */
export function StillStage({ plan, pending, picture, label, aligned, lively = false }: StillStageProps) {
  const container = useRef<HTMLElement>(null);
  const size = useSize(container);
  const viewport = fit(size, aligned ? margins(size) : { side: 20, top: 30, bottom: 20 });
  const palette = usePalette();
  const hover = useView((s) => s.hover);
  const loaded = useLoadedImage(picture?.url, nothing);
  const objects = useMemo(() => visibleObjects({ plan, objects: {} }), [plan]);
  const measure = useMemo(() => createMeasure(palette.font), [palette]);
  const labels = layOutLabels(objects, viewport, size, measure);
  const image = loaded?.image;
  const shown = image &&
    picture && {
      source: image,
      width: image.naturalWidth,
      height: image.naturalHeight,
      fraction: picture.fraction,
      revision: 0,
    };
  return (
    <figure
      ref={container}
      className={styles.stage}
      style={{ touchAction: 'auto' }}
      aria-label={described(label, plan)}
    >
      <SharpStage width={size.width} height={size.height}>
        <PictureLayer viewport={viewport} palette={palette} picture={shown ?? null} />
        <BoxesLayer
          objects={objects}
          ghosts={{}}
          labels={labels}
          selection={[]}
          lit={hover === null ? [] : [hover]}
          editing={null}
          viewport={viewport}
          palette={palette}
          overPicture={(shown?.fraction ?? 0) > 0}
          streaming={lively}
        />
        {pending && (
          <Layer listening={false}>
            <Ghost pending={pending} viewport={viewport} palette={palette} />
          </Layer>
        )}
      </SharpStage>
    </figure>
  );
}

const nothing = () => undefined;

function described(stage: string, plan: Plan): string {
  const objects = objectsOf(plan).flatMap(({ name, box }) => (box ? [`${name}: ${placeOf(box)}`] : []));
  return objects.length === 0
    ? canvasWords('seenEmpty', { stage })
    : canvasWords('seen', { stage, objects: objects.join('; ') });
}

function useSize(container: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return size;
}
