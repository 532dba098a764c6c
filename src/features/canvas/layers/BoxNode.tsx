import { memo, useEffect, useRef } from 'react';
import type { Box } from '../../../plan/box';
import { toStage, type Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { Group, Rect, type RectNode } from './konva';

interface Props {
  readonly box: Box;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly hue: number;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly locked: boolean;
  /** A picture lies underneath: the box is drawn without a fill. */
  readonly overPicture: boolean;
  /** Draw the outline in when it first appears. */
  readonly drawIn: boolean;
}

const DRAW_IN_SECONDS = 0.18;

/** A box in stage px, on whole pixels for crisp lines. */
export function rectOf(box: Box, viewport: Viewport) {
  const from = toStage(viewport, { x: box.x1, y: box.y1 });
  const to = toStage(viewport, { x: box.x2, y: box.y2 });
  const [x, y] = [Math.round(from.x), Math.round(from.y)];
  return { x, y, width: Math.max(Math.round(to.x) - x, 1), height: Math.max(Math.round(to.y) - y, 1) };
}

/**
 * One object's outline, with a casing in the surface's colour so that it reads on any picture. What is moved is the
 * group: of hundreds of boxes, each change of a node counts.
 */
export const BoxNode = memo(function BoxNode(props: Props) {
  const { box, viewport, palette, selected, lit, overPicture } = props;
  const rect = rectOf(box, viewport);
  const colour = palette.hue(props.hue);
  const { x, y, ...sides } = rect;
  const outline = useDrawIn(props.drawIn, 2 * (rect.width + rect.height));
  const fill = lit ? 0.24 : selected ? 0.16 : 0.09;
  return (
    <Group x={x} y={y}>
      {(!overPicture || lit) && (
        <Rect {...sides} fill={colour} opacity={overPicture ? fill / 2 : fill} perfectDrawEnabled={false} />
      )}
      {overPicture && (
        <Rect {...sides} stroke={palette.surface} opacity={0.7} strokeWidth={selected || lit ? 5 : 4} />
      )}
      <Rect
        ref={outline}
        {...sides}
        stroke={colour}
        strokeWidth={selected || lit ? 2.5 : 1.5}
        opacity={props.locked && !selected ? 0.6 : 1}
      />
    </Group>
  );
});

/** Runs a dash along the outline once, when the box first appears. */
function useDrawIn(wanted: boolean, perimeter: number) {
  const node = useRef<RectNode>(null);
  const first = useRef({ wanted, perimeter });
  useEffect(() => {
    const rect = node.current;
    const { wanted: draw, perimeter: length } = first.current;
    if (!rect || !draw || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const done = () => rect.setAttrs({ dash: [], dashOffset: 0 });
    rect.setAttrs({ dash: [length, length], dashOffset: length });
    rect.to({ dashOffset: 0, duration: DRAW_IN_SECONDS, onFinish: done });
    return () => void done();
  }, []);
  return node;
}
