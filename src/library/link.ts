import { LibraryError } from './errors';
import { MAX_LINK, OPENS } from './limits';
import type { SceneFile } from './scene';
import { sceneFromJson, sceneToJson } from './sceneJson';
import { packText, unpackText } from './text/packed';

const MARK = '#scene=';

/**
 * The scene without its picture as the fragment of an address, which browsers send to no server. What it holds is
 * enough to paint the same picture with the same model.
 * @throws LibraryError 'too-large'
 */
export async function sceneToFragment(file: SceneFile): Promise<string> {
  const { painting: _, ...scene } = file;
  const fragment = MARK + (await packText(sceneToJson(scene)));
  if (fragment.length <= MAX_LINK) return fragment;
  throw new LibraryError('scene-too-long-for-link');
}

/** True for the fragment of an address that says it holds a scene. */
export const isSceneFragment = (fragment: string): boolean => fragment.startsWith(MARK);

/**
 * Reads a scene from the fragment of an address of any origin.
 * @throws LibraryError 'damaged' or 'newer-version'
 */
export async function sceneFromFragment(fragment: string): Promise<SceneFile> {
  try {
    if (!isSceneFragment(fragment) || fragment.length > MAX_LINK) throw new Error('no link of ours');
    return sceneFromJson(await unpackText(fragment.slice(MARK.length), OPENS.json));
  } catch (cause) {
    if (cause instanceof LibraryError && cause.kind === 'newer-version') {
      throw new LibraryError('link-from-newer').from(cause);
    }
    throw new LibraryError('link-damaged').from(cause);
  }
}
