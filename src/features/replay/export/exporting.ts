import type { TraceFile } from '../../../library/traceFile';
import { announce, notify } from '../../../studio/notices/announce';
import { isAbort } from '../../../studio/run/drive';
import { usePaintings, type PaintingsController } from '../../../studio/scenes/paintings';
import { filmOf } from '../../../studio/replay/film';
import type { Reel } from '../../../studio/replay/reel';
import { useExporting } from './exportingState';
import { traceHtml } from './page';
import { animate, recordVideo, type Recording } from './record';
import { traceFileOf } from './traceFile';
import { exportingWords } from '../../../words/parts/dialogs/exporting';

interface What {
  readonly node: string;
  readonly reel: Reel;
  readonly paintings: Pick<PaintingsController, 'png'>;
}

/** The replay as one HTML file that needs nothing else. */
export async function exportHtml({ node, reel, paintings }: What): Promise<Blob> {
  const file = await traceFileOf(node, paintings);
  const film = filmOf(reel);
  const urls = film.pictures.map((id) => {
    const png = file.pictures.find(({ record }) => record.id === id)?.png;
    return png ? `data:image/png;base64,${png}` : 'data:,';
  });
  return new Blob([await traceHtml(film, urls, file)], { type: 'text/html' });
}

/** The replay as JSON, for Scenograph. */
export async function exportJson({ node, paintings }: What): Promise<Blob> {
  const file: TraceFile = await traceFileOf(node, paintings);
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}

/** Records or draws the replay with progress and a way to stop; null when it was stopped or failed, and a notice said so. */
export async function exportMoving(kind: 'video' | 'animation', { reel }: What): Promise<Blob | null> {
  if (useExporting.getState().on) return null;
  const film = filmOf(reel);
  const stop = new AbortController();
  const what = kind === 'video' ? exportingWords('recording') : exportingWords('drawing');
  const show = (done: number) => useExporting.setState({ on: { what, done, cancel: () => stop.abort() } });
  show(0);
  announce(exportingWords(kind === 'video' ? 'isRecording' : 'isDrawing'));
  try {
    const pictures = await Promise.all(film.pictures.map(loadPicture));
    const recording: Recording = { film, pictures, signal: stop.signal, onProgress: show };
    return await (kind === 'video' ? recordVideo(recording) : animate(recording));
  } catch (error) {
    if (isAbort(error)) announce(exportingWords('stopped'));
    else {
      console.error(error);
      notify({
        tone: 'problem',
        text: kind === 'video' ? exportingWords('videoFailed') : exportingWords('animationFailed'),
        advice: exportingWords('failedAdvice'),
      });
    }
    return null;
  } finally {
    useExporting.setState({ on: null });
  }
}

async function loadPicture(id: string): Promise<CanvasImageSource | null> {
  const entry = usePaintings.getState().entries.find((other) => other.id === id);
  if (!entry) return null;
  const image = new Image();
  image.src = entry.url;
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}
