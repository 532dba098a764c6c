import { foundName } from '../../../critic/found';
import { useLooks } from '../../../studio/looks/findings';
import { useView } from '../../../studio/view';
import type { Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';
import { Group, Layer, Rect, Text } from './konva';

interface Props {
  readonly viewport: Viewport;
  readonly palette: Palette;
}

const SIZE = 11;

/** What a detector found in the painting on the stage: dashed, without a hue, since it is nobody's plan. */
export function FoundLayer({ viewport, palette }: Props) {
  const shown = useView((s) => s.shownPainting);
  const look = useLooks((s) => (shown === null ? undefined : s.looks[shown]));
  const overlay = useLooks((s) => s.overlay);
  const lit = useLooks((s) => s.lit);
  if (look?.kind !== 'found') return null;
  return (
    <Layer listening={false}>
      {look.detections.map((thing, index) => {
        if (!overlay && !lit.includes(index)) return null;
        const rect = rectOf(thing.box, viewport);
        const { x, y, width, height } = rect;
        return (
          <Group key={index} opacity={lit.length > 0 && !lit.includes(index) ? 0.4 : 1}>
            <Rect {...rect} stroke={palette.surface} strokeWidth={4} opacity={0.75} />
            <Rect {...rect} stroke={palette.ink} strokeWidth={1.5} dash={[6, 4]} />
            <Text
              x={x + 4}
              y={y + height - SIZE - 5}
              width={Math.max(width - 8, 0)}
              text={`${foundName(thing)} ${Math.round(thing.score * 100)}%`}
              fontFamily={palette.font}
              fontSize={SIZE}
              fontStyle="500"
              fill={palette.ink}
              stroke={palette.surface}
              strokeWidth={3}
              fillAfterStrokeEnabled
              wrap="none"
              ellipsis
            />
          </Group>
        );
      })}
    </Layer>
  );
}
