import { v4 as newId } from 'uuid';
import type { SceneFile } from '../../library/scene';
import type { StoredPainting } from '../../library/store';

/** The same scene as one of its own: both stay. */
export function copyOf(scene: SceneFile): SceneFile {
  const id = newId();
  const { painting } = scene;
  return { ...scene, id, ...(painting && { painting: { ...painting, id: newId(), sceneId: id } }) };
}

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
