import { useEffect, useEffectEvent, useState } from 'react';
import type { PixelImage } from '../../contract/events';
import { useDocument, usePaintings, useRun, useView } from '../../studio/hooks';
import { useStudio } from '../../studio/StudioContext';
import type { RunState } from '../../studio/run/run';

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
  const painting = useRun((run) => run.kind === 'painting');
  const repainting = useRun((run) => run.kind === 'painting' && run.cells !== null);
  const shownId = useView((view) => view.shownPainting);
  const entry = usePaintings(({ entries }) => entries.find((each) => each.id === shownId));
  const [preview, setPreview] = usePreview();
  const loaded = useLoadedImage(entry?.url, () => setPreview(null));

  if (painting && (preview || !repainting)) return preview;
  if (!entry) return null;
  // Until the finished picture is decoded, its preview stands in: nothing flickers.
  if (loaded?.url !== entry.url && preview) return preview;
  if (!loaded) return null;
  const { naturalWidth: width, naturalHeight: height } = loaded.image;
  const { unfinished, planRevision: revision } = entry;
  const fraction = unfinished ? unfinished.decidedRows / unfinished.rows : 1;
  return { source: loaded.image, width, height, fraction, revision };
}

/** The latest preview of the latest run, also after its end. */
function usePreview() {
  const studio = useStudio();
  const [preview, setPreview] = useState(() => previewOf(studio.stores.run.getState()));
  useEffect(
    () => studio.stores.run.subscribe((run) => run.kind === 'painting' && setPreview(previewOf(run))),
    [studio],
  );
  return [preview, setPreview] as const;
}

function previewOf(run: RunState): ShownPicture | null {
  if (run.kind !== 'painting' || !run.preview) return null;
  const { width, height } = run.preview;
  // Below the decided rows of a repainting lies the picture that it began with.
  const fraction = run.cells ? 1 : run.decidedRows / run.rows;
  return { source: drawPixels(run.preview), width, height, fraction, revision: run.revision };
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

/** The image at an object URL, once decoded; the one before it until then. */
export function useLoadedImage(url: string | undefined, onLoaded?: () => void) {
  const [loaded, setLoaded] = useState<{ url: string; image: HTMLImageElement } | null>(null);
  const settle = useEffectEvent((image: HTMLImageElement, from: string) => {
    setLoaded({ url: from, image });
    onLoaded?.();
  });
  useEffect(() => {
    if (url === undefined) return;
    let wanted = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => wanted && settle(image, url),
      // A picture that cannot be decoded leaves the paper bare; the gallery says why.
      () => wanted && setLoaded(null),
    );
    return () => {
      wanted = false;
    };
  }, [url]);
  return url === undefined ? null : loaded;
}
