import { LibraryError } from '../../library/errors';
import { fetched } from '../notices/fetched';
import type { ReferenceOptions } from './reference';
import type { ReferenceController } from './referenceState';
import type { SceneShelf, ShelfOptions } from './shelf';

/** The shelf of scenes, fetched when it is first asked for: the first paint needs none of it. */
export function lateShelf(options: ShelfOptions): SceneShelf {
  const call = fetched(
    async () => (await import('./shelf')).createSceneShelf(options),
    options.notices.report,
  );
  return {
    thumbnail: (id) => call((shelf) => shelf.thumbnail(id), null),
    rename: (id, name) => call((shelf) => shelf.rename(id, name), undefined),
    duplicate: (id) => call((shelf) => shelf.duplicate(id), undefined),
    remove: (id, onBack) => call((shelf) => shelf.remove(id, onBack), undefined),
    exportAll: () => call((shelf) => shelf.exportAll(), null),
    bringBack: (file) => call((shelf) => shelf.bringBack(file), undefined),
  };
}

/** The picture under the plan, likewise. What is asked of it is done in turn. */
export function lateReference(options: ReferenceOptions): ReferenceController {
  const call = fetched(
    async () => (await import('./reference')).createReference(options),
    options.notices.report,
  );
  return {
    show: (sceneId) => call((reference) => reference.show(sceneId), undefined),
    async bring(file) {
      const there = await call((reference) => reference.bring(file), true);
      if (!there) options.notices.report(new LibraryError('file-kind-unknown'));
      return there;
    },
    change: (changes) => void call((reference) => reference.change(changes), undefined),
    remove: () => void call((reference) => reference.remove(), undefined),
    dispose: () => void call((reference) => reference.dispose(), undefined),
  };
}
