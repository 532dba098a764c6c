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
    throw new LibraryError('scene-too-large');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new LibraryError('scene-damaged').from(cause);
  }
  const head = json as { format?: unknown; version?: unknown } | null;
  if (head?.format !== 'scenograph-scene') {
    throw new LibraryError('not-a-scene');
  }
  if (typeof head.version === 'number' && head.version > 1) {
    throw new LibraryError('scene-from-newer');
  }
  const parsed = sceneSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new LibraryError('scene-field-wrong', { field: issue?.path.join('.') ?? '' }).from(parsed.error);
}
