import { enlarged } from '../../../library/out/enlarge';
import { pngOf, titled } from '../../../library/out/png';
import { factorFor, marginOf, ppiOf, printPdf, withMargin, type PrintSize } from '../../../library/out/print';
import { readSceneFromPng, SCENE_KEYWORD } from '../../../library/png';
import type { Pixels } from '../../../library/png/pixels';
import { sceneToJson } from '../../../library/sceneJson';
import { outWords } from '../../../words/parts/dialogs/out';
import { pausing } from './pause';
import type { StagePicture } from './useStagePicture';

/** How a picture is wanted. */
export interface Wanted {
  readonly file: 'png' | 'webp' | 'pdf' | 'printPng';
  readonly factor: 1 | 2 | 4;
  readonly bare: boolean;
  readonly print: PrintSize;
}

/** A file of it. */
export interface MadePicture {
  readonly blob: Blob;
  /** How its name ends. */
  readonly ending: string;
  readonly width: number;
  readonly height: number;
  readonly ppi: number | null;
  readonly holds: 'scene' | 'plan' | null;
}

/** A file that this browser, or this picture, can't be; its message is said to the person. */
export class Unmakeable extends Error {}

export const isPrint = ({ file }: Wanted): boolean => file === 'pdf' || file === 'printPng';

/**
 * Makes the file that is wanted of a picture; `bare` is it without its background, where that is wanted.
 * @throws Unmakeable where the browser can't, `AbortError` when stopped
 */
export async function makePicture(
  picture: StagePicture,
  wanted: Wanted,
  bare: Pixels | null,
  signal: AbortSignal,
): Promise<MadePicture> {
  const { entry, png } = picture;
  const seed = `seed-${entry.seed}`;
  const { width, height } = entry;
  if (wanted.file === 'png' && wanted.factor === 1 && !bare) {
    return { blob: png, ending: `${seed}.png`, width, height, ppi: null, holds: 'scene' };
  }
  const source = bare ?? (await picture.pixels());
  const factor = isPrint(wanted) ? factorFor(source.width, wanted.print.width) : wanted.factor;
  const large = await enlarged(source, factor, pausing(signal));
  const ppi = Math.round(ppiOf(large.width, wanted.print.width));
  const size = { width: large.width, height: large.height };
  const texts = titled(entry.prompt);
  switch (wanted.file) {
    case 'pdf':
      return {
        ...withBleed(large, wanted.print),
        blob: await printPdf(large, wanted.print, entry.prompt),
        ending: `${seed}-print.pdf`,
        ppi,
        holds: null,
      };
    case 'printPng': {
      const whole = withMargin(large, marginOf(large, wanted.print));
      const blob = new Blob([await pngOf(whole, { texts, ppi })], { type: 'image/png' });
      return { ...withBleed(large, wanted.print), blob, ending: `${seed}-print.png`, ppi, holds: null };
    }
    case 'webp':
      return {
        ...size,
        blob: await webpOf(large),
        ending: ending(seed, wanted, 'webp'),
        ppi: null,
        holds: null,
      };
    case 'png': {
      const all = [...texts, [SCENE_KEYWORD, await planInside(png)] as const];
      const blob = new Blob([await pngOf(large, { texts: all })], { type: 'image/png' });
      return { ...size, blob, ending: ending(seed, wanted, 'png'), ppi: null, holds: 'plan' };
    }
  }
}

const ending = (seed: string, { factor, bare }: Wanted, type: string): string =>
  [seed, ...(bare ? ['cut-out'] : []), ...(factor > 1 ? [`${factor}x`] : [])].join('-') + `.${type}`;

function withBleed(picture: Pixels, print: PrintSize) {
  const margin = marginOf(picture, print) * 2;
  return { width: picture.width + margin, height: picture.height + margin };
}

/** The scene of a picture without it: another size is no painting of its model any more. */
async function planInside(png: Blob): Promise<string> {
  const { painting: _, ...scene } = await readSceneFromPng(new Uint8Array(await png.arrayBuffer()));
  return sceneToJson(scene);
}

const WEBP_QUALITY = 0.95;

async function webpOf({ width, height, data }: Pixels): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: WEBP_QUALITY });
  // A browser that doesn't know the type gives a PNG instead.
  if (blob.type !== 'image/webp') throw new Unmakeable(outWords('noWebp'));
  return blob;
}
