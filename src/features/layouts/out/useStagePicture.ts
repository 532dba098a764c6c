import { useMemo } from 'react';
import { decodePng } from '../../../generator/pictures/decodePng';
import type { PixelImage } from '../../../contract/events';
import { usePaintings, useView } from '../../../studio/hooks';
import type { PaintingEntry } from '../../../studio/scenes/paintings';
import { useStudio } from '../../../studio/StudioContext';

/** A painting that is taken along. */
export interface StagePicture {
  readonly entry: PaintingEntry;
  readonly png: Blob;
  /** Decoded once, when they are first asked for. */
  readonly pixels: () => Promise<PixelImage>;
}

/** The picture on the stage, or the newest of the scene; null where there is none. */
export function useStagePicture(): StagePicture | null {
  const { paintings } = useStudio();
  const shown = useView((s) => s.shownPainting);
  const entry = usePaintings(({ entries }) => entries.find(({ id }) => id === shown) ?? entries[0] ?? null);
  return useMemo(() => {
    const png = entry && paintings.png(entry.id);
    if (!entry || !png) return null;
    return { entry, png, pixels: once(() => decodePng(png)) };
  }, [entry, paintings]);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
