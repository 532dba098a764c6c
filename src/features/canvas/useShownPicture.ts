import { useEffect, useMemo, useState } from 'react';
import type { PixelImage } from '../../generator/contract';
import { useDocument } from '../../studio/document';
import { usePaintings } from '../../studio/paintings';
import { useRun } from '../../studio/run';
import { useView } from '../../studio/view';

/** What lies on the paper. */
export interface ShownPicture {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  /** How much of it is there, from the top: 1 when finished. */
  readonly fraction: number;
  /** Revision of the plan it was painted from. */
  readonly revision: number;
}

/** The preview of the run that is painting, else the painting chosen to be shown, else nothing. */
export function useShownPicture(): ShownPicture | null {
  const run = useRun();
  const shownId = useView((view) => view.shownPainting);
  const entry = usePaintings(({ entries }) => entries.find((painting) => painting.id === shownId));
  const finished = useLoadedImage(entry?.url);
  const preview = run.kind === 'painting' ? run.preview : null;
  const previewCanvas = useMemo(() => preview && drawPixels(preview), [preview]);

  if (run.kind === 'painting' && previewCanvas) {
    const { width, height } = previewCanvas;
    return {
      source: previewCanvas,
      width,
      height,
      fraction: run.decidedRows / run.rows,
      revision: run.revision,
    };
  }
  if (!entry || !finished || run.kind === 'painting') return null;
  const { naturalWidth: width, naturalHeight: height } = finished;
  const { unfinished, planRevision: revision } = entry;
  const fraction = unfinished ? unfinished.decidedRows / unfinished.rows : 1;
  return { source: finished, width, height, fraction, revision };
}

/** True when the picture no longer shows the plan as it stands. */
export function useIsOutdated(picture: ShownPicture | null): boolean {
  const revision = useDocument((document) => document.revision);
  return picture !== null && picture.revision !== revision;
}

function drawPixels({ width, height, data }: PixelImage): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}

/** The image at an object URL, once decoded; the last one stays until then, so that nothing flickers. */
function useLoadedImage(url: string | undefined): HTMLImageElement | null {
  const [loaded, setLoaded] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    if (url === undefined) return;
    let wanted = true;
    const image = new Image();
    image.src = url;
    // A picture that cannot be decoded leaves the paper bare; the gallery says why.
    image.decode().then(
      () => wanted && setLoaded(image),
      () => wanted && setLoaded(null),
    );
    return () => {
      wanted = false;
    };
  }, [url]);
  return url === undefined ? null : loaded;
}
