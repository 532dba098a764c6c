import { type TraceFile, withinRoom } from '../../../library/traceFile';
import type { Studio } from '../../../studio/studio';
import { isAbort } from '../../../contract/errors';
import { filmOf } from '../../../studio/replay/film';
import type { Reel } from '../../../studio/replay/reel';
import { exportingWords } from '../../../words/parts/dialogs/exporting';
import { createExporting } from './exportingState';
import { traceHtml } from './page';
import { animate, recordVideo, type Recording } from './record';
import { traceFileOf } from './traceFile';

export { copyReplay, copyScene } from './embed';

interface What {
  readonly node: string;
  readonly reel: Reel;
  readonly studio: Studio;
}

/** The file as far as it can be opened again; what stays out is said. */
async function openable({ studio, node }: What, copies: number): Promise<TraceFile> {
  const whole = await traceFileOf(studio, node);
  const file = withinRoom(whole, { copies });
  const pictures = whole.pictures.length - file.pictures.length;
  const logs = whole.traces.length - file.traces.length;
  if (pictures + logs > 0)
    studio.notices.notify({
      tone: 'problem',
      text: exportingWords('leftOut', { pictures, logs }),
      advice: exportingWords('leftOutAdvice'),
    });
  return file;
}

/** The replay as one HTML file that needs nothing else. */
export async function exportHtml(what: What): Promise<Blob> {
  // Its pictures stand in it twice: for the player, and for Scenograph.
  const file = await openable(what, 2);
  const { reel } = what;
  const film = filmOf(reel);
  const urls = film.pictures.map((id) => {
    const png = file.pictures.find(({ record }) => record.id === id)?.png;
    return png ? `data:image/png;base64,${png}` : 'data:,';
  });
  return new Blob([await traceHtml(film, urls, file)], { type: 'text/html' });
}

/** The replay as JSON, for Scenograph. */
export async function exportJson(what: What): Promise<Blob> {
  const file = await openable(what, 1);
  return new Blob([JSON.stringify(file)], { type: 'application/json' });
}

/** Records or draws the replay with progress and a way to stop; null when it was stopped or failed, and a notice said so. */
export async function exportMoving(
  kind: 'video' | 'animation',
  { studio, reel }: What,
): Promise<Blob | null> {
  const exporting = studio.own(createExporting);
  if (exporting.getState().on) return null;
  const film = filmOf(reel);
  const stop = new AbortController();
  const what = kind === 'video' ? exportingWords('recording') : exportingWords('drawing');
  const show = (done: number) => exporting.setState({ on: { what, done, cancel: () => stop.abort() } });
  show(0);
  studio.notices.announce(exportingWords(kind === 'video' ? 'isRecording' : 'isDrawing'));
  try {
    const pictures = await Promise.all(film.pictures.map((id) => loadPicture(studio, id)));
    const recording: Recording = { film, pictures, signal: stop.signal, onProgress: show };
    return await (kind === 'video' ? recordVideo(recording) : animate(recording));
  } catch (error) {
    if (isAbort(error)) studio.notices.announce(exportingWords('stopped'));
    else {
      console.error(error);
      studio.notices.notify({
        tone: 'problem',
        text: kind === 'video' ? exportingWords('videoFailed') : exportingWords('animationFailed'),
        advice: exportingWords('failedAdvice'),
      });
    }
    return null;
  } finally {
    exporting.setState({ on: null });
  }
}

async function loadPicture(studio: Studio, id: string): Promise<CanvasImageSource | null> {
  const entry = studio.stores.paintings.getState().entries.find((other) => other.id === id);
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
