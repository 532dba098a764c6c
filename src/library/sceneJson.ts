import { LibraryError } from './errors';
import { parseJson } from './json/parse';
import { OPENS } from './limits';
import { sceneFormat, type SceneFile } from './scene';

/** The scene as JSON text. */
export function sceneToJson(scene: SceneFile): string {
  return JSON.stringify(sceneFormat.write(scene));
}

/**
 * Reads a scene from JSON text of any origin. Fields that aren't in the schema are left out.
 * @throws LibraryError 'too-large', 'damaged', 'not-understood' or 'newer-version'
 */
export function sceneFromJson(text: string): SceneFile {
  if (text.length > OPENS.json) {
    throw new LibraryError('scene-too-large');
  }
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (cause) {
    throw new LibraryError('scene-damaged').from(cause);
  }
  return sceneFormat.read(json);
}
