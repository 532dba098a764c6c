import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import { Circle, Group, Path, Rect, Text } from './konva';
import { LABEL, type Label } from '../model/labels';
import type { Palette } from '../usePalette';

interface Props {
  readonly label: Label;
  readonly palette: Palette;
  readonly hue: number;
  readonly lit: boolean;
  readonly faded: boolean;
  readonly locked: boolean;
  readonly visible: boolean;
  /** Casts no shadow. */
  readonly flat: boolean;
}

export const PILL_FONT_SIZE = 12;
const PADLOCK = 'M1.2 4.4h5.6v4.4H1.2zM2.4 4.4V2.6a1.6 1.6 0 0 1 3.2 0v1.8';

/** A name on the stage: the hue in a dot (a padlock when locked), the text in ink. */
export const PillNode = memo(function PillNode(props: Props) {
  const { label, palette, hue, lit, faded, locked, visible, flat } = props;
  const colour = palette.hue(hue);
  return (
    <Group x={Math.round(label.x)} y={Math.round(label.y)} visible={visible} opacity={faded ? 0.45 : 1}>
      <Rect
        width={label.width}
        height={label.height}
        cornerRadius={label.height / 2}
        fill={palette.surface}
        stroke={colour}
        strokeWidth={lit ? 1.75 : 1}
        strokeEnabled={lit}
        shadowEnabled={!flat}
        shadowColor="#000"
        shadowOpacity={0.25}
        shadowBlur={4}
        shadowOffsetY={1}
        shadowForStrokeEnabled={false}
      />
      {locked ? (
        <Path
          x={LABEL.padding - 1}
          y={(label.height - 9) / 2 - 0.5}
          data={PADLOCK}
          stroke={colour}
          strokeWidth={1.5}
        />
      ) : (
        <Circle x={LABEL.padding + LABEL.dot / 2} y={label.height / 2} radius={LABEL.dot / 2} fill={colour} />
      )}
      <Text
        x={LABEL.padding + LABEL.dot + LABEL.gap}
        y={0.5}
        height={label.height}
        verticalAlign="middle"
        text={label.text}
        fontFamily={palette.font}
        fontSize={PILL_FONT_SIZE}
        fontStyle="500"
        fill={palette.ink}
        wrap="none"
      />
    </Group>
  );
}, isSame);

/** Labels are laid out anew with every change; most come out as they were. */
function isSame(before: Props, after: Props): boolean {
  const { label: old, ...was } = before;
  const { label, ...is } = after;
  return shallow(was, is) && shallow(old, label);
}
