import { LibraryError } from './errors';
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
    throw new LibraryError(
      'too-large',
      'The scene is larger than any that Scenograph writes.',
      'Choose another file.',
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new LibraryError(
      'damaged',
      'The scene is cut short or altered.',
      'Choose another copy of the file.',
      { cause },
    );
  }
  return sceneFormat.read(json);
}
