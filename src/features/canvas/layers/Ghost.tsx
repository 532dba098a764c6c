import { Group, Line, Rect, Text } from './konva';
import { GRID } from '../../../plan/box';
import type { PendingObject } from '../../../plan/chain/parser';
import { hueOf } from '../../../studio/document/colours';
import { toStage, type Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { PILL_FONT_SIZE } from './PillNode';

interface Props {
  readonly pending: PendingObject;
  readonly viewport: Viewport;
  readonly palette: Palette;
}

const ARM = 28;

/** A box that is half known: a line while only x1 is there, a corner with (x1, y1), then its top edge. */
export function Ghost({ pending, viewport, palette }: Props) {
  const { x1, y1, x2 } = pending.corner ?? {};
  if (x1 === undefined) return null;
  const colour = palette.hue(hueOf(pending.id));
  const from = toStage(viewport, { x: x1, y: y1 ?? 0 });
  const bottom = toStage(viewport, { x: 0, y: GRID }).y;
  if (y1 === undefined) {
    return (
      <Line
        points={[from.x, from.y, from.x, bottom]}
        stroke={colour}
        strokeWidth={1}
        dash={[3, 5]}
        opacity={0.6}
      />
    );
  }
  const right = x2 === undefined ? from.x + ARM : toStage(viewport, { x: x2, y: y1 }).x;
  const down = from.y + ARM;
  return (
    <Group opacity={0.85}>
      <Line
        points={
          x2 === undefined
            ? [from.x, down, from.x, from.y, right, from.y]
            : [from.x, down, from.x, from.y, right, from.y, right, down]
        }
        stroke={colour}
        strokeWidth={2}
        lineCap="round"
        lineJoin="round"
      />
      <Rect x={from.x - 2.5} y={from.y - 2.5} width={5} height={5} fill={colour} />
      <Text
        x={from.x + 8}
        y={from.y + 8}
        text={pending.name}
        fontFamily={palette.font}
        fontSize={PILL_FONT_SIZE}
        fill={palette.muted}
        wrap="none"
      />
    </Group>
  );
}
