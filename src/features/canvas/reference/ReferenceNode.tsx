import { useReference } from '../../../studio/hooks';
import { Image } from '../layers/konva';
import { toStage, type Viewport } from '../model/viewport';
import { useLoadedImage } from '../useShownPicture';

/** The picture to trace from, on the paper. Beside the paper it is cut off, as boxes end there. */
export function ReferenceNode({ viewport }: { readonly viewport: Viewport }) {
  const reference = useReference((s) => s.reference);
  const loaded = useLoadedImage(reference?.url);
  if (!reference || !loaded) return null;
  const { naturalWidth, naturalHeight } = loaded.image;
  const width = reference.width * viewport.scale;
  return (
    <Image
      image={loaded.image}
      {...toStage(viewport, reference)}
      width={width}
      height={(width * naturalHeight) / Math.max(naturalWidth, 1)}
      opacity={reference.opacity}
    />
  );
}
