import { Layer, Rect } from './konva';
import { boundingBox, type Box } from '../../../plan/box';
import type { Guide } from '../../../plan/snap';
import { HANDLE_PLACES, HANDLES } from '../model/hitTest';
import type { Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';
import { GuideLines, PictureGuides } from './GuideLines';
import type { PictureGuide } from '../../../plan/snap/picture';

interface Props {
  /** Boxes of the selected objects that may move. */
  readonly held: readonly Box[];
  readonly showHandles: boolean;
  readonly marquee: Box | null;
  /** A box being drawn or waiting for its name. */
  readonly drawn: Box | null;
  readonly guides: readonly Guide[];
  readonly pictureGuides: readonly PictureGuide[];
  readonly viewport: Viewport;
  readonly palette: Palette;
}

/** What belongs to the hand and not to the plan: handles, marquee, guides, the box being drawn. */
export function ToolsLayer(props: Props) {
  const { viewport, palette, marquee, drawn, guides } = props;
  const union = boundingBox(props.held);
  return (
    <Layer listening={false}>
      <PictureGuides kinds={props.pictureGuides} viewport={viewport} colour={palette.guide} />
      {union && props.held.length > 1 && (
        <Rect {...rectOf(union, viewport)} stroke={palette.selection} strokeWidth={1} dash={[3, 3]} />
      )}
      {union && props.showHandles && <Handles box={union} {...props} />}
      {marquee && (
        <>
          <Rect {...rectOf(marquee, viewport)} fill={palette.selection} opacity={0.1} />
          <Rect {...rectOf(marquee, viewport)} stroke={palette.selection} strokeWidth={1} />
        </>
      )}
      {drawn && (
        <>
          <Rect {...rectOf(drawn, viewport)} fill={palette.selection} opacity={0.12} />
          <Rect {...rectOf(drawn, viewport)} stroke={palette.selection} strokeWidth={2} />
        </>
      )}
      <GuideLines guides={guides} viewport={viewport} colour={palette.guide} />
    </Layer>
  );
}

/** Eight squares; on a small box only the corners, which would otherwise be covered. */
function Handles({ box, viewport, palette }: Props & { readonly box: Box }) {
  const rect = rectOf(box, viewport);
  const side = matchMedia('(pointer: coarse)').matches ? 14 : 9;
  const roomAcross = rect.width > 4 * side;
  const roomDown = rect.height > 4 * side;
  return HANDLES.filter(
    (handle) => handle.length === 2 || (handle === 'n' || handle === 's' ? roomAcross : roomDown),
  ).map((handle) => {
    const place = HANDLE_PLACES[handle];
    return (
      <Rect
        key={handle}
        name={`handle ${handle}`}
        x={Math.round(rect.x + rect.width * place.x - side / 2)}
        y={Math.round(rect.y + rect.height * place.y - side / 2)}
        width={side}
        height={side}
        cornerRadius={2}
        fill={palette.surface}
        stroke={palette.selection}
        strokeWidth={1.5}
      />
    );
  });
}
