import { v4 as newId } from 'uuid';
import type { SceneFile } from '../../library/scene';
import { LibraryError } from '../../library/errors';
import type { Library, StoredPainting } from '../../library/store';

/** The same scene as one of its own: both stay. */
export function copyOf(scene: SceneFile): SceneFile {
  const id = newId();
  const { painting } = scene;
  return { ...scene, id, ...(painting && { painting: { ...painting, id: newId(), sceneId: id } }) };
}

/**
 * What is kept under the id of a scene: nothing, the same scene, or another one, which it must not write over. What can't
 * be read, or was kept by a newer build, is another one.
 */
export async function keptBeside(library: Library, scene: SceneFile): Promise<'nothing' | 'same' | 'other'> {
  try {
    return contentOf(await library.getScene(scene.id)) === contentOf(scene) ? 'same' : 'other';
  } catch (error) {
    return error instanceof LibraryError && error.kind === 'not-found' ? 'nothing' : 'other';
  }
}

const contentOf = ({ name, prompt, chain, objects }: SceneFile): string =>
  JSON.stringify([name, prompt, chain, objects]);

/** The pictures of a scene for its copy; those painted again in part name the copies that they came from. */
export function paintingsFor(sceneId: string, stored: readonly StoredPainting[]): StoredPainting[] {
  const ids = new Map(stored.map(({ record }) => [record.id, newId()]));
  return stored.map(({ record, png }) => {
    const { repainted } = record;
    const from = repainted && ids.get(repainted.from);
    return {
      png,
      record: {
        ...record,
        id: ids.get(record.id) ?? newId(),
        sceneId,
        ...(repainted && from && { repainted: { ...repainted, from } }),
      },
    };
  });
}
