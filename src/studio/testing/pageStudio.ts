import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { createStudio } from '../studio';

/** A whole studio that keeps nothing and whose model never comes, for tests of panels. */
export const pageStudio = () =>
  createStudio({
    loadGenerator: () => new Promise(() => undefined),
    library: async () => libraryOn(memoryShelves()),
    keep: null,
  });
