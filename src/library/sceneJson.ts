import { LibraryError } from './errors';
import { sceneSchema, type SceneFile } from './scene';

/** Bytes of JSON that a scene may have. */
export const MAX_JSON = 4_000_000;

/** The scene as JSON text. */
export function sceneToJson(scene: SceneFile): string {
  return JSON.stringify(scene);
}

/**
 * Reads a scene from JSON text of any origin. Fields that aren't in the schema are left out.
 * @throws LibraryError 'too-large', 'damaged', 'not-understood' or 'newer-version'
 */
export function sceneFromJson(text: string): SceneFile {
  if (text.length > MAX_JSON) {
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
  const head = json as { format?: unknown; version?: unknown } | null;
  if (head?.format !== 'scenograph-scene') {
    throw new LibraryError(
      'not-understood',
      'This file is not a Scenograph scene.',
      'Drop a PNG or a scene that Scenograph saved, or a text file with a chain.',
    );
  }
  if (typeof head.version === 'number' && head.version > 1) {
    throw new LibraryError(
      'newer-version',
      'The scene was saved by a newer Scenograph.',
      'Update this one, then open the file again.',
    );
  }
  const parsed = sceneSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? ` (at “${issue.path.join('.')}”)` : '';
  throw new LibraryError(
    'damaged',
    `The scene has a part that can't be read${where}.`,
    'Choose another copy of the file.',
    {
      cause: parsed.error,
    },
  );
}
