import { Group, Image, Layer, Line, Rect } from './konva';
import { GRID } from '../../../plan/box';
import type { Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { ReferenceNode } from '../reference/ReferenceNode';
import type { ShownPicture } from '../useShownPicture';

interface Props {
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly picture: ShownPicture | null;
}

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The paper of the plan, what is traced on it, and the painting or its preview over that. */
export function PictureLayer({ viewport, palette, picture }: Props) {
  const side = GRID * viewport.scale;
  const shown = picture?.fraction ?? 0;
  return (
    <Layer listening={false}>
      <Rect
        x={viewport.x}
        y={viewport.y}
        width={side}
        height={side}
        fill={palette.picture}
        shadowColor="#000"
        shadowOpacity={0.22}
        shadowBlur={28}
        shadowOffsetY={8}
      />
      {shown < 1 &&
        TENTHS.flatMap((tenth) => {
          const at = (tenth * side) / 10;
          const { x, y } = viewport;
          return [
            <Line
              key={`v${tenth}`}
              points={[x + at, y, x + at, y + side]}
              stroke={palette.grid}
              strokeWidth={1}
            />,
            <Line
              key={`h${tenth}`}
              points={[x, y + at, x + side, y + at]}
              stroke={palette.grid}
              strokeWidth={1}
            />,
          ];
        })}
      {shown < 1 && (
        <Group clipX={viewport.x} clipY={viewport.y} clipWidth={side} clipHeight={side}>
          <ReferenceNode viewport={viewport} />
        </Group>
      )}
      {picture && shown > 0 && (
        <Image
          image={picture.source}
          x={viewport.x}
          y={viewport.y}
          width={side}
          height={side * shown}
          crop={{ x: 0, y: 0, width: picture.width, height: picture.height * shown }}
        />
      )}
      {picture && shown > 0 && shown < 1 && (
        <Line
          points={[viewport.x, viewport.y + side * shown, viewport.x + side, viewport.y + side * shown]}
          stroke={palette.selection}
          strokeWidth={1.5}
        />
      )}
    </Layer>
  );
}
