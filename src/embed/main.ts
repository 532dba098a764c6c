import '../ui/theme/theme.css';
import './player/player.css';
import { isSceneFragment } from '../library/link';
import { directionOf, languageFor, wordsOf } from '../words/languages';
import { speak } from '../words/speaker';
import { embeddedIn, isFilmFragment } from './played';
import { showFilm, type Played } from './player/player.js';

/** The page that others frame: shows, read-only, what its address names. Keeps nothing, and asks for what it shows alone. */
const root = document.body;
let leave = (): void => undefined;

/** Speaks the language of the address (`&lang=de`), or the reader's. */
async function speakAs(wanted: string | null): Promise<void> {
  const tag = languageFor(wanted ?? '', navigator.languages);
  speak(tag, await wordsOf(tag).catch(() => undefined));
  say(tag);
}

function say(tag: string): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = directionOf(tag);
}

/** `#film=…` as the studio writes it, `#scene=…` as in a link to a scene, `#src=address of a file`. */
async function played(hash: string): Promise<Played> {
  if (isFilmFragment(hash)) {
    const { film, labels, language } = await embeddedIn(hash);
    say(language);
    return { film, labels };
  }
  const fields = new URLSearchParams(hash.slice(1));
  await speakAs(fields.get('lang'));
  const [{ filmOfLink, filmOfFile, fetchFile }, { playerLabels }] = await Promise.all([
    import('./film'),
    import('./labels'),
  ]);
  const film = isSceneFragment(hash)
    ? await filmOfLink(hash.split('&')[0] ?? '')
    : await filmOfFile(await fetchFile(fields.get('src') ?? ''));
  return { film, labels: playerLabels() };
}

async function show(): Promise<void> {
  leave();
  const { hash } = window.location;
  try {
    const shown = await played(hash);
    // Another address may have come meanwhile.
    if (hash !== window.location.hash) return;
    leave = showFilm(root, shown);
    document.title = shown.film.frames.at(-1)?.prompt ?? document.title;
  } catch (error) {
    console.warn(error);
    await speakAs(new URLSearchParams(hash.slice(1)).get('lang'));
    const { wordsOf: sentencesOf } = await import('../words/parts/errors');
    const { text, advice } = sentencesOf(error);
    const trouble = Object.assign(document.createElement('p'), {
      className: 'trouble',
      role: 'alert',
      textContent: `${text} ${advice}`,
    });
    root.replaceChildren(trouble);
  }
}

window.addEventListener('hashchange', () => void show());
void show();
