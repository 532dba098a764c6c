import { encodeApng, type AnimationFrame } from '../../../library/apng';
import type { Film } from '../../../studio/replay/film';
import { drawFrame, SIZE, themeColours, wholeFrames } from './draw';

/** Longest a video runs, in milliseconds: a longer reel is played faster. */
const LONGEST = 60_000;
/** How long the last frame stands, in milliseconds. */
const LAST = 1500;
/** Most frames of an animation, and the width of it in px. */
const MOST_FRAMES = 90;
const ANIMATION_WIDTH = 960;

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** The kind of video that this browser can record; null for none. */
export function videoType(): string | null {
  if (typeof MediaRecorder === 'undefined' || !HTMLCanvasElement.prototype.captureStream) return null;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

export interface Recording {
  readonly film: Film;
  /** By the index that frames name them by; null for one that is no longer kept. */
  readonly pictures: readonly (CanvasImageSource | null)[];
  readonly signal: AbortSignal;
  /** The share that is done, 0..1. */
  readonly onProgress: (done: number) => void;
}

function canvasOf() {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas to draw on.');
  return { canvas, context };
}

/** Records the film as it plays, in real time. Rejects with an AbortError when stopped. */
export async function recordVideo({ film, pictures, signal, onProgress }: Recording): Promise<Blob> {
  const type = videoType();
  if (!type) throw new Error('This browser records no video.');
  const { canvas, context } = canvasOf();
  const frames = wholeFrames(film);
  const colours = themeColours();
  const rate = Math.max(1, film.duration / LONGEST);
  const whole = film.duration / rate + LAST;
  const recorder = new MediaRecorder(canvas.captureStream(30), {
    mimeType: type,
    videoBitsPerSecond: 6_000_000,
  });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve()));
  recorder.start(500);
  const began = performance.now();
  let at = 0;
  await new Promise<void>((resolve) => {
    // A timer goes on where an animation frame waits for the tab to be seen.
    const timer = setInterval(() => {
      const time = performance.now() - began;
      while ((frames[at + 1]?.at ?? Infinity) <= time * rate) at += 1;
      const frame = frames[at];
      if (frame) drawFrame(context, frame, pictures, colours, Math.min(1, (time * rate) / film.duration));
      onProgress(Math.min(1, time / whole));
      if (time < whole && !signal.aborted) return;
      clearInterval(timer);
      resolve();
    }, 33);
  });
  recorder.stop();
  await stopped;
  signal.throwIfAborted();
  return new Blob(parts, { type: 'video/webm' });
}

/** Draws the film as an animated PNG. Rejects with an AbortError when stopped. */
export async function animate({ film, pictures, signal, onProgress }: Recording): Promise<Blob> {
  const { canvas, context } = canvasOf();
  const small = document.createElement('canvas');
  small.width = ANIMATION_WIDTH;
  small.height = (ANIMATION_WIDTH * SIZE.height) / SIZE.width;
  const smallContext = small.getContext('2d', { willReadFrequently: true });
  if (!smallContext) throw new Error('This browser has no canvas to draw on.');
  const all = wholeFrames(film);
  const chosen = thin(film, MOST_FRAMES);
  const colours = themeColours();
  async function* pixels(): AsyncGenerator<AnimationFrame> {
    for (const [i, index] of chosen.entries()) {
      // Room for the page to draw and for Cancel to be pressed.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      const frame = all[index];
      if (!frame) continue;
      const next = all[chosen[i + 1] ?? -1];
      drawFrame(context, frame, pictures, colours, frame.at / Math.max(1, film.duration));
      smallContext?.drawImage(canvas, 0, 0, small.width, small.height);
      const image = smallContext?.getImageData(0, 0, small.width, small.height);
      if (image) yield { pixels: image, ms: next ? Math.max(20, next.at - frame.at) : LAST };
    }
  }
  return encodeApng(pixels(), chosen.length, onProgress);
}

/** Indexes of the frames to draw: every object and row, and of the others as many as there is room for. */
function thin({ frames }: Film, most: number): readonly number[] {
  const all = frames.map((_, i) => i);
  if (all.length <= most) return all;
  const must = all.filter((i) => i === 0 || i === all.length - 1 || frames[i]?.stop === true);
  if (must.length >= most) {
    const every = Math.ceil(must.length / most);
    return must.filter((_, i) => i % every === 0 || i === must.length - 1);
  }
  const every = Math.ceil(all.length / (most - must.length));
  const kept = new Set(must);
  return all.filter((i) => kept.has(i) || i % every === 0).slice(0, 2 * most);
}
