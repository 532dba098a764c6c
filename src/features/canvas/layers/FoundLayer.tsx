import { useMemo } from 'react';
import { foundName } from '../../../critic/pictures/found';
import { useLooks, useView } from '../../../studio/hooks';
import { createMeasure } from '../measureText';
import type { Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';
import { PILL_FONT_SIZE } from './PillNode';
import { Group, Layer, Rect, Text } from './konva';
import { percent } from '../../../words/numbers';

interface Props {
  readonly viewport: Viewport;
  readonly palette: Palette;
}

/** What a detector found in the painting on the stage: dashed, without a hue, since it is nobody's plan. */
export function FoundLayer({ viewport, palette }: Props) {
  const shown = useView((s) => s.shownPainting);
  const look = useLooks((s) => (shown === null ? undefined : s.looks.get(shown)));
  const overlay = useLooks((s) => s.overlay);
  const lit = useLooks((s) => s.lit);
  // Anew with each palette: it also changes when fonts arrive, and with them all widths.
  const measure = useMemo(() => createMeasure(palette.font), [palette]);
  if (look?.kind !== 'found') return null;
  return (
    <Layer listening={false}>
      {look.detections.map((thing, index) => {
        if (!overlay && !lit.includes(index)) return null;
        const rect = rectOf(thing.box, viewport);
        const { x, y, height } = rect;
        const text = `${foundName(thing)} ${percent(thing.score)}`;
        const label = { text, width: measure(text) + 8 };
        return (
          <Group key={index} opacity={lit.length > 0 && !lit.includes(index) ? 0.4 : 1}>
            <Rect {...rect} stroke={palette.surface} strokeWidth={4} opacity={0.75} />
            <Rect {...rect} stroke={palette.ink} strokeWidth={1.5} dash={[6, 4]} />
            <Rect
              x={x + 3}
              y={y + height - 19}
              width={label.width}
              height={16}
              cornerRadius={3}
              fill={palette.surface}
            />
            <Text
              x={x + 7}
              y={y + height - 17}
              text={label.text}
              fontFamily={palette.font}
              fontSize={PILL_FONT_SIZE}
              fontStyle="500"
              fill={palette.ink}
              wrap="none"
            />
          </Group>
        );
      })}
    </Layer>
  );
}
