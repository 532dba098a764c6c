import type { Generator } from '../../contract/generator';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { createStudio, type Studio } from '../studio';

/** A whole studio that keeps nothing, for tests of panels; without a generator its model never comes. */
export const pageStudio = (generator?: Generator) => {
  const library = libraryOn(memoryShelves());
  return createStudio({
    loadGenerator: generator ? async () => generator : () => new Promise(() => undefined),
    library: async () => library,
    shelves: async () => memoryShelves(),
    keep: null,
  });
};

/** The same with its model loaded and nothing said yet. */
export async function startedStudio(generator: Generator): Promise<Studio> {
  const studio = pageStudio(generator);
  await studio.start();
  // Nothing is kept here, and a notice says so.
  for (const { id } of studio.stores.notices.getState().notices) studio.notices.dismiss(id);
  return studio;
}
