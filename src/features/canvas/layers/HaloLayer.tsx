import { Group, Layer, Line, Rect } from './konva';
import { useDocument, useUncertainty, useView } from '../../../studio/hooks';
import { hueOf } from '../../../studio/document/colours';
import { haloBands, type HaloBand } from '../model/halo';
import { visibleObjects } from '../model/visible';
import { toStage, type Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';

/** Half the length of the caps that end a band, px. */
const CAP = 5;

/**
 * How sure the model is of each box: a glow over each edge that fades towards the 10th and the 90th percentile of
 * where it would put it, and a bar between the two.
 */
export function HaloLayer({ viewport, palette }: { readonly viewport: Viewport; readonly palette: Palette }) {
  const spreads = useUncertainty((s) => s.spreads);
  const plan = useDocument((s) => s.plan);
  const objects = useDocument((s) => s.objects);
  const selection = useView((s) => s.selection);
  return (
    <Layer listening={false}>
      {visibleObjects({ plan, objects }).map(({ id, box }) => {
        const spread = spreads[id];
        if (!spread) return null;
        const faded = selection.length > 0 && !selection.includes(id);
        return (
          <Group key={id} opacity={faded ? 0.15 : 1}>
            {haloBands(box, spread).map((band) => (
              <Band key={band.edge} band={band} colour={palette.hue(hueOf(id))} {...{ viewport, palette }} />
            ))}
          </Group>
        );
      })}
    </Layer>
  );
}

interface BandProps {
  readonly band: HaloBand;
  readonly colour: string;
  readonly viewport: Viewport;
  readonly palette: Palette;
}

function Band({ band, colour, viewport, palette }: BandProps) {
  const { area, upright, peak } = band;
  const rect = rectOf(area, viewport);
  // The same colour without its strength: transparent black would fade through grey.
  const clear = /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}00` : 'rgba(136,136,136,0)';
  const [x, y] = [area.x1, area.y1];
  const middle = toStage(viewport, { x: (x + area.x2) / 2, y: (y + area.y2) / 2 });
  const from = upright ? { x: rect.x, y: middle.y } : { x: middle.x, y: rect.y };
  const to = upright ? { x: rect.x + rect.width, y: middle.y } : { x: middle.x, y: rect.y + rect.height };
  const cap = (at: typeof from) =>
    upright ? [at.x, at.y - CAP, at.x, at.y + CAP] : [at.x - CAP, at.y, at.x + CAP, at.y];
  const bars = [[from.x, from.y, to.x, to.y], cap(from), cap(to)];
  return (
    <>
      <Rect
        {...rect}
        fillLinearGradientStartPoint={{ x: 0, y: 0 }}
        fillLinearGradientEndPoint={upright ? { x: rect.width, y: 0 } : { x: 0, y: rect.height }}
        fillLinearGradientColorStops={[0, clear, peak, colour, 1, clear]}
        opacity={0.3}
      />
      {bars.map((points) => (
        <Line key={points.join(' ')} points={points} stroke={palette.surface} strokeWidth={4} opacity={0.7} />
      ))}
      {bars.map((points) => (
        <Line key={`bar ${points.join(' ')}`} points={points} stroke={colour} strokeWidth={1.5} />
      ))}
    </>
  );
}
