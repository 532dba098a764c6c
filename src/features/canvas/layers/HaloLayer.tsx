import { Group, Layer, Rect } from './konva';
import { hueOf } from '../../../studio/colours';
import { useDocument } from '../../../studio/document';
import { useUncertainty } from '../../../studio/uncertainty';
import { useView } from '../../../studio/view';
import { haloBands } from '../model/halo';
import { visibleObjects } from '../model/visible';
import type { Viewport } from '../model/viewport';
import type { Palette } from '../usePalette';
import { rectOf } from './BoxNode';

/** How sure the model is of each box: a band over each edge, from the 10th to the 90th percentile of where it would put it. */
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
          <Group key={id} opacity={faded ? 0.3 : 1}>
            {haloBands(box, spread).map((band, edge) => (
              <Rect
                key={['left', 'top', 'right', 'bottom'][edge]}
                {...rectOf(band, viewport)}
                fill={palette.hue(hueOf(id))}
                opacity={0.22}
                cornerRadius={3}
              />
            ))}
          </Group>
        );
      })}
    </Layer>
  );
}
