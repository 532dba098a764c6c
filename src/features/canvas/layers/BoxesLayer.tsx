import { Group, Layer, Rect } from './konva';
import type { ObjectId } from '../../../plan/plan';
import { hueOf } from '../../../studio/colours';
import type { Boxes } from '../model/gesture';
import type { Label } from '../model/labels';
import type { Viewport } from '../model/viewport';
import type { DrawnObject } from '../model/visible';
import type { Palette } from '../usePalette';
import { BoxNode, rectOf } from './BoxNode';
import { PillNode } from './PillNode';

interface Props {
  /** With draft boxes already in place. */
  readonly objects: readonly DrawnObject[];
  /** Copies that an Alt-drag would leave. */
  readonly copies: Boxes;
  readonly labels: readonly Label[];
  readonly selection: readonly ObjectId[];
  readonly hover: ObjectId | null;
  /** Its name is being typed: the field stands in for the pill. */
  readonly editing: ObjectId | null;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly overPicture: boolean;
  readonly streaming: boolean;
}

/** The plan's boxes in order of depth, the model's own boxes behind them, names on top. */
export function BoxesLayer(props: Props) {
  const { objects, copies, labels, selection, hover, viewport, palette } = props;
  const lit = objects.some((object) => object.id === hover) ? hover : null;
  return (
    <Layer listening={false}>
      {objects.map(
        ({ id, modelBox }) =>
          modelBox && (
            <Rect
              key={id}
              {...rectOf(modelBox, viewport)}
              stroke={palette.hue(hueOf(id))}
              strokeWidth={1}
              dash={[5, 4]}
              opacity={selection.includes(id) || lit === id ? 1 : 0.6}
            />
          ),
      )}
      {objects.map((object) => (
        <BoxNode
          key={object.id}
          box={object.box}
          viewport={viewport}
          palette={palette}
          hue={hueOf(object.id)}
          selected={selection.includes(object.id)}
          lit={lit === object.id}
          faded={lit !== null && lit !== object.id && !selection.includes(object.id)}
          locked={object.locked}
          overPicture={props.overPicture}
          drawIn={props.streaming}
        />
      ))}
      {Object.entries(copies).map(([id, box]) => (
        <Rect
          key={`copy ${id}`}
          {...rectOf(box, viewport)}
          stroke={palette.hue(hueOf(id))}
          strokeWidth={2}
          dash={[2, 3]}
        />
      ))}
      <Group>
        {labels.map((label) => (
          <PillNode
            key={label.id}
            label={label}
            palette={palette}
            hue={hueOf(label.id)}
            lit={lit === label.id || selection.includes(label.id)}
            faded={lit !== null && lit !== label.id && !selection.includes(label.id)}
            locked={objects.some((object) => object.id === label.id && object.locked)}
            visible={props.editing !== label.id}
          />
        ))}
      </Group>
    </Layer>
  );
}
