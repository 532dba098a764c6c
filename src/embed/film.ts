import { GeneratorError } from '../contract/errors';
import { LibraryError } from '../library/errors';
import { readImport } from '../library/importFile';
import { OPENS } from '../library/limits';
import { sceneFromFragment } from '../library/link';
import { base64Of } from '../library/out/base64';
import { serialiseChain } from '../plan/chain/serialiser';
import { filmOf, type Film } from '../studio/replay/film';
import { reelOf } from '../studio/replay/reelOf';
import { stillFilm, withPictures } from './still';
import { thinned } from './thinned';

/**
 * The film of a link to a scene.
 * @throws LibraryError 'damaged' or 'newer-version'
 */
export async function filmOfLink(fragment: string): Promise<Film> {
  const scene = await sceneFromFragment(fragment);
  return stillFilm(scene.prompt, scene, null);
}

/**
 * The film of a file of any origin: a replay as a page or a trace plays, a picture with its scene, a scene or a layout
 * stands. Its pictures are within it.
 * @throws LibraryError that says what is wrong
 */
export async function filmOfFile(file: Blob): Promise<Film> {
  const imported = await readImport(file);
  if (imported.kind === 'chain') {
    const content = { chain: serialiseChain(imported.plan), objects: [], revision: 0 };
    return stillFilm(imported.prompt ?? '', content, null);
  }
  if (imported.kind === 'scene') {
    const { scene, png } = imported;
    const picture = png && pngUrl(base64Of(new Uint8Array(await png.arrayBuffer())));
    return stillFilm(scene.prompt, scene, picture);
  }
  const { nodes, traces, pictures } = imported.file;
  const film = filmOf(thinned(reelOf(nodes, traces, nodes.at(-1)?.id ?? '')));
  if (film.frames.length === 0) throw new LibraryError('trace-damaged');
  return withPictures(film, (id) => {
    const found = pictures.find(({ record }) => record.id === id);
    return found ? pngUrl(found.png) : null;
  });
}

/**
 * The file at an address, which is asked without what the browser knows of the reader there.
 * @throws GeneratorError 'network-lost', LibraryError 'too-large'
 */
export async function fetchFile(address: string): Promise<Blob> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new LibraryError('link-damaged');
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => {
    throw new GeneratorError('server-not-reached', { host: url.host });
  });
  if (!response.ok) throw new GeneratorError('server-failed', { host: url.host, status: response.status });
  if (Number(response.headers.get('content-length')) > OPENS.file) throw new LibraryError('file-too-large');
  return response.blob();
}

const pngUrl = (base64: string): string => `data:image/png;base64,${base64}`;
