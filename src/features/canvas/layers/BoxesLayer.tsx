import { memo, useMemo } from 'react';
import { Group, Layer, Rect } from './konva';
import type { ObjectId } from '../../../plan/plan';
import { hueOf } from '../../../studio/document/colours';
import type { Boxes } from '../model/surroundings';
import type { Label } from '../model/labels';
import type { Viewport } from '../model/viewport';
import type { DrawnObject } from '../model/visible';
import type { Palette } from '../usePalette';
import { BoxNode, rectOf } from './BoxNode';
import { PillNode } from './PillNode';

interface Props {
  /** With draft boxes already in place. */
  readonly objects: readonly DrawnObject[];
  /** Boxes that are not there yet: copies that an Alt-drag would leave, places that are offered. */
  readonly ghosts: Boxes;
  readonly labels: readonly Label[];
  readonly selection: readonly ObjectId[];
  /** What is pointed at; the others fade. */
  readonly lit: readonly ObjectId[];
  /** Its name is being typed: the field stands in for the pill. */
  readonly editing: ObjectId | null;
  readonly viewport: Viewport;
  readonly palette: Palette;
  readonly overPicture: boolean;
  readonly streaming: boolean;
}

/** So many pills cast no shadow: each is a blur that the browser has to work out. */
const MANY_PILLS = 60;
/** So many chosen objects show their names even where these cover others. */
const FEW_CHOSEN = 12;

/** What is not pointed at, while something is. */
const FADED = 0.45;

/**
 * The plan's boxes in order of depth, the model's own boxes behind them, names on top. While something is pointed at,
 * it lies above the others, which fade together: hundreds of nodes stay as they are.
 */
export const BoxesLayer = memo(function BoxesLayer(props: Props) {
  const { objects, ghosts, labels, selection, viewport, palette } = props;
  const asked = new Set(props.lit);
  const lit = new Set(objects.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
  const selected = useMemo(() => new Set(selection), [selection]);
  const locked = useMemo(() => new Set(objects.flatMap((o) => (o.locked ? [o.id] : []))), [objects]);
  const isBright = (id: ObjectId) => lit.has(id) || (selected.size <= FEW_CHOSEN && selected.has(id));
  const fades = (id: ObjectId) => lit.size > 0 && !isBright(id);
  const bright = lit.size > 0 ? objects.filter(({ id }) => isBright(id)) : [];
  const node = (object: DrawnObject) => (
    <BoxNode
      key={object.id}
      box={object.box}
      viewport={viewport}
      palette={palette}
      hue={hueOf(object.id)}
      selected={selected.has(object.id)}
      lit={lit.has(object.id)}
      locked={object.locked}
      overPicture={props.overPicture}
      drawIn={props.streaming}
    />
  );
  const isNamed = ({ id, crowded }: Label) =>
    !crowded || lit.has(id) || (selected.size <= FEW_CHOSEN && selected.has(id));
  const pills = labels.filter(isNamed);
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
              opacity={selected.has(id) || lit.has(id) ? 1 : 0.6}
            />
          ),
      )}
      <Group opacity={lit.size > 0 ? FADED : 1}>
        {(bright.length > 0 ? objects.filter(({ id }) => !isBright(id)) : objects).map(node)}
      </Group>
      <Group>{bright.map(node)}</Group>
      {Object.entries(ghosts).map(([id, box]) => (
        <Rect
          key={`ghost ${id}`}
          {...rectOf(box, viewport)}
          stroke={palette.hue(hueOf(id))}
          strokeWidth={2}
          dash={[2, 3]}
        />
      ))}
      <Group>
        {pills.map((label) => (
          <PillNode
            key={label.id}
            label={label}
            palette={palette}
            hue={hueOf(label.id)}
            lit={lit.has(label.id) || selected.has(label.id)}
            faded={fades(label.id)}
            locked={locked.has(label.id)}
            flat={pills.length > MANY_PILLS}
            visible={props.editing !== label.id}
          />
        ))}
      </Group>
    </Layer>
  );
});
