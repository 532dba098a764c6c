import { stillFilm, withPictures } from '../../../embed/still';
import { iframeOf } from '../../../embed/iframe';
import { playerLabels } from '../../../embed/labels';
import { embedFragment, MAX_EMBED } from '../../../embed/played';
import { thinned } from '../../../embed/thinned';
import { contentOf } from '../../../studio/tree/content';
import { filmOf, type Film } from '../../../studio/replay/film';
import type { Reel } from '../../../studio/replay/reel';
import type { Studio } from '../../../studio/studio';
import { saveBlob } from '../../../ui/saveBlob';
import { exportingWords } from '../../../words/parts/dialogs/exporting';
import { language } from '../../../words/speaker';

/** Px of the longer side of a picture in an address, tried in turn until the whole is short enough; 0 leaves it out. */
const SIDES = [448, 320, 224, 160, 0];
const QUALITY = 0.82;

/** Most moments of a film, tried with the smallest pictures where even these are too long. */
const FEWER = [400, 120];

/** Puts the code that embeds the replay on the clipboard. */
export const copyReplay = ({
  reel,
  studio,
}: {
  readonly reel: Reel;
  readonly studio: Studio;
}): Promise<void> => copy(studio, (most) => filmOf(thinned(reel, most)));

/** Puts the code that embeds the scene as it stands, the picture on the stage with it, on the clipboard. */
export async function copyScene(studio: Studio): Promise<void> {
  const document = studio.stores.document.getState();
  const content = contentOf(document) ?? { chain: '', objects: [], revision: 0 };
  const shown = studio.stores.view.getState().shownPainting;
  await copy(studio, () => stillFilm(document.prompt, content, shown));
}

async function copy(studio: Studio, filmIn: (most?: number) => Film): Promise<void> {
  const { notices } = studio;
  const fragment = await shortEnough(studio, filmIn);
  if (fragment === null) {
    notices.notify({
      tone: 'problem',
      text: exportingWords('embedTooLong'),
      advice: exportingWords('embedTooLongAdvice'),
    });
    return;
  }
  const { prompt } = studio.stores.document.getState();
  const page = new URL('./embed.html', window.document.baseURI).href;
  const code = iframeOf(page + fragment, prompt || exportingWords('pageTitle'));
  try {
    await navigator.clipboard.writeText(code);
    notices.notify({
      tone: 'info',
      text: exportingWords('embedCopied'),
      advice: exportingWords('embedCopiedAdvice'),
    });
  } catch {
    saveBlob(new Blob([code], { type: 'text/plain' }), 'embed.txt');
    notices.notify({
      tone: 'problem',
      text: exportingWords('embedNotCopied'),
      advice: exportingWords('embedCopiedAdvice'),
    });
  }
}

/** The film with pictures as large as there is room for; null where it is too long without any. */
async function shortEnough(studio: Studio, filmIn: (most?: number) => Film): Promise<string | null> {
  const whole = filmIn();
  const tries = [
    ...SIDES.map((side) => ({ film: whole, side })),
    ...FEWER.map((most) => ({ film: filmIn(most), side: SIDES.at(-2) ?? 0 })),
  ];
  for (const { film, side } of tries) {
    const urls = new Map<string, string>();
    for (const id of film.pictures) {
      const url = side > 0 ? await smallPicture(studio, id, side) : null;
      if (url !== null) urls.set(id, url);
    }
    const shown = withPictures(film, (id) => urls.get(id) ?? null);
    const fragment = await embedFragment(language(), { film: shown, labels: playerLabels() });
    if (fragment.length <= MAX_EMBED) return fragment;
  }
  return null;
}

/** A picture of the scene as a small one in an address of its own; null where it is no longer kept. */
async function smallPicture(studio: Studio, id: string, side: number): Promise<string | null> {
  const entry = studio.stores.paintings.getState().entries.find((other) => other.id === id);
  if (!entry) return null;
  const image = new Image();
  image.src = entry.url;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // A browser that makes no WebP gives a PNG instead, which is no smaller than the picture is.
  const webp = canvas.toDataURL('image/webp', QUALITY);
  return webp.startsWith('data:image/webp') ? webp : canvas.toDataURL('image/jpeg', QUALITY);
}
