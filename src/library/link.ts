import { deflate, inflate } from './png/deflate';
import { LibraryError } from './errors';
import { MAX_LINK, OPENS } from './limits';
import type { SceneFile } from './scene';
import { sceneFromJson, sceneToJson } from './sceneJson';

const MARK = '#scene=';

/**
 * The scene without its picture as the fragment of an address, which browsers send to no server. What it holds is
 * enough to paint the same picture with the same model.
 * @throws LibraryError 'too-large'
 */
export async function sceneToFragment(file: SceneFile): Promise<string> {
  const { painting: _, ...scene } = file;
  const bytes = await deflate(new TextEncoder().encode(sceneToJson(scene)));
  const fragment = MARK + toBase64Url(bytes);
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
    const bytes = await inflate(fromBase64Url(fragment.slice(MARK.length)), OPENS.json);
    return sceneFromJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof LibraryError && cause.kind === 'newer-version') {
      throw new LibraryError('link-from-newer').from(cause);
    }
    throw new LibraryError('link-damaged').from(cause);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
