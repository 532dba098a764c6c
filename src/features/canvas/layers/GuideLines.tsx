import { Group, Line } from './konva';
import type { Guide } from '../../../plan/snap';
import { guideLines, type PictureGuide } from '../../../plan/snap/picture';
import { toStage, type Viewport } from '../model/viewport';

interface Props {
  readonly guides: readonly Guide[];
  readonly viewport: Viewport;
  readonly colour: string;
}

/** Where the box in hand snapped to: lines along edges and centres, bars across equal gaps. */
export function GuideLines({ guides, viewport, colour }: Props) {
  const points = (axis: Guide['axis'], along: number, across: number) => {
    const { x, y } = toStage(viewport, axis === 'x' ? { x: along, y: across } : { x: across, y: along });
    return [Math.round(x) + 0.5, Math.round(y) + 0.5];
  };
  return guides.map((guide) => {
    const { axis } = guide;
    if (guide.kind !== 'gap') {
      const ends = [...points(axis, guide.at, guide.from), ...points(axis, guide.at, guide.to)];
      return <Line key={`${axis} ${guide.at}`} points={ends} stroke={colour} strokeWidth={1} />;
    }
    const tick = 4 / viewport.scale;
    return guide.gaps.map(({ from, to }) => (
      <Group key={`gap ${axis} ${from} ${to}`}>
        <Line
          points={[...points(axis, from, guide.across), ...points(axis, to, guide.across)]}
          stroke={colour}
          strokeWidth={1}
        />
        {[from, to].map((end) => (
          <Line
            key={end}
            points={[...points(axis, end, guide.across - tick), ...points(axis, end, guide.across + tick)]}
            stroke={colour}
            strokeWidth={1}
          />
        ))}
      </Group>
    ));
  });
}

/** The guides that lie over the picture all the time. */
export function PictureGuides(props: {
  readonly kinds: readonly PictureGuide[];
  readonly viewport: Viewport;
  readonly colour: string;
}) {
  const point = (x: number, y: number) => {
    const at = toStage(props.viewport, { x, y });
    return [Math.round(at.x) + 0.5, Math.round(at.y) + 0.5];
  };
  return props.kinds.flatMap((kind) => {
    const { at, from, to } = guideLines(kind);
    return at.flatMap((each) =>
      [
        [...point(each, from), ...point(each, to)],
        [...point(from, each), ...point(to, each)],
      ].map((points) => (
        <Line
          key={`${kind} ${points.join()}`}
          points={points}
          stroke={props.colour}
          strokeWidth={1}
          opacity={0.55}
          {...(kind === 'safe' && { dash: [4, 4] })}
        />
      )),
    );
  });
}
