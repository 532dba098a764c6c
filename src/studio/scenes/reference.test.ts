import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryShelves } from '../../library/shelf';
import { libraryOn } from '../../library/store';
import { createNotices } from '../notices/notices';
import { createStores } from '../stores';
import { createReference } from './reference';
import type { ReferenceController } from './referenceState';

vi.mock('../../library/reference/bring', () => ({
  // Decoding is the browser's: here a file is taken as it is.
  bringReference: async (picture: Blob) => ({
    picture,
    record: {
      format: 'scenograph-reference',
      version: 1,
      type: 'image/png',
      x: 0,
      y: 0,
      width: 1000,
      opacity: 0.5,
      locked: true,
    },
  }),
}));

let library: ReturnType<typeof libraryOn>;
let stores: ReturnType<typeof createStores>;
let reference: ReferenceController;
let keptScenes: number;

beforeEach(async () => {
  library = libraryOn(memoryShelves());
  stores = createStores({ keep: null });
  keptScenes = 0;
  reference = createReference({
    notices: createNotices(stores.notices),
    library: async () => library,
    keepScene: async () => void (keptScenes += 1),
    store: stores.reference,
  });
  await reference.show('one');
});

const shown = () => stores.reference.getState().reference;
const kept = async (id = 'one') => (await library.getReference(id))?.record;
const undo = () => stores.notices.getState().notices.at(-1)?.action?.perform();

describe('the picture under the plan', () => {
  it('is kept with its scene, even an empty one, and is there again with it', async () => {
    await reference.bring(new Blob(['sketch']));
    expect(keptScenes).toBe(1);
    reference.change({ opacity: 0.2, locked: false });
    await expect.poll(kept).toMatchObject({ opacity: 0.2, locked: false });
    await reference.show('two');
    expect(shown()).toBeNull();
    await reference.show('one');
    expect(shown()).toMatchObject({ opacity: 0.2, url: expect.stringMatching(/^blob:/) });
  });

  it('is taken away, and comes back as it was', async () => {
    await reference.bring(new Blob(['sketch']));
    reference.change({ width: 300 });
    reference.remove();
    await expect.poll(kept).toBeUndefined();
    undo();
    expect(shown()).toMatchObject({ width: 300 });
    await expect.poll(kept).toMatchObject({ width: 300 });
  });

  it('gives way to another, and to none by undoing the first', async () => {
    await reference.bring(new Blob(['sketch']));
    undo();
    expect(shown()).toBeNull();
    await reference.bring(new Blob(['sketch']));
    await reference.show('two');
    // The undo is about a scene that is no longer open.
    undo();
    await expect.poll(kept).toBeDefined();
  });
});
